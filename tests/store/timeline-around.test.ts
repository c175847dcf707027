import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineAround } from '../../core/store/queries/timeline-around.ts';
import { timelineOf } from '../../core/store/queries/timeline-of.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { randomDays } from '../support/random-day.ts';

test('the lines around a line or an instant are a piece of the whole conversation', async () => {
  await fc.assert(
    fc.asyncProperty(randomDays, fc.nat(), fc.nat(5), fc.nat(5), async (days, pick, before, after) => {
      const desk = await deskWith('ana', 'ben', 'cho');
      for (const { now, command } of days) await desk.run(now, command);
      const { db } = desk;
      const conversation = 'b1';
      const all = await timelineOf(db, conversation, 10_000);
      fc.pre(all.length > 0);
      const n = pick % all.length;
      const entry = all[n];
      if (!entry) return;
      const pieceAt = (place: number) => ({
        entries: all.slice(Math.max(0, place - before), place + after),
        index: Math.min(place, before),
        earlier: place > before,
        later: place + after < all.length,
      });
      expect(await timelineAround(db, conversation, { entry: entry.id }, before, after)).toEqual(pieceAt(n));
      const first = all.findIndex(({ at }) => at >= entry.at);
      expect(await timelineAround(db, conversation, { at: entry.at }, before, after)).toEqual(pieceAt(first));
      expect(await timelineAround(db, 'b2', { entry: entry.id }, before, after)).toBeNull();
    }),
    { numRuns: 30 },
  );
});
