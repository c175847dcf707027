import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import type { DeskInMemory } from '../support/desk-in-memory.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { keptState } from '../support/kept-state.ts';
import { randomDays, type Timed } from '../support/random-day.ts';

async function live(days: readonly Timed[]): Promise<DeskInMemory> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of days) await desk.run(now, command);
  return desk;
}

describe('whatever happens on a desk', () => {
  test('the log replayed into nothing gives the very same state and projections', async () => {
    const hours = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(randomDays, hours, async (days, quiet) => {
        const desk = await live(days);
        const last = days.at(-1)?.now ?? 0;
        if (quiet !== undefined) await desk.engine.settle(last + quiet * 3_600_000);
        const before = await keptState(desk.db);
        await rebuild(desk.db);
        expect(await keptState(desk.db)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('no conversation has two open chats', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, async (days) => {
        const { db } = await live(days);
        const chats = await db.chats.toArray();
        const open = chats.filter(({ state }) => state === 'open').map(({ conversation }) => conversation);
        expect(new Set(open).size).toBe(open.length);
        for (const conversation of await db.conversations.toArray()) {
          expect(openChatOf(conversation) !== null).toBe(open.includes(conversation.id));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a command that comes again changes nothing, also after the worker was stopped', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, fc.nat(), async (days, pick) => {
        const desk = await deskWith('ana', 'ben', 'cho');
        const again = pick % days.length;
        for (const [n, { now, command }] of days.entries()) await desk.engine.run(`c${n}`, command, now);
        desk.reopen();
        const before = await desk.everything();
        const { command } = days[again] as Timed;
        await desk.engine.run(`c${again}`, command, days.at(-1)?.now ?? 0);
        expect(await desk.everything()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
