import { type PlainText, replaced } from './plain-text.ts';

/** Ends of domains that are no words of the languages a shop writes in. */
const endings =
  'com|net|org|info|biz|shop|store|online|site|website|app|link|page|xyz|club|live|top|vip|gle|ly|io|gg|example|test|co|uk|au|eu|ph|vn|th|sg|mx|asia|tv|cc|ai|dev|tech|fun|pro|shopping|click|bio|ee';
/** Ends that are also words: believed only where more says it is an address. */
const wordEndings =
  'id|my|me|it|in|is|to|so|us|at|be|no|es|de|la|se|by|as|do|am|pe|ar|cl|br|fr|pt|nl|jp|cn|tw|hk|kr|ca|ru|home|deals|sale|market|world|life|today|fashion|beauty|care|help|support|gift|gifts|boutique|house|space|cloud';

/** A name with a domain's end: group 1 a scheme, 2 the host, 3 a path. */
export const domain = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])((?:h(?:tt|xx)ps?:\\/{0,2}|ftp:\\/\\/|www\\.)?)((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:(${wordEndings})|${endings}))(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])((?::\\d+)?[/?#]\\S*)?`,
  'gu',
);

const dotWord =
  /\s*[([{<*_-]?\s*(?<![a-z])(?:dot|punto|titik|noktah|cham|tuldok|ponto|d0t)(?![a-z])\s*[)\]}>*_-]?\s*|\s*จุด\s*|\s*[([{]\s*[.,]\s*[)\]}]\s*|(?<=www)\s+|(?<=www[\s.][a-z0-9-]{2,40})\s+(?=(?:com|net|org|co|shop|store)(?![a-z]))|(?<=[a-z0-9])\s+\.\s*(?=[a-z])|(?<=[a-z0-9]),(?=(?:com|net|org)(?![a-z]))|(?<=[a-z0-9])\.\s+(?=(?:com|net|org|co)(?![a-z]))/gu;
const atWord =
  /\s*[([{<*_]\s*(?:at|@|arroba|a)\s*[)\]}>*_]\s*|(?<!(?<![a-z])(?:is|us|me|our|it|site|shop|store|online|look|available|find|page|them|more|order|buy|or|sell|here|cheaper|visit|and|go))\s+(?:at|arroba|แอท)\s+(?=[a-z0-9-]+\.(?:com|net|org|co|[a-z]{2,3})(?![a-z]))|\s+@\s*(?=[a-z0-9-]+\.)|@\s+(?=[a-z0-9-]+\.)/gu;
const next = new RegExp(`^(?:${endings}|${wordEndings}|คอม|[a-z0-9-]+(?=\\.))(?![a-z])`, 'u');

/** Writes spelled-out addresses as addresses: "luna dot co dot uk", "jenny (at) luna [.] com". */
export function dotted(plain: PlainText): PlainText {
  const rest = (at: number) => plain.text.slice(at, at + 40).replace(dotWord, '.');
  const dots = [...plain.text.matchAll(dotWord)]
    .filter(({ index, 0: word }) => index > 0 && next.test(rest(index + word.length)))
    .map(({ index, 0: word }) => ({ from: index, to: index + word.length, by: '.' }));
  const plainer = replaced(plain, dots);
  const ats = [...plainer.text.matchAll(atWord)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    by: '@',
  }));
  return replaced(plainer, ats);
}
