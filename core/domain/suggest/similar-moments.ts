/** What the replies at the most similar moments were. */
export interface Votes {
  readonly votes: ReadonlyMap<string, number>;
  /** How much of what holds here held at the nearest, the rare counting more: 0 to 1. */
  readonly closeness: number;
}

const neighbours = 30;
const shortest = 10;

/** Leaves aside what holds of more than a third of the moments: it tells none apart. */
const mostOften = Math.exp(-1);
const manyMoments = 50;

/** Past moments by what holds of them: BM25 with every feature counted once. */
export class SimilarMoments {
  readonly #having = new Map<number, number[]>();
  readonly #replies: string[] = [];
  readonly #lengths: number[] = [];
  #sums = new Float64Array(1024);

  add(names: ArrayLike<number>, reply: string): void {
    const at = this.#replies.length;
    for (let n = 0; n < names.length; n += 1) {
      const name = names[n] as number;
      const row = this.#having.get(name);
      if (row) row.push(at);
      else this.#having.set(name, [at]);
    }
    this.#replies.push(reply);
    this.#lengths.push(names.length);
    if (at + 1 > this.#sums.length) this.#sums = new Float64Array(2 * this.#sums.length);
  }

  /** At how many moments it held. */
  times(name: number): number {
    return this.#having.get(name)?.length ?? 0;
  }

  /**
   * The votes of the nearest moments, together 1; the nearer, the more.
   * @param unheard of how many more things hold here that never held before.
   */
  votes(names: readonly number[], unheard = 0): Votes {
    const nearest = this.#nearest(names);
    const votes = new Map<string, number>();
    const top = nearest[0]?.[1] ?? 0;
    let whole = 0;
    for (const [at, value] of nearest) {
      const vote = (value / top) ** 4;
      const reply = this.#replies[at] as string;
      votes.set(reply, (votes.get(reply) ?? 0) + vote);
      whole += vote;
    }
    for (const [reply, vote] of votes) votes.set(reply, vote / whole);
    return { votes, closeness: this.#closeness(nearest[0], names, unheard) };
  }

  #closeness(
    nearest: readonly [number, number] | undefined,
    names: readonly number[],
    unheard: number,
  ): number {
    if (!nearest) return 0;
    const [at] = nearest;
    let all = unheard * this.#rarity(0);
    let shared = 0;
    for (const name of names) {
      const row = this.#having.get(name) ?? [];
      const rarity = this.#rarity(row.length);
      all += rarity;
      if (holds(row, at)) shared += rarity;
    }
    return all > 0 ? shared / all : 0;
  }

  #rarity(times: number): number {
    return Math.log(1 + (this.#replies.length - times + 0.5) / (times + 0.5)) ** 2;
  }

  #nearest(names: readonly number[]): (readonly [at: number, value: number])[] {
    const count = this.#replies.length;
    const sums = this.#sums.subarray(0, count);
    sums.fill(0);
    for (const name of names) {
      const row = this.#having.get(name);
      if (!row || (count > manyMoments && row.length > count * mostOften)) continue;
      const rarity = this.#rarity(row.length);
      for (const at of row) sums[at] = (sums[at] as number) + rarity;
    }
    const best: [number, number][] = [];
    let least = 0;
    for (let at = 0; at < count; at += 1) {
      if (sums[at] === 0) continue;
      const value = (sums[at] as number) / (shortest + (this.#lengths[at] as number));
      if (value <= least && best.length >= neighbours) continue;
      best.push([at, value]);
      if (best.length < 2 * neighbours) continue;
      best.sort((a, b) => b[1] - a[1]).length = neighbours;
      least = best[neighbours - 1]?.[1] ?? 0;
    }
    return best.sort((a, b) => b[1] - a[1]).slice(0, neighbours);
  }
}

/** Whether an ascending row has a number. */
function holds(row: readonly number[], wanted: number): boolean {
  let from = 0;
  let to = row.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((row[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return row[from] === wanted;
}
