import type { ReadMessage, TriageModels } from '../../core/domain/triage/read-message.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { modelFile } from '../../core/platform/model-files.ts';
import type { ReadText } from './message-reader.ts';

/** The script that reads buyers' messages. */
export const lateReading = 'late-reading.js';

/** What reads buyers' messages, with the models that come with the extension. */
export async function theReading(): Promise<ReadText> {
  const { modelOfFile, readMessage } = await bringPart<ReadMessage>(lateReading);
  const model = async (name: string) => modelOfFile(await modelFile(name));
  const [category, language, smallTalk, letters, thai] = await Promise.all([
    model('category'),
    model('language'),
    model('small-talk'),
    model('sentiment'),
    model('sentiment-thai'),
  ]);
  const models: TriageModels = { category, language, smallTalk, sentiment: { letters, thai } };
  return (text) => readMessage(models, text);
}
