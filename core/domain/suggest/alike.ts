import type { Features } from './faq-features.ts';

/** Texts by their features, to say how alike each is to another. A text costs as much to add as it is long. */
export class Alike {
  readonly #texts = new Map<string, { readonly at: number[]; readonly value: number[] }>();
  #size = 0;

  add(features: Features): void {
    for (const [name, value] of features) {
      const row = this.#texts.get(name) ?? { at: [], value: [] };
      row.at.push(this.#size);
      row.value.push(value);
      this.#texts.set(name, row);
    }
    this.#size += 1;
  }

  /** How alike each text is, in the order they were added; features of length 1 give 0 to 1. */
  all(features: Features): Float64Array {
    const sums = new Float64Array(this.#size);
    for (const [name, value] of features) {
      const row = this.#texts.get(name);
      if (!row) continue;
      for (let n = 0; n < row.at.length; n += 1) {
        const at = row.at[n] as number;
        sums[at] = (sums[at] as number) + value * (row.value[n] as number);
      }
    }
    return sums;
  }
}
