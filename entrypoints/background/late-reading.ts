import type { ReadMessage, TriageModels } from '../../core/domain/triage/read-message.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { modelFile } from '../../core/platform/model-files.ts';
import { correctedTexts } from '../../core/store/corrected-texts.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { ReadText } from './message-reader.ts';

/** The script that reads buyers' messages. */
export const lateReading = 'late-reading.js';

/** So many corrected chats are learned from. */
const mostCorrections = 200;

/** Lets others have a turn. */
function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** What reads buyers' messages, with the models that come with the extension and what this shop's people corrected. */
export async function theReading(db: DeskDb): Promise<ReadText> {
  const { modelOfFile, readMessage, learning, expectedLanguage } = await bringPart<ReadMessage>(lateReading);
  const model = async (name: string) => modelOfFile(await modelFile(name));
  const [category, language, smallTalk, orderData, letters, thai] = await Promise.all([
    model('category'),
    model('language'),
    model('small-talk'),
    model('order-data'),
    model('sentiment'),
    model('sentiment-thai'),
  ]);
  const models: TriageModels = { category, language, smallTalk, orderData, sentiment: { letters, thai } };
  const work = learning(models, await correctedTexts(db, mostCorrections));
  let step = work.next();
  for (; !step.done; step = work.next()) await breath();
  const learned = step.value;
  const expected = expectedLanguage((await shopNow(db)).market);
  return (text) => readMessage(learned, text, expected);
}
