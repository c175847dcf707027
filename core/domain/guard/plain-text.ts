/** A text as the guard reads it: small letters without marks or disguise, each knowing where it stood. */
export interface PlainText {
  readonly text: string;
  /** Where each character of `text` begins in the original, in UTF-16 units. */
  readonly starts: readonly number[];
  /** Where each ends. */
  readonly ends: readonly number[];
}

/** Signs and letters of other alphabets, and the one of ours they stand for; a sign alone stands for nothing. */
const alike =
  "аa вb сc еe нh іi јj кk мm оo рp ѕs тt уy хx ԁd ӏl вb αa βb εe ηn ιi κk νv οo ρp τt υu χx đd øo łl ıi ɑa ɡg ' ’ ‘ ʼ ` –- —- ‐- ‑- −- ·. •. 。. 、,";
const lookAlikes = new Map(alike.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));

const ignored = /\p{Cf}|[\uFE0F\u034F\u115F\u1160\u3164]/u;
/** Marks above letters fall away, but Thai vowels and tones are letters of their own kind. */
const mark = /[^\P{M}\u0E00-\u0E7F]/u;

function plainly(char: string): string {
  if (ignored.test(char)) return '';
  let plain = '';
  for (const part of char.normalize('NFKD').toLowerCase()) {
    if (!mark.test(part)) plain += lookAlikes.get(part) ?? part;
  }
  return plain;
}

/** A text in small letters of usual width, its marks kept. */
export function bare(original: string): string {
  return original.normalize('NFKC').toLowerCase().replace(new RegExp(ignored.source, 'gu'), '');
}

/** Reads a text without its disguises: full width, look-alike letters, invisible signs, stretched words. */
export function plainText(original: string): PlainText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let stretched = '';
  for (const char of original) {
    const begin = at;
    at += char.length;
    for (const unit of plainly(char)) {
      if (unit === stretched) continue;
      stretched = '';
      const last = units.length - 1;
      if (unit === units[last] && unit === units[last - 1] && unit !== 'w' && /\p{L}/u.test(unit)) {
        stretched = unit;
        for (const list of [units, starts, ends]) list.pop();
        continue;
      }
      for (const half of unit.split('')) {
        units.push(half);
        starts.push(begin);
        ends.push(at);
      }
    }
  }
  return { text: units.join(''), starts, ends };
}

/** The same text with other letters in the place of some of it, in order: what is put in stands where the old stood. */
export function replaced(
  plain: PlainText,
  places: readonly { readonly from: number; readonly to: number; readonly by: string }[],
): PlainText {
  if (places.length === 0) return plain;
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (from: number, to: number) => {
    for (let n = from; n < to; n++) {
      units.push(plain.text[n] ?? '');
      starts.push(plain.starts[n] ?? 0);
      ends.push(plain.ends[n] ?? 0);
    }
  };
  let at = 0;
  for (const { from, to, by } of places) {
    copy(at, from);
    for (const half of by.split('')) {
      units.push(half);
      starts.push(plain.starts[from] ?? 0);
      ends.push(plain.ends[to - 1] ?? 0);
    }
    at = to;
  }
  copy(at, plain.text.length);
  return { text: units.join(''), starts, ends };
}
