const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstOf(word: string): string {
  const [first] = segments.segment(word);
  return first?.segment ?? '';
}

/** What stands in an avatar: the first letter, and that of the last word where the name is in an alphabet. */
export function initials(nickname: string): string {
  const words = nickname.split(/[\s._-]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = firstOf(words[0] ?? nickname.trim());
  const last = words.length > 1 ? firstOf(words.at(-1) ?? '') : '';
  const shown = /^\p{Script=Latin}+$/u.test(first + last) ? first + last : first;
  return shown.toLocaleUpperCase();
}

/** One of six tints, always the same for the same person. */
export function tintOf(id: string): 1 | 2 | 3 | 4 | 5 | 6 {
  let hash = 0;
  for (const sign of id) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return ((hash % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6;
}
