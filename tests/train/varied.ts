/** Ways in which buyers write that nobody writes down: with a greeting before, thanks after, a slip of the finger, no marks. */
const before: Readonly<Record<string, readonly string[]>> = {
  en: ['hi', 'hello', 'good evening!', 'hey there,', 'hi sir', 'hello team,', 'Hi there!'],
  id: ['halo kak', 'kak', 'siang kak', 'min', 'halo gan'],
  ms: ['hai', 'salam', 'hi awak', 'admin'],
  th: ['สวัสดีค่ะ', 'แอดมินคะ'],
  vi: ['shop ơi', 'chào shop', 'alo shop'],
  es: ['hola', 'buenas tardes,', 'hola, buenos días,'],
  tl: ['hello po', 'hi po', 'good morning po'],
  zh: ['你好，', '亲，'],
  ja: ['こんにちは。', 'すみません、'],
  de: ['Hallo,', 'Guten Tag,'],
  fr: ['Bonjour,', 'Salut,'],
  it: ['Ciao,', 'Buongiorno,'],
  pt: ['Oi,', 'Bom dia,'],
};
const after: Readonly<Record<string, readonly string[]>> = {
  en: ['thanks', 'please', 'thank you', '?', 'asap', 'pls help'],
  id: ['makasih', 'ya kak', 'kak?'],
  ms: ['terima kasih', 'ya'],
  th: ['ขอบคุณค่ะ', 'นะคะ'],
  vi: ['cảm ơn', 'ạ'],
  es: ['gracias', 'por favor'],
  tl: ['salamat po', 'po'],
};

function pick(list: readonly string[] | undefined, n: number): string {
  return list?.[n % list.length] ?? '';
}

/** The text with two neighbouring letters of a longer word exchanged, or one left out. */
function slipped(text: string, n: number): string {
  const places = [...text.matchAll(/\p{L}{5,}/gu)].map(
    ({ index, 0: word }) => index + 1 + (n % (word.length - 2)),
  );
  const at = places[n % Math.max(1, places.length)];
  if (at === undefined) return text;
  const [a, b] = [text[at], text[at + 1]];
  return n % 2 === 0
    ? text.slice(0, at) + b + a + text.slice(at + 2)
    : text.slice(0, at) + text.slice(at + 1);
}

/** A text as others would write it; the same for the same number. */
export function varied(text: string, language: string, n: number): string[] {
  const made = [
    n % 2 === 0
      ? `${pick(before[language], n / 2)} ${text}`.trim()
      : `${text} ${pick(after[language], n)}`.trim(),
    ...(n % 3 === 0 ? [slipped(text, n)] : []),
  ];
  return made.filter((each) => each !== text);
}
