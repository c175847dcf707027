import type { Category } from '../chat/chat.ts';

/** Words by which a message shows what it is about; `stems` begin a word, `parts` may stand anywhere in it. */
interface Vocabulary {
  readonly category: Exclude<Category, 'none'>;
  readonly stems: string;
  readonly parts: string;
}

/**
 * English, Indonesian, Malay, Filipino, Vietnamese, Spanish and German by how a word begins; Chinese, Japanese and Thai,
 * which put no space between words, by what it holds. The first that fits is taken: a parcel that came broken is about the
 * goods, not about the way.
 */
const vocabularies: readonly Vocabulary[] = [
  {
    category: 'aftersales',
    stems:
      'refund|return(?:ed|ing)? |returned|money back|sent (?:it|this|them) back|broke|damag|defect|faulty|crack|torn|wrong (?:item|size|colou?r)|missing (?:item|part)|exchange|complain|warranty|invoice|receipt|' +
      'dana|rusak|retak|penyok|pecah|kirim balik|pengembalian|retur|garansi|nota |' +
      'rosak|bayaran balik|wang balik|duit balik|pulang(?:kan)? barang|hantar balik|invois|resit|' +
      'sira|basag|yupi|naibalik|isinauli|resibo|' +
      'hoàn tiền|tiền hoàn|trả hàng|gửi trả|bị vỡ|bị nứt|bị móp|bị hỏng|hóa đơn|bảo hành|' +
      'reembols|devol|roto|rota |grieta|aplastad|dañad|defectuos|factura|recibo|garant[ií]a|' +
      'erstatt|rückgabe|retoure|zurückgeschickt|geld zurück|kaputt|beschädig|defekt|zerdrückt|riss |rechnung|beleg|reklam',
    parts:
      '退款|退货|退貨|退回|坏|壞|破|裂|压扁|瑕疵|发票|發票|收据|返金|返品|壊れ|ひび|割れ|つぶれ|不良|領収書|請求書|คืนเงิน|เงินคืน|ส่งของคืน|ขอคืน|แตก(?!ต่าง)|ชำรุด|พัง|รอยร้าว|บุบ|ใบเสร็จ|ใบกำกับ',
  },
  {
    category: 'logistics',
    stems:
      "parcel|package|track|deliver|courier|carrier|shipped|shipping|shipment|arriv|address|house number|where is|where’s|where's|to my office|" +
      'paket|resi |kirim|pengiriman|ekspedisi|kurir|alamat|sampai mana|' +
      'bungkusan|penghantaran|hantar|parsel|penjejakan|' +
      'nasaan|nawala|walang update|i-deliver|ipadala|padala|' +
      'đến đâu|giao|vận chuyển|bưu kiện|thất lạc|địa chỉ|không cập nhật|' +
      'paquete|envío|envi[ae]|entrega|seguimiento|direcci[oó]n|dónde está|' +
      'sendung|(?:ge|aus|be)?liefer|zustell|versand|hausnummer|adresse|anschrift',
    parts:
      '包裹|物流|快递|快遞|发货|發貨|送到|地址|到哪|荷物|追跡|配送|配達|発送|届き|住所|宛て|พัสดุ|ขนส่ง|จัดส่ง|ถึงไหน|ที่อยู่|ช่วยส่ง|เลขติดตาม',
  },
  {
    category: 'prePurchase',
    stems:
      'size|fit(?:s|ting)?(?!\\p{L})|run small|in stock|stock|restock|another colou?r|other colou?r|discount|voucher|coupon|code|promo|how much|machine wash|' +
      'ukuran|ready (?:lagi|stok)|warna|diskon|cocok|stok|harga|' +
      'saiz|potongan|warna|diskaun|baucar|kod |' +
      'sukat|kulay|kasya|magkano|' +
      'mặc|form có|có hàng|hàng lại|màu|mã |giảm giá|bao nhiêu tiền|' +
      'talla|queda|color|cup[oó]n|código|descuento|vuelve a haber|cuánto cuesta|' +
      'größe|fällt|farbe|gutschein|rabatt|vorrätig|verfügbar|wieder da',
    parts:
      '穿什么码|尺码|尺寸|偏小|偏大|补货|补貨|颜色|顏色|优惠|優惠|打折|[\\d一二三四五六七八九]折|库存|サイズ|小さめ|大きめ|入荷|在庫|他の色|色違い|別の色|色は|クーポン|割引|コード|ไซซ์|ไซส์|มีของ|สีอื่น|สต็อก|โค้ด|ส่วนลด|คูปอง',
  },
];

const patterns = vocabularies.map(({ category, stems, parts }) => ({
  category,
  pattern: new RegExp(`(?<!\\p{L})(?:${stems})|${parts}`, 'iu'),
}));

/** So much of a message is looked at: what it is about is said at its beginning. */
const longest = 1000;

/** What the words of a message are about: all that fit, and the first of them; 'none' where they do not show it. */
export function categoriesOfWords(text: string): { first: Category; all: readonly Category[] } {
  const beginning = `${text.slice(0, longest).normalize('NFC')} `;
  const all = patterns.filter(({ pattern }) => pattern.test(beginning)).map(({ category }) => category);
  return { first: all[0] ?? 'none', all };
}

/** What the words of a message are about; 'none' where they do not show it. */
export function categoryOfWords(text: string): Category {
  return categoriesOfWords(text).first;
}
