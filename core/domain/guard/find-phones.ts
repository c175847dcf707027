import type { Place } from './find-addresses.ts';

const run =
  /(?<![\p{L}\p{N}#.,])\(?\+?\s?\(?[\dol](?:[ .\-()/_*~]{0,3}[\doli]){6,17}(?![\p{L}\p{N}])(?![.,/:-]\d)/gu;
/** Dates, times, amounts and measures are blotted out before. */
const blots =
  /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|(?:[£$€₱฿¥]|rp\.?|rm|usd|php|idr|vnd|thb)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[£$€₱฿¥%]|vnd|k\b|cm|mm|kg|gsm|ml|mah|bath|baht|บาท|dong|pesos?|rb|ribu|juta|d\b)|(?<![\d.])\d{1,3}(?:[.,]\d{3})+(?![\d])(?!\.\d)|(?<![\d.])\d\.\d{1,2}(?![\d.])|\d+(?:\s?[x×]\s?\d+)+/gu;
/** What the number before which it stands is not a phone's. */
const idCue =
  /order|pesanan|tracking|resi|awb|sku|barcode|serial|imei|batch|code|kode|kod\b|ticket|model|invoice|version|postcode|isbn|ean|upc|parcel|shipment|waybill|reference|\bref\b|consignment|case (?:no|number|id)|part (?:no|number)|lot |item (?:no|number)|pedido|seguimiento|guia|factura|serie|lote|don hang|van don|ma (?:so|don|hang|giam)|hoa don|พัสดุ|คำสั่งซื้อ|ออเดอร์|รหัส|เลขที่|ซีเรียล|ล็อต|kiriman|penghantaran|nomor seri|pengembalian|return id|permohonan|pakete|lazada|\bsn\b|voucher|evri|dhl|\bups\b|fedex|usps|royal mail|dpd|j&t|\bjnt\b|\bjne\b|sicepat|ninja|pos laju|\bspx\b|kerry|\bghn\b|correos|seur|\blbc\b/u;
const phoneCue =
  /call|phone|text|ring|whatsap|wasap|\bwa\b|tel|mobile|hotline|hubungi|telp|\bhp\b|zalo|sdt|dien thoai|goi|lien he|nhan tin|line|โทร|เบอร์|ไลน์|llam|escrib|movil|celular|mi numero|tawag|contact|reach|viber|telegram|cell|(?:my|our) number|sms|dial|fax|cp\b|chat|message|at\s*$|on\s*$|gcash|momo/u;

/** Telephone numbers; not order ids, tracking numbers, amounts, dates or measures. */
export function findPhones(text: string): Place[] {
  const clear = text.replace(blots, (blot) => '¤'.repeat(blot.length));
  const places: Place[] = [];
  let from = 0;
  for (const { index, 0: whole } of clear.matchAll(run)) {
    const before = clear.slice(Math.max(from, index - 60), index);
    from = index + whole.length;
    if (isPhone(whole, before, clear.slice(from, from + 25))) {
      places.push({ category: 'contact', start: index, end: index + whole.trimEnd().length });
    }
  }
  return places;
}

/** Other long numbers that no cue makes an order's or a parcel's: an account's, where money is spoken of. */
export function findNumbers(text: string): Place[] {
  const clear = text.replace(blots, (blot) => '¤'.repeat(blot.length));
  return [...clear.matchAll(/(?<![\p{L}\p{N}])\d(?:[ -]?\d){7,15}(?![\p{L}\p{N}])/gu)]
    .filter(({ index }) => lastOf(clear.slice(Math.max(0, index - 40), index), idCue) < 0)
    .map(({ index, 0: whole }) => ({ category: 'payment', start: index, end: index + whole.length }));
}

function isPhone(whole: string, before: string, after: string): boolean {
  if ((whole.match(/\d/g)?.length ?? 0) < 6) return false;
  const digits = whole.replace(/[ol]/g, (letter) => (letter === 'o' ? '0' : '1')).replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  const near = before.split(/(?<!\bno|nr|ref|id)[.!?;\n]\s/).at(-1) ?? '';
  const idAt = lastOf(near, idCue);
  const phoneAt = lastOf(near, phoneCue);
  if (idAt > phoneAt) return false;
  if (/\+/.test(whole) || phoneAt >= 0 || phoneCue.test(after)) return true;
  const groups = whole.match(/\d+/g) ?? [];
  if (/^00?[1-9]/.test(digits)) return digits.length >= 9 && digits.length <= 13;
  if (/^\(?\d{3}\)?[ .-]\d{3,4}[ .-]\d{3,4}$/.test(whole.trim())) return true;
  return (
    groups.length === 1 &&
    /^(?:628\d{8,10}|601\d{7,9}|849\d{8}|66[689]\d{8}|639\d{9}|346\d{8}|447\d{9})$/.test(digits)
  );
}

function lastOf(text: string, cue: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(new RegExp(cue.source, 'gu'))) last = index;
  return last;
}
