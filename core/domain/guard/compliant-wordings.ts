import type { GuardCategory } from './report.ts';

type Wordings = Partial<Readonly<Record<GuardCategory, string>>>;

/** What can be written to a buyer in place of a sentence that is stopped, by language; where a category is left out only leaving it out helps. */
const wordings: Readonly<Record<string, Wordings>> = {
  en: {
    contact: 'We can help you right here in this chat.',
    link: 'Everything you need is on our product page in TikTok Shop.',
    payment: 'Open a return or refund from your order page; the money goes back the way you paid.',
    review: 'Your honest review is always welcome.',
    cancel: 'We are sorry, we cannot send this order. We will take care of it from our side.',
    returns: 'You can ask for a return or refund from your order page.',
    threat: 'We understand that you are upset, and we want to put this right.',
  },
  id: {
    contact: 'Kami siap membantu kakak langsung di chat ini ya.',
    link: 'Semua informasinya ada di halaman produk kami di TikTok Shop ya, kak.',
    payment:
      'Kakak bisa ajukan pengembalian dana dari halaman pesanan; uangnya kembali ke metode pembayaran semula.',
    review: 'Ulasan kakak yang jujur selalu kami hargai.',
    cancel: 'Mohon maaf kak, pesanan ini tidak bisa kami kirim. Kami yang akan mengurusnya dari pihak kami.',
    returns: 'Kakak bisa mengajukan pengembalian barang atau dana dari halaman pesanan.',
    threat: 'Kami mengerti kakak kecewa, dan kami ingin menyelesaikannya dengan baik.',
  },
  ms: {
    contact: 'Kami boleh bantu anda terus di dalam chat ini.',
    link: 'Semua maklumat ada di halaman produk kami dalam TikTok Shop.',
    payment:
      'Anda boleh mohon bayaran balik dari halaman pesanan; wang akan dipulangkan melalui cara bayaran asal anda.',
    review: 'Ulasan jujur anda sentiasa dialu-alukan.',
    cancel: 'Maaf, kami tidak dapat menghantar pesanan ini. Kami akan uruskannya dari pihak kami.',
    returns: 'Anda boleh mohon pemulangan atau bayaran balik dari halaman pesanan anda.',
    threat: 'Kami faham anda kecewa, dan kami mahu selesaikan perkara ini dengan baik.',
  },
  th: {
    contact: 'ทางร้านช่วยดูแลลูกค้าในแชทนี้ได้เลยค่ะ',
    link: 'ข้อมูลทั้งหมดอยู่ในหน้าสินค้าของร้านใน TikTok Shop แล้วค่ะ',
    payment: 'ลูกค้าสามารถยื่นคำขอคืนเงินได้จากหน้าคำสั่งซื้อค่ะ เงินจะคืนไปยังช่องทางที่ชำระเดิม',
    review: 'ทางร้านยินดีรับรีวิวตามความจริงเสมอค่ะ',
    cancel: 'ขออภัยค่ะ ทางร้านจัดส่งคำสั่งซื้อนี้ไม่ได้ ทางร้านจะดำเนินการให้เองค่ะ',
    returns: 'ลูกค้าสามารถขอคืนสินค้าหรือคืนเงินได้จากหน้าคำสั่งซื้อค่ะ',
    threat: 'ทางร้านเข้าใจว่าลูกค้าไม่สบายใจ และอยากแก้ไขเรื่องนี้ให้เรียบร้อยค่ะ',
  },
  vi: {
    contact: 'Shop có thể hỗ trợ bạn ngay trong khung chat này ạ.',
    link: 'Mọi thông tin bạn cần đều có ở trang sản phẩm của shop trên TikTok Shop ạ.',
    payment:
      'Bạn có thể gửi yêu cầu hoàn tiền từ trang đơn hàng; tiền sẽ về lại phương thức bạn đã thanh toán ạ.',
    review: 'Shop luôn mong nhận được đánh giá trung thực của bạn ạ.',
    cancel: 'Shop xin lỗi vì không thể gửi đơn hàng này. Shop sẽ tự xử lý từ phía mình ạ.',
    returns: 'Bạn có thể yêu cầu trả hàng hoặc hoàn tiền từ trang đơn hàng ạ.',
    threat: 'Shop hiểu bạn đang không vui và muốn giải quyết việc này cho ổn thỏa ạ.',
  },
  es: {
    contact: 'Podemos ayudarte aquí mismo, en este chat.',
    link: 'Todo lo que necesitas está en nuestra página de producto de TikTok Shop.',
    payment:
      'Puedes solicitar la devolución o el reembolso desde la página del pedido; el dinero vuelve al método con el que pagaste.',
    review: 'Tu opinión sincera siempre es bienvenida.',
    cancel: 'Lo sentimos, no podemos enviar este pedido. Nosotros nos encargamos de todo.',
    returns: 'Puedes pedir una devolución o un reembolso desde la página de tu pedido.',
    threat: 'Entendemos tu malestar y queremos solucionarlo.',
  },
  tl: {
    contact: 'Matutulungan po namin kayo dito mismo sa chat na ito.',
    link: 'Nasa product page po namin sa TikTok Shop ang lahat ng kailangan ninyo.',
    payment:
      'Maaari po kayong mag-request ng return o refund mula sa order page; babalik po ang pera sa paraan na ginamit ninyo sa pagbayad.',
    review: 'Malugod po naming tinatanggap ang tapat ninyong review.',
    cancel: 'Pasensya na po, hindi namin maipapadala ang order na ito. Kami na po ang bahala rito.',
    returns: 'Maaari po kayong humiling ng return o refund mula sa order page ninyo.',
    threat: 'Naiintindihan po namin ang sama ng loob ninyo at gusto po naming ayusin ito.',
  },
};

/** The languages there are wordings in, BCP 47. */
export const wordingLanguages: readonly string[] = Object.keys(wordings);

/**
 * What can be sent in place of a sentence that is stopped (docs/rules.md §9); '' where there is nothing to put there.
 * @param language BCP 47; English where there are no wordings in it, and where it is unknown.
 */
export function compliantWording(category: GuardCategory, language: string | null): string {
  return (wordings[language ?? 'en'] ?? wordings.en)?.[category] ?? '';
}
