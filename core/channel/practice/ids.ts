import type { ShopState } from './shop-state.ts';

const STEP = 104_729n;

function nextId(state: ShopState, from: bigint): string {
  state.serial += 1;
  return (from + BigInt(state.serial) * STEP).toString();
}

/** A new id that looks like the platform's: 19 digits. */
export function newId(state: ShopState): string {
  return nextId(state, 7_494_560_000_000_000_000n);
}

/** A new order id: 18 digits, beginning with 5. */
export function newOrderId(state: ShopState): string {
  return nextId(state, 576_480_000_000_000_000n);
}

/** A message's sort key: grows with time, unique. */
export function messageIndex(state: ShopState, at: number): string {
  return (BigInt(at) * 1_000_000n + BigInt(state.serial % 1_000_000)).toString();
}
