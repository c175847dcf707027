import type { ChannelCommand } from '../../core/domain/desk/channel-command.ts';
import type { ShopFacts } from '../../core/engine/shop-facts.ts';
import { FactBook } from '../../core/store/fact-book.ts';
import { ShopReader } from '../../entrypoints/late-shop-facts/shop-reader.ts';
import { type DeskInMemory, deskWith } from './desk-in-memory.ts';
import { practiceDesk } from './practice-desk.ts';

/** A desk that reads a practice shop, with what the shop is asked and what it may be made to answer. */
export async function readingDesk(answers: Partial<ShopFacts> = {}) {
  const shop = practiceDesk();
  const desk = await deskWith('ana');
  const { id: buyer } = await shop.buyer('Mia');
  const order = (body: object = {}) =>
    shop.control<{ id: string }>('orders', { buyerId: buyer, ...body }).then(({ id }) => id);
  const recorded: ChannelCommand[] = [];
  const facts: ShopFacts = { ...shop.channel, ...answers };
  const readerOf = (over: DeskInMemory) =>
    new ShopReader({
      facts,
      book: new FactBook(over.db),
      now: () => shop.clock,
      record: async (commands) => {
        recorded.push(...commands);
        for (const command of commands) await over.run(shop.clock, command);
      },
    });
  const asked = (path: string) => shop.requests.filter(({ url }) => url.includes(path)).length;
  return { shop, desk, buyer, order, recorded, facts, reader: readerOf(desk), readerOf, asked };
}
