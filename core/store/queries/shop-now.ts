import { type Shop, unopenedShop } from '../../domain/shop/shop.ts';
import type { DeskDb } from '../db.ts';

/** The shop: its people, its zone, its switches. */
export async function shopNow(db: DeskDb): Promise<Shop> {
  return (await db.shop.get('shop'))?.shop ?? unopenedShop;
}
