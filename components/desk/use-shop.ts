import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Shop } from '../../core/domain/shop/shop.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { seatHere } from '../../core/store/queries/waiting-commands.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { tick } from '../ui/tick.ts';
import { useLive } from './use-live.ts';

interface ShopHere {
  readonly shop: ReadonlySignal<Shop | undefined>;
  readonly connection: ReadonlySignal<ConnectionRow | undefined>;
  readonly now: ReadonlySignal<number>;
  /** The agent whom this browser is in its team, '' where it is of none. */
  readonly seat: ReadonlySignal<string | undefined>;
}

/** The shop, how it stands with it, and its clock. */
export function useShop(): ShopHere {
  const shop = useLive(() => shopNow(deskDb()), []);
  const connection = useLive(() => connectionNow(deskDb()), []);
  const seat = useLive(() => seatHere(deskDb()), []);
  const now = useComputed(() => tick.value + (connection.value?.clockOffset ?? 0));
  return { shop, connection, now, seat };
}
