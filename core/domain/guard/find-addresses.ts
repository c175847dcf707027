import { domain } from './dotted.ts';
import type { GuardCategory } from './report.ts';

/** Where in a plain text something stands that needs no words around it to be forbidden. */
export interface Place {
  readonly category: GuardCategory;
  readonly start: number;
  readonly end: number;
}

/** The platform's own sites. */
const own =
  /^(?:.+\.)?(?:tiktok|tiktokshop|tokopedia|tiktokglobalshop|tiktokv|tiktokcdn|bytedance)\.(?:com|shop|net)$|^(?:.+\.)?tokopedia\.link$/;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const provider =
  /[a-z0-9._]{3,}\s*(?:@|\bat\b|\barroba\b|\()\s*(?:gmail|g mail|hotmail|yahoo|outlook|icloud|proton)(?:\s*\)?\s*\.?\s*com)?|(?:gmail|hotmail|yahoo|outlook|icloud)\s?\.?\s?com/gu;
const handle = /(?<![\p{L}\p{N}._@])@[a-z0-9][\w.]{2,}/gu;
const siteWord =
  /(?:visit|website|web|por|via|from|on|ke|dari|tai|tren|o|qua|desde|with|use|try|ทาง|ที่|ใน|our|kami|nuestra|namin|site|link|go to|check|order|buy|shop|at|kunjungi|situs|laman|beli|di|vao|mua|truy cap|เว็บ|เข้า|visita|compra|en|punta|sa)\s*:?\s*$/u;

/** Links and domains other than the platform's own. */
export function findLinks(text: string): Place[] {
  return [...text.matchAll(domain)]
    .filter(({ index, 0: whole, 1: scheme = '', 2: host = '', 3: word, 4: path = '' }) => {
      if (own.test(host) && !path.includes('@')) return false;
      if (text[index + whole.length] === '@' || /^\d+\./.test(host)) return false;
      return (
        !word ||
        scheme !== '' ||
        path.length > 1 ||
        host.split('.').length > 2 ||
        siteWord.test(text.slice(0, index))
      );
    })
    .map(({ index, 0: whole }) => ({ category: 'link', start: index, end: index + whole.length }));
}

/** E-mail addresses, also with the provider's name alone. */
export function findMails(text: string): Place[] {
  return [...text.matchAll(mail), ...text.matchAll(provider)].map(({ index, 0: whole }) => ({
    category: 'contact',
    start: index,
    end: index + whole.length,
  }));
}

/** Names with an @ before them. */
export function findHandles(text: string): Place[] {
  return [...text.matchAll(handle)]
    .filter(({ 0: whole }) => !/tiktok|tokopedia/.test(whole))
    .map(({ index, 0: whole }) => ({ category: 'contact', start: index, end: index + whole.length }));
}
