import { languageId } from '../../../core/domain/translation/language-id.ts';
import { modelOfFile } from '../../../core/domain/triage/model/model-file.ts';
import { type LanguageReading, readLanguage } from '../../../core/domain/triage/read-language.ts';
import { modelFile } from '../../../core/platform/model-files.ts';
import { detectLanguage } from '../../../core/platform/on-device-ai.ts';

/** Surer than this, the desk's own reading of a single message is believed. */
const sure = 0.5;

type Reads = (text: string, expected?: string) => LanguageReading;

const nothing: LanguageReading = { language: null, confidence: 0 };
let reads: Promise<Reads> | null = null;

/** The desk's own reading, from the model in the package; where that cannot be had, nothing is read. */
function reading(): Promise<Reads> {
  reads ??= modelFile('language').then(
    (bytes) => {
      const model = modelOfFile(bytes);
      return (text, expected) => readLanguage(model, text, expected);
    },
    () => () => nothing,
  );
  return reads;
}

/** Whether there is anything in a text to translate: two letters that stand together. */
export function hasWords(text: string): boolean {
  return /\p{L}[\p{L}\p{M}]/u.test(text);
}

/** The desk reads these scripts and Latin; what is in any other it would only guess at. */
const readable = /[\p{sc=Latin}\p{sc=Thai}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * The language of one message: as the desk reads it, else as the browser does, else that of the chat.
 * @param chat the language of the chat, null where it is not known. Null where nothing shows it.
 */
export async function messageLanguage(text: string, chat: string | null): Promise<string | null> {
  const own = readable.test(text) ? (await reading())(text, chat ?? undefined) : nothing;
  if (own.language && own.confidence >= sure) return languageId(own.language);
  const language = (await detectLanguage(text)) ?? own.language ?? chat;
  return language === null ? null : languageId(language);
}
