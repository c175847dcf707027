import { readFileSync } from 'node:fs';
import type { LinearModel } from '../../core/domain/triage/model/linear-model.ts';
import { modelOfFile } from '../../core/domain/triage/model/model-file.ts';
import type { TriageModels } from '../../core/domain/triage/read-message.ts';

const folder = new URL('../../public/models/', import.meta.url);

/** A model that ships, by the name of its file. */
export function shippedModel(name: string): LinearModel {
  return modelOfFile(new Uint8Array(readFileSync(new URL(`${name}.bin`, folder))));
}

/** All that messages are read with. */
export function shippedModels(): TriageModels {
  return {
    category: shippedModel('category'),
    language: shippedModel('language'),
    smallTalk: shippedModel('small-talk'),
    orderData: shippedModel('order-data'),
    sentiment: { letters: shippedModel('sentiment'), thai: shippedModel('sentiment-thai') },
  };
}
