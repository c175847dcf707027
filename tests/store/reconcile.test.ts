import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../core/domain/metrics/compare.ts';
import { contendersOf, edge, type StatedFigure } from '../../core/domain/metrics/contenders.ts';
import { type Ratio, statedOf } from '../../core/domain/metrics/reconcile.ts';
import { chatsOfRate, type MeasuredChat, standingOf } from '../../core/domain/metrics/response-rate.ts';
import { serviceOf } from '../../core/domain/metrics/service.ts';
import { serviceFacts } from '../../core/store/queries/service-facts.ts';
import { answer } from '../support/busy-story.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';
import { deskAfter, timedStory } from '../support/timed-story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const place = fc.float({ min: 0, max: 1, noNaN: true });
const units: Readonly<Partial<Record<StatedFigure, number>>> = {
  satisfaction: 0.01,
  waits: MINUTE,
  sessions: 1,
};

/** How somebody writes a quotient down. */
function written({ part, whole }: Ratio, unit: number, digits: number): string {
  return (part / whole / unit).toFixed(digits);
}

test('one chat that stands otherwise elsewhere is always among those that could explain the difference', async () => {
  await fc.assert(
    fc.asyncProperty(
      timedStory,
      place,
      fc.constantFrom(undefined, 'ana'),
      fc.constantFrom(0, 1, 3),
      async (told, begins, agent, digits) => {
        const at = (share: number) => told[Math.floor(share * (told.length - 1))]?.now ?? 0;
        const now = at(1) + 5 * HOUR;
        const desk = await deskAfter(told, now);
        const period = { from: at(begins), to: at((1 + begins) / 2) + HOUR };
        const { chats } = await serviceFacts(desk.db, { from: period.from - edge, to: period.to + edge });
        for (const [figure, unit] of Object.entries(units) as [StatedFigure, number][]) {
          const compared = { chats, period, agent, now };
          const { ours } = compare(figure, compared, { value: 0, step: 1 });
          for (const { chat, moves } of contendersOf(figure, compared))
            for (const move of moves) {
              const theirs = { part: ours.part + move.part, whole: ours.whole + move.whole };
              const stated = theirs.whole > 0 ? statedOf(written(theirs, unit, digits)) : null;
              if (!stated) continue;
              const { agrees, candidates } = compare(figure, compared, stated);
              expect(agrees || candidates.some((each) => each.chat.id === chat.id)).toBe(true);
            }
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('so is every chat of a rate that stands anywhere else, whichever way it stands here', async () => {
  await fc.assert(
    fc.asyncProperty(timedStory, place, fc.constantFrom(0, 1, 3), async (told, begins, digits) => {
      const at = (share: number) => told[Math.floor(share * (told.length - 1))]?.now ?? 0;
      const now = at(1) + 5 * HOUR;
      const desk = await deskAfter(told, now);
      const period = { from: at(begins), to: now };
      const { chats } = await serviceFacts(desk.db, { from: period.from - edge, to: now });
      for (const hours of [12, 24] as const) {
        const stand = chatsOfRate(chats, period).map((each) => ({
          id: each.chat.id,
          is: standingOf(each, hours, now).is,
        }));
        for (const { id } of stand)
          for (const other of ['inTime', 'late', 'excluded'] as const) {
            const there = stand.map((each) => (each.id === id ? other : each.is));
            const inTime = there.filter((is) => is === 'inTime').length;
            const counted = inTime + there.filter((is) => is === 'late').length;
            const stated = counted > 0 && statedOf(((inTime / counted) * 100).toFixed(digits));
            if (!stated) continue;
            const { agrees, candidates } = compare(`rate${hours}`, { chats, period, now }, stated);
            expect(agrees || candidates.some(({ chat }) => chat.id === id)).toBe(true);
          }
      }
    }),
    { numRuns: 10 },
  );
});

test('what is compared is the figure itself, and every chat of a rate could stand otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(timedStory, async (told) => {
      const now = (told.at(-1)?.now ?? 0) + HOUR;
      const desk = await deskAfter(told, now);
      const period = { from: now - 30 * DAY, to: now };
      const facts = await serviceFacts(desk.db, period);
      const service = serviceOf(facts, period, now);
      const compared = { chats: facts.chats, period, now };
      const ours = (figure: StatedFigure) => compare(figure, compared, { value: 50, step: 1 }).ours;
      expect(ours('rate12')).toEqual({ part: service.rate12.inTime, whole: service.rate12.counted });
      expect(ours('satisfaction')).toEqual({
        part: service.satisfaction.good,
        whole: service.satisfaction.rated,
      });
      expect(ours('sessions').part).toBe(service.sessions);
      const { part, whole } = ours('waits');
      expect(whole === 0 ? null : Math.round(part / whole)).toBe(service.waits.average);
      const { counted, pending, excluded } = service.rate24;
      expect(contendersOf('rate24', compared)).toHaveLength(counted + pending + excluded);
    }),
    { numRuns: 8 },
  );
});

/** A chat of `b1` at noon of a day that was answered so much later. */
async function chatAnswered(after: number, wrote = Date.UTC(2026, 2, 10, 12)): Promise<MeasuredChat[]> {
  const desk = await deskAfter([], 0);
  await desk.given(wrote, arrive('b1', shopMessage(1, wrote)));
  await desk.given(wrote + after, ...answer('b1', 'ana', 1, wrote + after));
  return (await serviceFacts(desk.db, { from: 0, to: wrote + 3 * DAY })).chats as MeasuredChat[];
}

test('says what speaks for each: its deadline, the clock, and the ends of the period', async () => {
  const noon = Date.UTC(2026, 2, 10, 12);
  const because = async (after: number) => {
    const period = { from: noon - 2 * DAY, to: noon + 2 * DAY };
    const compared = { chats: await chatAnswered(after), period, now: noon + 2 * DAY };
    return contendersOf('rate12', compared).flatMap((each) => each.because);
  };
  expect(await because(12 * HOUR - 4 * MINUTE)).toEqual([{ is: 'nearDeadline', by: -4 * MINUTE }]);
  expect(await because(12 * HOUR + 4 * MINUTE)).toEqual([{ is: 'nearDeadline', by: 4 * MINUTE }]);
  expect(await because(12 * HOUR + 1000)).toEqual([{ is: 'clock', by: 1000 }]);
  expect(await because(HOUR)).toEqual([]);
  const period = { from: noon - HOUR, to: noon + 2 * DAY };
  const atItsEdge = { chats: await chatAnswered(HOUR), period, now: noon + 2 * DAY };
  expect(contendersOf('rate12', atItsEdge)[0]?.because).toEqual([{ is: 'edge', by: HOUR }]);
});
