import type { StoredOrder } from './shop-state.ts';

const reasons = ['It arrived damaged', 'It does not fit', 'It is not as described', 'No longer needed'];

/** Why the buyer sends an order back. */
export function reasonOf({ id }: StoredOrder): string {
  return reasons[Number(id.at(-1)) % reasons.length] ?? '';
}
