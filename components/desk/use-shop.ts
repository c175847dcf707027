import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Shop } from '../../core/domain/shop/shop.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { tick } from '../ui/tick.ts';
import { shopHere } from './shop-here.ts';
import { useLive } from './use-live.ts';

interface ShopHere {
  readonly shop: ReadonlySignal<Shop | undefined>;
  readonly connection: ReadonlySignal<ConnectionRow | undefined>;
  readonly now: ReadonlySignal<number>;
}

/** The shop, how it stands with it, and its clock. */
export function useShop(): ShopHere {
  const shop = useLive(shopHere, []);
  const connection = useLive(() => connectionNow(deskDb()), []);
  const now = useComputed(() => tick.value + (connection.value?.clockOffset ?? 0));
  return { shop, connection, now };
}
