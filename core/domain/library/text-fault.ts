/** Why a text cannot be kept as it is; a screen says it in words. */
export type TextFault =
  | { readonly what: 'missing' }
  | { readonly what: 'tooLong'; readonly most: number }
  | { readonly what: 'tooMany'; readonly most: number }
  /** It is no text where a text belongs: a file has a number or a list there. */
  | { readonly what: 'notText' }
  | { readonly what: 'noLanguage' }
  | { readonly what: 'noVariable'; readonly names: readonly string[] }
  | { readonly what: 'shortcutSigns' }
  /** Another text of the same people has this shortcut. @param by its title. */
  | { readonly what: 'taken'; readonly by: string }
  | { readonly what: 'noOwner' }
  | { readonly what: 'notAllowed' };

/** What is wrong, and in which field. */
export type FieldFault<Field extends string> = TextFault & { readonly field: Field };

/** A text in one line, without what cannot be seen. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/gu, ' ').trim();
}

/** A text of several lines, each ended alike. */
export function severalLines(text: string): string {
  return wellFormed(text.replace(/\r\n?/g, '\n')).trim();
}

/** Without control characters and halves of characters: no file and no shop carries them. */
function wellFormed(text: string): string {
  return text.replace(/[^\P{Cc}\s]|\p{Cs}/gu, '');
}

/** The fault of a text that is too long or missing; none where it is neither. Lengths are UTF-16 units. */
export function lengthFaults(text: string, least: 0 | 1, most: number): readonly TextFault[] {
  if (text.length < least) return [{ what: 'missing' }];
  return text.length > most ? [{ what: 'tooLong', most }] : [];
}

/** So many texts a file may bring, and so many are changed at once. */
export const mostTexts = 10_000;
