import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const conversation = 'b1';

let desk: DeskInMemory;

function answer(n: number): Command {
  return {
    do: 'sendMessage',
    by: 'ana',
    conversation,
    messageId: `own${n}`,
    content: saying(`Answer ${n}`) as never,
  };
}

function delivery(n: number): Command {
  return { do: 'recordDelivery', conversation, messageId: `own${n}`, shopMessageId: `m${n}`, sentAt: at + n };
}

function readBack(n: number): Command {
  return arrive(conversation, shopMessage(n, at + n, { author: 'agent', content: saying(`Answer ${n}`) }));
}

async function messages(): Promise<{ id: string; shopId?: string; placed: boolean }[]> {
  const rows = await desk.db.entries.toArray();
  return rows.flatMap((row) => (row.kind === 'message' && row.author === 'agent' ? [row] : []));
}

beforeEach(async () => {
  desk = await deskWith('ana');
  await desk.given(at, arrive(conversation, shopMessage(1, at)));
});

describe('commands that come while another is carried out', () => {
  test('share a transaction and still see what those before them made', async () => {
    const transactions = vi.spyOn(desk.store, 'carryOut');
    await Promise.all(
      [answer(2), delivery(2), readBack(2), answer(3), readBack(3)].map((each) => desk.run(at + 5, each)),
    );
    expect(transactions.mock.calls.length).toBeLessThan(5);
    expect(await messages()).toMatchObject([
      { id: 'own2', shopId: 'm2', placed: true },
      { id: 'own3', shopId: 'm3', placed: true },
    ]);
    expect(await desk.db.outbox.where('kind').equals('follow').count()).toBe(0);
  });

  test('get their own answers, refused or not, under their own ids', async () => {
    const orders = [answer(2), { ...answer(3), by: 'nobody' } as Command, answer(4)];
    const receipts = await Promise.all(orders.map((each, n) => desk.engine.run(`order ${n}`, each, at + 5)));
    expect(receipts.map(({ id, refusal }) => [id, refusal?.code])).toEqual([
      ['order 0', undefined],
      ['order 1', 'AgentUnknown'],
      ['order 2', undefined],
    ]);
    const again = await Promise.all(orders.map((each, n) => desk.engine.run(`order ${n}`, each, at + 9)));
    expect(again).toEqual(receipts);
    expect((await messages()).map(({ id }) => id)).toEqual(['own2', 'own4']);
  });

  test('fail alone where the database fails for them together', async () => {
    const { carryOut } = desk.store;
    let calls = 0;
    vi.spyOn(desk.store, 'carryOut').mockImplementation((batch) => {
      calls += 1;
      return calls <= 2 ? Promise.reject(new Error('full')) : carryOut.call(desk.store, batch);
    });
    const outcomes = await Promise.allSettled([2, 3, 4].map((n) => desk.run(at + 5, answer(n))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect((await messages()).map(({ id }) => id)).toEqual(['own3', 'own4']);
  });
});
