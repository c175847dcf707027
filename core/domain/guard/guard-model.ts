import type { LinearModel } from '../triage/model/linear-model.ts';
import file from './guard-model.gen.json' with { type: 'json' };

/** The model of outbound lines (docs/guard.md). In its file stand the weights that are not nothing, each after how far it is from the last. */
export function guardModel(): LinearModel {
  const { version, classes, bits, bias, step, weights: sparse } = file;
  const weights = new Int8Array(classes.length << bits);
  let at = 0;
  for (let n = 0; n < sparse.length; n += 2) {
    at += sparse[n] as number;
    weights[at] = sparse[n + 1] as number;
  }
  return { version, classes, bits, bias, step, weights };
}
