import type { PracticeShop } from '../../core/channel/practice/practice-shop.ts';

/** One thing in an order. */
interface Piece {
  readonly productId: string;
  readonly name: string;
  readonly variant: string;
  readonly price: string;
}

/** An order as the shop's controls tell it. Instants are epoch milliseconds of the shop's clock; texts are '' where there is nothing. */
export interface ShopOrder {
  readonly id: string;
  readonly buyerId: string;
  readonly buyer: string;
  readonly status: string;
  readonly createdAt: number;
  readonly paidAt: number | null;
  readonly deliveredAt: number | null;
  readonly trackingNumber: string;
  readonly returnId: string;
  readonly returnedAt: number | null;
  readonly returnStatus: string;
  readonly returnReason: string;
  readonly total: string;
  readonly pieces: readonly Piece[];
  readonly scans: readonly { readonly at: number; readonly text: string }[];
}

/** What the pages show of the shop; orders are newest first. */
export interface ShopOrders {
  readonly now: number;
  readonly market: string;
  readonly currency: string;
  readonly orders: readonly ShopOrder[];
}

/** Every order of the shop, as it is now. */
export async function readOrders(shop: PracticeShop): Promise<ShopOrders> {
  const answer = await shop.handle(new Request('http://practice.invalid/practice/orders'));
  if (!answer.ok) throw new Error(`The practice shop answered ${answer.status}`);
  return (await answer.json()) as ShopOrders;
}
