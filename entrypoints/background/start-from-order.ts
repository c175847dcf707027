import type { Command } from '../../core/domain/desk/command.ts';
import type { Refusal } from '../../core/domain/desk/refusal.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { Reply, StartedChat } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { conversationOfBuyer } from '../../core/store/queries/conversation-of-buyer.ts';
import { fault, noShop } from './fault-reply.ts';
import type { SayStandings } from './late-shop-facts.ts';
import type { ShopAsked } from './shop-work.ts';

/** What starting a chat has of the desk. */
export interface Starter {
  readonly db: DeskDb;
  /** What works at the shop; null while the desk works for none. */
  readonly shop: { readonly work: () => Promise<Pick<ShopAsked, 'conversationWith'> | null> };
  readonly standings: Pick<SayStandings, 'fromShop'>;
  readonly run: (id: string, command: Command) => Promise<Receipt>;
}

function refused(code: Refusal['code'], words: string): Reply<never> {
  return { ok: false, refusal: { code, words } };
}

/**
 * Starts the chat about an order, or takes up the one that its buyer has open (docs/rules.md §6): the order is read from the shop
 * where that is needed, and the conversation opened there where the desk has none. Again is harmless. Rejects with
 * `ChannelFault` or `StoreFault`.
 */
export async function startFromOrder(
  desk: Starter,
  { order, by }: { readonly order: string; readonly by: string },
): Promise<Reply<StartedChat>> {
  const { db, shop, standings } = desk;
  const work = await shop.work();
  if (!work) return noShop();
  const [standing] = await standings.fromShop([order], true);
  if (standing?.state === 'refused') return refused('CannotStart', standing.why);
  const known = await db.orders.get(order);
  if (!known || standing?.state !== 'allowed') return fault('OrderNotRead', standing?.why ?? '');
  const conversation =
    (await conversationOfBuyer(db, known.buyer)) ?? (await work.conversationWith(known.buyer));
  const { refusal } = await desk.run(newId(), { do: 'startChat', by, order, conversation });
  return refusal ? { ok: false, refusal } : { ok: true, value: { conversation } };
}
