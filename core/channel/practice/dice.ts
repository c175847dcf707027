import type { ShopState } from './shop-state.ts';

type Dice = Pick<ShopState, 'dice'>;

/** The next number in [0, 1) of the shop's own sequence (mulberry32): the same seed and the same requests give the same shop. */
export function roll(state: Dice): number {
  state.dice = (state.dice + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state.dice ^ (state.dice >>> 15), 1 | state.dice);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** A whole number from `low` to `high`, both included. */
export function between(state: Dice, low: number, high: number): number {
  return low + Math.floor(roll(state) * (high - low + 1));
}

/** One of the items; there must be at least one. */
export function pick<Item>(state: Dice, items: readonly Item[]): Item {
  const item = items[Math.floor(roll(state) * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
