import { languageId, writtenIn } from '../../core/domain/translation/language-id.ts';
import { language } from '../ui/language.ts';

/** The languages between which is translated: those of the markets and those that the desk reads. */
export const languages: readonly string[] = [
  'en',
  'id',
  'ms',
  'vi',
  'th',
  'fil',
  'zh',
  'zh-Hant',
  'ja',
  'ko',
  'es',
  'de',
  'fr',
  'it',
  'pt',
];

/** The name of a language, in the reader's. */
export function languageName(id: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(writtenIn(id)) ?? id;
}

/** Several languages by name. */
export function languageNames(ids: readonly string[]): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(ids.map(languageName));
}

/** What somebody reads: what they chose, else the language of the screens. @param into '' where nothing was chosen. */
export function readsIn(into: string): string {
  return languageId(into === '' ? (language[0] ?? 'en') : into);
}
