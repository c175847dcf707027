import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServiceFacts } from '../../core/domain/metrics/service.ts';
import { firstCounted, serviceFacts, serviceFactsAgain } from '../../core/store/queries/service-facts.ts';
import { start, story } from '../support/busy-story.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const DAY = 86_400_000;

/** Chats by their ids, but for whether their buyer is blocked now: of closed ones that is not looked at again. */
function comparable({ chats, credits }: ServiceFacts) {
  return {
    chats: Object.fromEntries(chats.map(({ chat }) => [chat.id, { ...chat, blocked: 'not compared' }])),
    blocked: Object.fromEntries(
      chats.flatMap(({ chat, blocked }) => (chat.status === 'open' ? [[chat.id, blocked]] : [])),
    ),
    credits: credits.length,
  };
}

test('reading only what happened since gives what reading everything gives', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.nat({ max: 39 }), async (steps, half) => {
      const desk = await deskWith('ana', 'ben', 'cho');
      let now = start;
      let n = 0;
      const play = async (some: typeof steps) => {
        for (const [wait, happens] of some) {
          now += wait % (2 * DAY);
          n += 1;
          for (const command of happens(n, now)) await desk.run(now, command);
        }
        await desk.engine.settle(now);
      };
      await play(steps.slice(0, half));
      const period = { from: start - DAY, to: Number.POSITIVE_INFINITY };
      const before = await serviceFacts(desk.db, period);
      const since = now;
      await play(steps.slice(half));
      const again = await serviceFactsAgain(desk.db, period, { before, since });
      expect(comparable(again)).toEqual(comparable(await serviceFacts(desk.db, period)));
    }),
    { numRuns: 80 },
  );
});

test('of a period that is over nothing new is read, but what became of its open chats', async () => {
  const desk = await deskWith('ana');
  await desk.run(start, arrive('b1', shopMessage(1, start)));
  const period = { from: start - DAY, to: start + DAY };
  const before = await serviceFacts(desk.db, period);
  await desk.run(start + 3 * DAY, { do: 'endChat', by: 'ana', conversation: 'b1' });
  await desk.run(start + 3 * DAY, arrive('b2', shopMessage(2, start + 3 * DAY)));
  const again = await serviceFactsAgain(desk.db, period, { before, since: start + 2 * DAY });
  expect(again.chats.map(({ chat }) => [chat.id, chat.status])).toEqual([['b1#1', 'closed']]);
});

test('the first thing that was counted tells since when there are figures', async () => {
  const desk = await deskWith('ana');
  expect(await firstCounted(desk.db)).toBeNull();
  await desk.run(start, arrive('b1', shopMessage(1, start)));
  await desk.run(start + DAY, arrive('b2', shopMessage(2, start + DAY)));
  expect(await firstCounted(desk.db)).toBe(start);
});
