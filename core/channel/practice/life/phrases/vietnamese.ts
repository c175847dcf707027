import type { Phrases } from '../topics.ts';

export const vietnamese: Phrases = {
  ask: {
    parcel: [
      'Shop ơi, hàng của mình đến đâu rồi? Đơn {order}',
      'Đơn {order} 4 ngày nay không cập nhật, có bị thất lạc không shop?',
    ],
    size: ['Mình cao 1m60 nặng 52kg mặc {product} size nào shop?', '{product} form có nhỏ không shop?'],
    address: [
      'Mình ghi sai địa chỉ đơn {order}, đổi giúp mình được không?',
      'Giao {order} đến công ty giúp mình được không shop?',
    ],
    damaged: ['Hàng đến bị vỡ rồi shop ơi 😢 {product}', 'Hộp bị móp và {product} bị nứt, giờ làm sao shop?'],
    refund: [
      'Bao giờ mình nhận được tiền hoàn đơn {order}?',
      'Mình gửi trả hàng rồi mà chưa thấy hoàn tiền {order}',
    ],
    stock: ['Khi nào {product} có hàng lại vậy shop?', '{product} còn màu khác không ạ?'],
    invoice: ['Cho mình xin hóa đơn đơn {order} với', 'Shop xuất hóa đơn VAT cho {order} được không?'],
    voucher: ['Mã giảm giá không dùng được shop ơi', 'Sao mã 10% không áp dụng cho {product} vậy?'],
  },
  more: ['Khoảng bao lâu vậy shop?', 'Mình cần làm gì thêm không?', 'Bên nào giao vậy shop?'],
  thanks: ['Cảm ơn shop nhiều ạ', 'Ok cảm ơn shop 🙏', 'Dạ mình cảm ơn, shop trả lời nhanh quá'],
  doubt: ['Trên app lại ghi khác mà shop', 'Chắc không shop? Lần trước cũng nói vậy'],
  nudge: ['Shop ơi?', 'Có ai không ạ?', 'Mình vẫn đang chờ trả lời'],
};
