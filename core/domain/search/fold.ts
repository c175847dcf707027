/** Letters that are one of their own in Unicode, and typed without their stroke or as two by people in a hurry. */
const plain: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};

const strokes = /[đøłħıßæœþς]/g;

/** Marks on Latin, Greek and Cyrillic letters; those of other scripts are vowels and sounds, and stay. */
const accents = /[\u0300-\u036f]/g;

/** Letters that belong to the one before them: they are folded together with it. */
const cluster = /[\s\S][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

/** Most texts have none of these, and need no more than lower case. */
const beyondAscii = /[\u0080-\uffff]/;

/** A text as it is compared: without regard to case, width, accents and ways to write the same letter. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(strokes, (letter) => plain[letter] ?? letter);
}

/** A folded text, with the place in the original at which each of its characters begins; the last is the end. */
export interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

/** As `fold`, knowing what came from where. */
export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  for (const { 0: letters, index } of text.matchAll(cluster)) {
    const part = fold(letters);
    for (let n = 0; n < part.length; n += 1) places.push(index);
    folded += part;
  }
  places.push(text.length);
  return { text: folded, places };
}
