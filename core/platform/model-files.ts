import type { TriageModels } from '../domain/triage/message-reading.ts';
import type { LinearModel } from '../domain/triage/model/linear-model.ts';
import { modelOfFile } from '../domain/triage/model/model-file.ts';
import { browser } from './browser.ts';

async function model(name: string): Promise<LinearModel> {
  const answer = await fetch(browser.runtime.getURL(`models/${name}.bin`));
  return modelOfFile(new Uint8Array(await answer.arrayBuffer()));
}

/** The models that come with the extension. Rejects where one cannot be read: a mistake of ours, or a broken installation. */
export async function shippedModels(): Promise<TriageModels> {
  const names = ['category', 'language', 'small-talk', 'sentiment', 'sentiment-thai'];
  const [category, language, smallTalk, letters, thai] = await Promise.all(names.map(model));
  if (!category || !language || !smallTalk || !letters || !thai) throw new Error('a model is missing');
  return { category, language, smallTalk, sentiment: { letters, thai } };
}
