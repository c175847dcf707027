import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SyncDepth, type SyncMemory, syncDepth, syncRound } from '../../../core/channel/tiktok/sync.ts';
import type { ShopMessage } from '../../../core/domain/message/shop-message.ts';
import type { Channel } from '../../../core/engine/channel.ts';
import { type PracticeDesk, practiceDesk } from '../../support/practice-desk.ts';

/** What a desk would have stored, by conversation, in the order it was committed. */
function notebook() {
  const held = new Map<string, ShopMessage[]>();
  const ids = new Set<string>();
  const forgotten = new Map<string, number>();
  const memory: SyncMemory = {
    knownMessage: async (asked) => new Set(asked.filter((id) => ids.has(id))),
    latestSeen: async (asked) =>
      new Map(
        asked.flatMap((id) => {
          const messages = held.get(id);
          const latest = messages?.at(-1);
          return messages
            ? [[id, { latestMessageId: latest?.id ?? '', latestAt: latest?.sentAt ?? 0 }] as const]
            : [];
        }),
      ),
    forgottenUntil: async () => forgotten,
  };
  return {
    held,
    memory,
    /** Forgets a conversation as a desk does whose buyer was erased. */
    forget(conversation: string): void {
      const messages = held.get(conversation) ?? [];
      for (const { id } of messages) ids.delete(id);
      held.delete(conversation);
      forgotten.set(conversation, messages.at(-1)?.sentAt ?? 0);
    },
    /** Runs a round; dies after `batches` commits when told to. */
    async round(channel: Channel, depth: SyncDepth, batches = Infinity): Promise<number> {
      let committed = 0;
      for await (const { conversation, messages } of syncRound(channel, memory, depth)) {
        if (committed === batches) break;
        for (const { id } of messages) {
          if (ids.has(id)) throw new Error(`message ${id} was given twice`);
          ids.add(id);
        }
        held.set(conversation.id, [...(held.get(conversation.id) ?? []), ...messages]);
        committed += 1;
      }
      return committed;
    },
  };
}

async function record(desk: PracticeDesk): Promise<Record<string, string[]>> {
  type Recorded = { conversations: { id: string; messages: { id: string }[] }[] };
  const { conversations } = await desk.control<Recorded>('record');
  return Object.fromEntries(
    conversations.map(({ id, messages }) => [id, messages.map((message) => message.id)]),
  );
}

const idsOf = (held: Map<string, ShopMessage[]>) =>
  Object.fromEntries([...held].map(([id, messages]) => [id, messages.map((message) => message.id)]));

async function busyShop(conversations: number, messages: number): Promise<PracticeDesk> {
  const desk = practiceDesk();
  for (let at = 0; at < conversations; at += 1) {
    await desk.buyer(`Buyer ${at}`, ...Array.from({ length: messages }, (_, line) => `Line ${line}`));
    desk.clock += 1000;
  }
  return desk;
}

test('the first round takes everything of the last seven days, each message once and oldest first', async () => {
  const desk = await busyShop(25, 13);
  const book = notebook();
  await book.round(desk.channel, syncDepth(desk.clock, null));
  expect(idsOf(book.held)).toEqual(await record(desk));
});

test('the first round leaves conversations older than seven days alone until the buyer writes again', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Old', 'Long ago');
  desk.clock += 8 * 86_400_000;
  const book = notebook();
  expect(await book.round(desk.channel, syncDepth(desk.clock, null))).toBe(0);
  await desk.control(`buyers/${id}/messages`, { type: 'TEXT', content: 'Back again' });
  await book.round(desk.channel, syncDepth(desk.clock, desk.clock));
  expect([...book.held.values()].flat().map(({ content }) => content)).toContainEqual({
    kind: 'text',
    text: 'Back again',
  });
});

test('a round in which nothing is new costs two requests', async () => {
  const desk = await busyShop(60, 1);
  const book = notebook();
  await book.round(desk.channel, syncDepth(desk.clock, null));
  desk.requests.length = 0;
  expect(await book.round(desk.channel, syncDepth(desk.clock, desk.clock))).toBe(0);
  expect(desk.requests).toHaveLength(2);
});

test('after ten minutes a round looks five pages deep, after six hours of silence through the week', async () => {
  const desk = await busyShop(170, 1);
  const book = notebook();
  await book.round(desk.channel, syncDepth(desk.clock, null));
  const past = desk.clock;
  const cost = async (later: number) => {
    desk.clock = past + later;
    desk.requests.length = 0;
    await book.round(desk.channel, syncDepth(desk.clock, past));
    return desk.requests.filter(({ url }) => !url.includes('/messages')).length;
  };
  expect(await cost(9 * 60_000)).toBe(2);
  expect(await cost(10 * 60_000)).toBe(5);
  expect(await cost(6 * 3_600_000)).toBe(9);
});

test('a later round takes what is new, and reads no further than what it holds', async () => {
  const desk = await busyShop(3, 40);
  const book = notebook();
  await book.round(desk.channel, syncDepth(desk.clock, null));
  const [first] = (
    await desk.control<{ buyers: { id: string; conversationId: string | null }[] }>('state')
  ).buyers.filter(({ conversationId }) => conversationId !== null);
  await desk.control(`buyers/${first?.id}/messages`, { type: 'TEXT', content: 'One more' });
  desk.requests.length = 0;
  await book.round(desk.channel, syncDepth(desk.clock, desk.clock));
  expect(idsOf(book.held)).toEqual(await record(desk));
  expect(desk.requests).toHaveLength(2);
});

test('a worker that dies between batches loses nothing and repeats nothing', async () => {
  const desk = await busyShop(7, 12);
  const book = notebook();
  for (let life = 0; life < 7; life += 1) await book.round(desk.channel, syncDepth(desk.clock, null), 1);
  await book.round(desk.channel, syncDepth(desk.clock, null));
  expect(idsOf(book.held)).toEqual(await record(desk));
});

test('a token that expires in the middle of a walk is renewed and the walk goes on', async () => {
  const desk = await busyShop(4, 25);
  await desk.control('faults', { kind: 'token-expired', count: 1 });
  const book = notebook();
  await book.round(desk.channel, syncDepth(desk.clock, null));
  expect(idsOf(book.held)).toEqual(await record(desk));
});

test('what was committed before a fault stands, and the next round takes the rest', async () => {
  const desk = await busyShop(5, 3);
  const book = notebook();
  const failing: Channel = {
    ...desk.channel,
    messages: (id, token) =>
      book.held.size === 2 ? Promise.reject(new Error('gone')) : desk.channel.messages(id, token),
  };
  await expect(book.round(failing, syncDepth(desk.clock, null))).rejects.toThrow('gone');
  expect(book.held.size).toBe(2);
  await book.round(desk.channel, syncDepth(desk.clock, null));
  expect(idsOf(book.held)).toEqual(await record(desk));
});

test('a conversation that was opened without a message is told once', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  await desk.control('orders', { buyerId: id });
  await desk.channel.openConversation(id);
  const book = notebook();
  expect(await book.round(desk.channel, syncDepth(desk.clock, null))).toBe(1);
  expect(await book.round(desk.channel, syncDepth(desk.clock, null))).toBe(0);
});

test.each(['duplicate-pages', 'reordered'])('%s give each message once', async (kind) => {
  for (const count of [1, 2, 3]) {
    const desk = await busyShop(23, 24);
    await desk.control('faults', { kind, count });
    const book = notebook();
    await book.round(desk.channel, syncDepth(desk.clock, null));
    const held = Object.fromEntries(
      [...book.held].map(([id, messages]) => [id, new Set(messages.map((message) => message.id))]),
    );
    const all = Object.fromEntries(
      Object.entries(await record(desk)).map(([id, messages]) => [id, new Set(messages)]),
    );
    expect(held).toEqual(all);
  }
});

test('a shop that never gets past a page is a fault, and what it hides is taken later', async () => {
  const desk = await busyShop(1, 24);
  const book = notebook();
  await desk.control('faults', { kind: 'duplicate-pages', count: 50 });
  await expect(book.round(desk.channel, syncDepth(desk.clock, null))).rejects.toMatchObject({
    kind: 'malformed',
  });
  await desk.control('faults', { kind: 'none' });
  await book.round(desk.channel, syncDepth(desk.clock, null));
  expect(idsOf(book.held)).toEqual(await record(desk));
});

test('however pages fall and whenever messages arrive, the desk ends with what the shop has', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      buyer: fc.nat(5),
      lines: fc.integer({ min: 1, max: 24 }),
    }),
    fc.record({ kind: fc.constant('round' as const), dieAfter: fc.nat(4) }),
    fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom('duplicate-pages', 'reordered', 'token-expired'),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const desk = practiceDesk();
      const buyers: string[] = [];
      for (let at = 0; at < 6; at += 1) buyers.push((await desk.buyer(`Buyer ${at}`)).id);
      const book = notebook();
      for (const act of steps) {
        desk.clock += 1000;
        if (act.kind === 'round')
          await book
            .round(desk.channel, syncDepth(desk.clock, desk.clock), act.dieAfter)
            .catch(() => undefined);
        if (act.kind === 'fault') await desk.control('faults', { kind: act.fault, count: act.count });
        if (act.kind === 'write') {
          for (let line = 0; line < act.lines; line += 1) {
            await desk.control(`buyers/${buyers[act.buyer]}/messages`, {
              type: 'TEXT',
              content: `Line ${line}`,
            });
          }
        }
      }
      await desk.control('faults', { kind: 'none' });
      await book.round(desk.channel, syncDepth(desk.clock, null));
      expect(idsOf(book.held)).toEqual(await record(desk));
    }),
    { numRuns: 40 },
  );
});

test('what was forgotten is not read in again; what its buyer writes later is, alone', async () => {
  const desk = await busyShop(3, 30);
  const { id, conversationId } = await desk.buyer(
    'Erased',
    ...Array.from({ length: 25 }, (_, n) => `Past ${n}`),
  );
  const book = notebook();
  await book.round(desk.channel, syncDepth(desk.clock, null));
  book.forget(conversationId);
  desk.requests.length = 0;
  for (const depth of [syncDepth(desk.clock, desk.clock), syncDepth(desk.clock, null)])
    expect(await book.round(desk.channel, depth)).toBe(0);
  expect(desk.requests.filter(({ url }) => url.includes(conversationId))).toEqual([]);
  for (const text of ['Hello again', 'Anybody there?']) {
    desk.clock += 5000;
    await desk.control(`buyers/${id}/messages`, { type: 'TEXT', content: text });
    await book.round(desk.channel, syncDepth(desk.clock, desk.clock));
  }
  const texts = book.held.get(conversationId)?.map(({ content }) => ('text' in content ? content.text : ''));
  expect(texts).toEqual(['Hello again', 'Anybody there?']);
});
