import { describe, expect, test } from 'vitest';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { ShopFacts } from '../../core/engine/shop-facts.ts';
import { ConnectionBook } from '../../core/store/connection-book.ts';
import { ShopClock } from '../../entrypoints/background/shop-clock.ts';
import { startFromOrder } from '../../entrypoints/background/start-from-order.ts';
import { OrderStandings } from '../../entrypoints/late-shop-facts/order-standings.ts';
import { Intake } from '../../entrypoints/late-shop-work/intake.ts';
import { readingDesk } from '../support/reading-desk.ts';
import { readsNothing } from '../support/reads-nothing.ts';
import { wholeRows } from '../support/whole-rows.ts';

const DAY = 86_400_000;

async function startingDesk(answers: Partial<ShopFacts> = {}) {
  const stage = await readingDesk(answers);
  const { desk, shop, reader } = stage;
  const clock = new ShopClock();
  clock.now = () => shop.clock;
  const intake = new Intake(desk.db, desk.engine, new ConnectionBook(desk.db), clock.now, readsNothing);
  const start = (order: string) =>
    startFromOrder(
      {
        db: desk.db,
        shop: { work: async () => ({ conversationWith: (id) => intake.conversationWith(shop.channel, id) }) },
        standings: new OrderStandings({
          db: desk.db,
          now: clock.now,
          shop: async () => ({ reader, spare: async () => true }),
        }),
        run: (id, command) => desk.engine.run(id, command, shop.clock),
      },
      { order, by: 'ana' },
    );
  const chats = async () => (await wholeRows(desk.db)).map(({ chat }) => chat);
  return { ...stage, start, chats };
}

const conversationIn = (reply: Awaited<ReturnType<typeof startFromOrder>>) =>
  reply.ok ? reply.value.conversation : '';

describe('a chat about an order', () => {
  test('is started with a buyer who never wrote, in a conversation that is opened at the shop', async () => {
    const { desk, order, start, chats, buyer } = await startingDesk();
    const id = await order();
    const conversation = conversationIn(await start(id));
    expect(await desk.db.conversations.get(conversation)).toMatchObject({
      buyer: { id: buyer, nickname: 'Mia' },
      canSend: true,
    });
    expect(await chats()).toMatchObject([
      { conversation, startedBy: 'seller', orders: [id], holder: 'ana', status: 'open', wait: null },
    ]);
  });

  test('is the one its buyer has open, also where it is asked for twice', async () => {
    const { shop, desk, order, start, chats, asked } = await startingDesk();
    const id = await order();
    const first = conversationIn(await start(id));
    expect(conversationIn(await start(id))).toBe(first);
    expect(await chats()).toHaveLength(1);
    expect(
      shop.requests.filter(({ url, method }) => method === 'POST' && url.includes('conversations?')),
    ).toHaveLength(1);
    expect(asked('/orders')).toBe(1);
    desk.reopen();
    expect(await desk.db.conversations.count()).toBe(1);
  });

  test('with a buyer who wrote weeks ago begins anew, with what was said then before it', async () => {
    const { shop, desk, order, start, chats, buyer } = await startingDesk();
    shop.clock -= 20 * DAY;
    await shop.control(`buyers/${buyer}/messages`, { type: 'TEXT', content: 'Is it in stock?' });
    shop.clock += 20 * DAY;
    const id = await order();
    const conversation = conversationIn(await start(id));
    const all = await chats();
    expect(all.map(({ status, startedBy }) => [status, startedBy])).toEqual([
      ['closed', 'buyer'],
      ['open', 'seller'],
    ]);
    expect(all[1]).toMatchObject({ conversation, wait: null, orders: [id] });
    expect(await desk.db.entries.where('shopId').above('').count()).toBe(1);
  });

  test('is refused with its reason, and nothing is opened at the shop', async () => {
    const { shop, order, start, chats } = await startingDesk();
    expect(await start(await order({ ageMs: 73 * DAY }))).toEqual({
      ok: false,
      refusal: { code: 'CannotStart', words: 'Order is 73 days old and has no open return.' },
    });
    expect(await start('5')).toMatchObject({ refusal: { words: 'The shop does not know this order.' } });
    expect(await chats()).toEqual([]);
    expect(shop.requests.some(({ url }) => url.includes('/conversations'))).toBe(false);
  });

  test('is not started where the shop does not say how it stands', async () => {
    const { order, start, chats } = await startingDesk({
      orders: async () => {
        throw new ChannelFault('unreachable', 'The shop did not answer.');
      },
    });
    expect(await start(await order())).toMatchObject({ fault: { words: 'The shop did not answer.' } });
    expect(await chats()).toEqual([]);
  });
});
