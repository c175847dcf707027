import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { randomDays } from '../support/random-day.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const star = (on: boolean) => ({ do: 'starChat', by: 'ana', conversation: 'b1', on }) as const;

async function viewed(): Promise<DeskInMemory> {
  const desk = await deskWith('ana', 'ben');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  return desk.given(at + 5, { do: 'viewChat', by: 'ana', conversation: 'b1' });
}

/** What is kept but for the ids that a desk makes up. */
async function kept(desk: DeskInMemory): Promise<string> {
  return JSON.stringify(await desk.everything());
}

describe('a command about the chat that the one before it was about', () => {
  test('writes what it would have written had it read all anew, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, async (days) => {
        const [going, anew] = await Promise.all([
          deskWith('ana', 'ben', 'cho'),
          deskWith('ana', 'ben', 'cho'),
        ]);
        for (const { now, command } of days) {
          await going.run(now, command);
          await anew.run(now, command);
          anew.reopen();
        }
        expect(await kept(going)).toBe(await kept(anew));
      }),
      { numRuns: 40 },
    );
  });

  test('goes by what is there where the chat was changed past it', async () => {
    const desk = await viewed();
    await desk.db.conversations.update('b1', { 'buyer.nickname': 'Erased' } as never);
    await desk.given(at + 10, star(true));
    const conversation = await desk.db.conversations.get('b1');
    expect(conversation?.buyer.nickname).toBe('Erased');
    expect(conversation?.latest).toMatchObject({ starred: true });
  });

  test('goes by what is there where another worker has written to the log, and loses nothing of it', async () => {
    const desk = await viewed();
    const beside = new Engine({
      store: () => new DexieStore(desk.db),
      newId: () => 'beside',
      guard: async () => checkOutgoing,
      setUp: async () => decideSetUp,
    });
    await beside.run('from beside', { do: 'setCapacity', agent: 'ben', capacity: 7 }, at + 8);
    const before = await desk.db.commits.count();
    await desk.given(at + 10, star(true));
    expect(await desk.db.commits.count()).toBe(before + 1);
    expect((await desk.db.shop.get('shop'))?.shop.agents['ben']?.capacity).toBe(7);
  });

  test('is not carried out twice under one id', async () => {
    const desk = await viewed();
    await desk.engine.run('once', star(true), at + 10);
    await desk.given(at + 15, { do: 'starChat', by: 'ben', conversation: 'b1', on: false });
    const before = await kept(desk);
    await desk.engine.run('once', star(true), at + 20);
    expect(await kept(desk)).toBe(before);
  });

  test('finds what time has moved meanwhile', async () => {
    const desk = await viewed();
    const later = at + 11 * 3_600_000;
    await desk.engine.settle(later);
    await desk.given(later, star(true));
    const anew = await viewed();
    await anew.engine.settle(later);
    anew.reopen();
    await anew.given(later, star(true));
    expect(await kept(desk)).toBe(await kept(anew));
  });
});
