import type { Shop } from '../../core/domain/shop/shop.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { seatNow } from '../../core/store/queries/team-seat.ts';
import { keepSeat } from './me.ts';

/** The shop; whom this browser is in its team is known before anybody asks who sits here. */
export async function shopHere(): Promise<Shop> {
  const [shop, seat] = await Promise.all([shopNow(deskDb()), seatNow(deskDb())]);
  keepSeat(seat);
  return shop;
}
