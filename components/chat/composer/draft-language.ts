import { modelOfFile } from '../../../core/domain/triage/model/model-file.ts';
import { readLanguage } from '../../../core/domain/triage/read-language.ts';

/** What sellers of a market mostly write, where a draft leaves it nearly open (Indonesian and Malay are close). */
const languageOfMarket: Readonly<Record<string, string>> = {
  ID: 'id',
  MY: 'ms',
  TH: 'th',
  VN: 'vi',
  PH: 'tl',
  ES: 'es',
  MX: 'es',
};
/** Below this it is not known: names and numbers say little. */
const sureEnough = 0.5;

let model: ReturnType<typeof modelFile> | null = null;

/** The language model that comes with the extension. */
async function modelFile() {
  const answer = await fetch('/models/language.bin');
  if (!answer.ok) throw new Error('The language model is not in the package.');
  return modelOfFile(new Uint8Array(await answer.arrayBuffer()));
}

/** What a draft is written in, BCP 47; null where that is not known, or nothing can tell. */
export async function draftLanguage(text: string, market: string): Promise<string | null> {
  try {
    model ??= modelFile();
    const { language, confidence } = readLanguage(await model, text, languageOfMarket[market]);
    return confidence >= sureEnough ? language : null;
  } catch {
    model = null;
    return null;
  }
}
