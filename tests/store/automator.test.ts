import { describe, expect, test } from 'vitest';
import { firstAutomation } from '../../core/domain/automation/automation.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import { handOver } from '../../core/platform/handed-over.ts';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import { Automator, lateAutomation } from '../../entrypoints/background/automator.ts';
import { automationPart } from '../../entrypoints/late-automation/automation-part.ts';
import { readingDesk } from '../support/reading-desk.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

handOver(lateAutomation, automationPart());

const DAY = 86_400_000;
const faq = {
  id: 'f1',
  question: 'Do you ship to Ireland?',
  phrasings: ['shipping to Ireland'],
  answer: 'Yes, {buyer}, we do.',
  category: null,
  language: 'en',
  asked: [],
};

/** A desk with automation over a practice shop, whose reading of texts is said here. */
async function automating(activities: readonly ('welcome' | 'faq' | 'away')[] = ['welcome', 'faq', 'away']) {
  const world = await readingDesk();
  const { shop, desk } = world;
  const says = { needsOrder: false, fault: null as ChannelFault | null };
  const opened: string[] = [];
  const told = { on: true, text: 'Order {order_id}: {tracking_number}' };
  await desk.given(
    shop.clock,
    { do: 'setChatbot', activities },
    {
      do: 'setAutomation',
      by: 'ana',
      automation: {
        ...firstAutomation,
        welcome: 'Welcome, {buyer}.',
        answers: { from: 0.5, handOff: '' },
        proactive: { shipped: told, outForDelivery: told, delayed: told },
      },
    },
  );
  await desk.db.faqs.put(faq);
  const automator = () =>
    new Automator({
      db: desk.db,
      outbox: new DexieOutbox(desk.db),
      now: () => shop.clock,
      every: 2_000,
      spare: async () => true,
      run: (id, command) => desk.engine.run(id, command, shop.clock),
      record: async (commands: readonly Command[]) => {
        for (const command of commands) await desk.run(shop.clock, command);
      },
      read: async () => () => ({ smallTalk: false, needsOrder: says.needsOrder }) as never,
      reader: world.readerOf(desk),
      conversationWith: async (buyer) => {
        if (says.fault) throw says.fault;
        opened.push(buyer);
        await desk.given(shop.clock, arrive(`talk ${buyer}`));
        return `talk ${buyer}`;
      },
    });
  /** What automation wrote that waits to leave. */
  const written = async () => {
    const rows = await desk.db.outbox.where('kind').equals('send').sortBy('seq');
    return rows.map(({ work }) =>
      work.kind === 'send' && work.content.kind === 'text' ? work.content.text : '',
    );
  };
  const left = () => desk.db.outbox.where('kind').equals('automate').count();
  const asks = (n: number, text: string, sentAt = shop.clock) =>
    desk.given(shop.clock, arrive('b1', shopMessage(n, sentAt, { content: saying(text) })));
  return { ...world, automator, written, left, asks, says, opened };
}

describe('what buyers write', () => {
  test('is greeted and answered, once, however often the worker begins anew', async () => {
    const { automator, asks, written, left, desk } = await automating();
    await asks(1, 'Do you ship to Ireland?');
    expect(await left()).toBe(2);
    desk.reopen();
    await automator().drain();
    expect(await written()).toEqual(['Welcome, b1.', 'Yes, b1, we do.']);
    expect(await left()).toBe(0);
    await automator().drain();
    expect(await written()).toHaveLength(2);
  });

  test('long ago is left alone, as is what automation is not to do', async () => {
    const { asks, left, shop } = await automating();
    await asks(1, 'Do you ship to Ireland?', shop.clock - 600_001);
    expect(await left()).toBe(0);
    const off = await automating([]);
    await off.asks(1, 'Do you ship to Ireland?');
    expect(await off.left()).toBe(0);
  });

  test('that only an order answers is left to a person', async () => {
    const { automator, asks, written, says, desk } = await automating(['faq']);
    says.needsOrder = true;
    await asks(1, 'Do you ship to Ireland?');
    await automator().drain();
    expect(await written()).toEqual([]);
    const notes = await desk.db.entries.filter((entry) => entry.kind === 'note').toArray();
    expect(notes).toContainEqual(
      expect.objectContaining({ note: expect.objectContaining({ what: 'silent', why: 'needsOrderData' }) }),
    );
  });

  test('is answered by the library as it is then', async () => {
    const { automator, asks, written, desk, shop } = await automating(['faq']);
    await asks(1, 'Do you ship to Ireland?');
    await automator().drain();
    await desk.db.faqs.put({ ...faq, id: 'f2', answer: 'No longer.' });
    await desk.db.faqs.delete('f1');
    shop.clock += 1000;
    await desk.given(
      shop.clock,
      arrive('b2', shopMessage(2, shop.clock, { content: saying('Do you ship to Ireland?') })),
    );
    await automator().drain();
    expect(await written()).toEqual(['Yes, b1, we do.', 'No longer.']);
  });

  test('by automation itself leads to nothing', async () => {
    const { left, desk, shop } = await automating();
    const robot = shopMessage(1, shop.clock, { author: 'automation', resolves: true });
    await desk.given(shop.clock, arrive('b1', robot));
    expect(await left()).toBe(0);
  });
});

test('work that cannot be done keeps nothing from the rest, and is given up in the end', async () => {
  const { automator, asks, written, left, desk, shop } = await automating();
  await asks(1, 'Do you ship to Ireland?');
  // Its conversation is no more: nothing can be said of it.
  await desk.db.outbox
    .where('id')
    .equals('greeting:b1#1')
    .modify((row) => {
      Object.assign(row.work, { conversation: null });
    });
  await expect(automator().drain()).rejects.toThrow();
  expect(await written()).toEqual(['Yes, b1, we do.']);
  expect(await left()).toBe(1);
  shop.clock += 13 * 3_600_000;
  await automator().drain();
  expect(await left()).toBe(0);
});

describe('orders', () => {
  test('are told of once a stage, with what the shop says of them, in a chat that is nobody’s', async () => {
    const { automator, written, order, shop, desk, opened, buyer } = await automating([]);
    const id = await order();
    await automator().watch();
    expect(await desk.db.orders.get(id)).toMatchObject({
      status: 'AWAITING_SHIPMENT',
      knownSince: shop.clock,
    });
    shop.clock += 60_000;
    await shop.control(`orders/${id}/advance`, { to: 'shipped' });
    await automator().watch();
    await automator().drain();
    expect(opened).toEqual([buyer]);
    expect(await written()).toEqual([expect.stringMatching(new RegExp(`^Order ${id}: PR\\d+GB$`))]);
    const [chat] = await desk.db.chats.toArray();
    expect(chat).toMatchObject({ holder: '', chat: { startedBy: 'seller' } });
    shop.clock += 60_000;
    await shop.control(`orders/${id}/advance`, { to: 'outForDelivery' });
    await automator().watch();
    await automator().watch();
    await automator().drain();
    expect(await written()).toHaveLength(2);
    expect(await desk.db.chats.count()).toBe(1);
    // Whoever is there gets it when its buyer writes.
    await desk.given(shop.clock, arrive(`talk ${buyer}`, shopMessage(9, shop.clock)));
    expect((await desk.db.chats.toArray())[0]).toMatchObject({ holder: 'ana' });
  });

  test('that had come so far before the desk knew of them are past, as is what it learns late', async () => {
    const { automator, order, shop, left, desk } = await automating([]);
    const shipped = await order({ ageMs: 4 * DAY });
    await shop.control(`orders/${shipped}/advance`, { to: 'delayed' });
    const waiting = await order();
    shop.clock += 1000;
    await automator().watch();
    expect(await desk.db.orders.get(shipped)).toMatchObject({ status: 'IN_TRANSIT' });
    expect(await left()).toBe(0);
    await shop.control(`orders/${waiting}/advance`, { to: 'shipped' });
    // The device slept for a day: when it shipped in it nobody knows.
    shop.clock += DAY;
    await automator().watch();
    expect(await desk.db.orders.get(waiting)).toMatchObject({ stages: ['shipped'] });
    expect(await left()).toBe(0);
  });

  test('cost nothing where nobody is told of them, and are asked for seldom', async () => {
    const { automator, asked, desk, shop } = await automating([]);
    const one = automator();
    await one.watch();
    await one.watch();
    await automator().watch();
    expect(asked('orders/search')).toBe(1);
    await desk.given(shop.clock, { do: 'setAutomation', by: 'ana', automation: firstAutomation });
    shop.clock += 60_000;
    await automator().watch();
    expect(asked('orders/search')).toBe(1);
  });

  test('of buyers the shop opens no conversation with now are tried again, and then given up', async () => {
    const { automator, order, shop, left, says, written } = await automating([]);
    const id = await order();
    await automator().watch();
    shop.clock += 60_000;
    await shop.control(`orders/${id}/advance`, { to: 'shipped' });
    await automator().watch();
    says.fault = new ChannelFault('unreachable', 'No answer.');
    await automator().drain();
    expect(await left()).toBe(1);
    says.fault = new ChannelFault('refused', 'Never.');
    await automator().drain();
    expect(await left()).toBe(1);
    shop.clock += 60_000;
    await automator().drain();
    expect(await left()).toBe(0);
    expect(await written()).toEqual([]);
  });
});
