import { readFileSync } from 'node:fs';
import type { LinearModel } from '../../core/domain/triage/model/linear-model.ts';
import { modelOfFile } from '../../core/domain/triage/model/model-file.ts';

const folder = new URL('../../public/models/', import.meta.url);

/** A model that ships. */
export function shippedModel(name: string): LinearModel {
  return modelOfFile(new Uint8Array(readFileSync(new URL(`${name}.bin`, folder))));
}
