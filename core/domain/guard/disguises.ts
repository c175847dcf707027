/** Signs that stand for letters inside a word: "sh1t", "p@ypal", "a$$". */
const signs: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
};
const disguised = /(?=\S*[013-578@$!|€*])(?=\S*[a-z])[a-z0-9@$!|€*]{3,}/g;

/** Other ways to read a plain text, letter for letter as long; the text itself is not among them. */
export function disguises(text: string): string[] {
  const readings = new Set<string>();
  for (const one of ['i', 'l'] as const) {
    const read = (word: string) =>
      word.replace(/[013-578@$!|€]/g, (sign) => (sign === '1' || sign === '!' ? one : (signs[sign] ?? sign)));
    const whole = text.replace(disguised, read);
    readings.add(whole);
    if (whole.includes('*')) {
      for (const vowel of 'aeiou') readings.add(whole.replace(/(?<=[a-z])\*(?=[a-z])/g, vowel));
    }
  }
  readings.delete(text);
  return [...readings];
}
