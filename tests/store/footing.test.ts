import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const star = (on: boolean) => ({ do: 'starChat', by: 'ana', conversation: 'b1', on }) as const;

const whats = [
  'arrive',
  'viewChat',
  'claimChat',
  'star',
  'unstar',
  'send',
  'transfer',
  'noResponse',
  'end',
] as const;

/** Mostly about one chat, so that one command follows on the other. */
const step = fc.record({
  after: fc.constantFrom(1_000, 20_000, 65_000, 3_700_000),
  who: fc.record({
    by: fc.constantFrom('ana', 'ben'),
    conversation: fc.constantFrom('b1', 'b1', 'b1', 'b2'),
  }),
  /** They have the chat before their eyes first. */
  sees: fc.boolean(),
  what: fc.constantFrom(...whats),
});

function commandOf(
  n: number,
  now: number,
  who: { readonly by: string; readonly conversation: string },
  what: (typeof whats)[number],
): Command {
  switch (what) {
    case 'arrive':
      return arrive(who.conversation, shopMessage(n, now));
    case 'star':
    case 'unstar':
      return { do: 'starChat', ...who, on: what === 'star' };
    case 'send':
      return {
        do: 'sendMessage',
        ...who,
        messageId: `own${n}`,
        content: { kind: 'text', text: `Answer ${n}` },
      };
    case 'transfer':
      return { do: 'transferChat', ...who, to: who.by === 'ana' ? 'ben' : 'ana', note: '' };
    case 'noResponse':
      return { do: 'markNoResponseNeeded', ...who };
    case 'end':
      return { do: 'endChat', ...who };
    default:
      return { do: what, ...who };
  }
}

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
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const [going, anew] = await Promise.all([deskWith('ana', 'ben'), deskWith('ana', 'ben')]);
        let now = at;
        for (const [n, { after, sees, who, what }] of steps.entries()) {
          now += after;
          if (sees) await going.engine.foresee(who.conversation, who.by, now - 500);
          for (const desk of [going, anew]) await desk.run(now, commandOf(n, now, who, what));
          anew.forget();
        }
        expect(await kept(going)).toBe(await kept(anew));
      }),
      { numRuns: 60 },
    );
  });

  test('counts on where several within a minute change the same figures', async () => {
    const about = { by: 'ana', conversation: 'b1' };
    const run = async (between: (desk: DeskInMemory) => void) => {
      const desk = await deskWith('ana', 'ben');
      for (const agent of ['ana', 'ben'])
        await desk.given(at, { do: 'switchAutoAssign', by: agent, agent, on: false });
      await desk.given(at, arrive('b1', shopMessage(1, at)));
      const commands = [{ do: 'viewChat' }, { do: 'claimChat' }, { do: 'assignChat', to: 'ben' }] as const;
      for (const [n, command] of commands.entries()) {
        await desk.given(at + n * 1_000, { ...command, ...about });
        between(desk);
      }
      return kept(desk);
    };
    expect(await run(() => {})).toBe(await run((desk) => desk.reopen()));
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
