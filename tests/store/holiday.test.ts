import { expect, test } from 'vitest';
import { wholeChats } from '../../core/store/queries/whole-chats.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const tuesday = Date.UTC(2026, 2, 24, 9);
const saturday = Date.UTC(2026, 2, 28);
const monday = Date.UTC(2026, 2, 29, 23);
const weekend = {
  do: 'planHoliday',
  by: 'ana',
  plan: 'p1',
  firstDay: '2026-03-28',
  lastDay: '2026-03-29',
} as const;

/** A desk with a plan, and a chat of b1 that was taken care of before it. */
async function planning() {
  const desk = await deskWith('ana', 'ben');
  await desk.given(tuesday, weekend, arrive('b1', shopMessage(1, tuesday)));
  return desk.given(tuesday, { do: 'markNoResponseNeeded', by: 'ana', conversation: 'b1' });
}

const typesOf = async (desk: Awaited<ReturnType<typeof deskWith>>) =>
  (await desk.db.commits.toArray()).flatMap(({ events }) => events.map(({ type, at }) => [type, at]));

test('a planned holiday that passed while the worker slept began and ended at its instants', async () => {
  const desk = await planning();
  await desk.given(saturday + HOUR, arrive('b1', shopMessage(2, saturday + HOUR)));
  expect((await desk.db.chats.get('b1#1'))?.held).toBe(1);
  desk.reopen();
  expect(await desk.store.nextHolidayTurn()).toBe(monday);
  await desk.engine.settle(monday + DAY);
  expect(await typesOf(desk)).toEqual(
    expect.arrayContaining([
      ['HolidayStarted', saturday],
      ['HolidayEnded', monday],
      ['ReplyClockStarted', monday],
    ]),
  );
  expect((await desk.db.chats.get('b1#1'))?.dueAt).toBe(monday + 12 * HOUR);
  expect(await desk.store.nextHolidayTurn()).toBeNull();
});

test('what was written in a holiday that passed asleep counts as written in it, in whatever order it is heard', async () => {
  const desk = await planning();
  desk.reopen();
  await desk.given(
    monday + DAY,
    arrive('b2', shopMessage(3, saturday + HOUR)),
    arrive('b1', shopMessage(4, saturday + HOUR)),
    arrive('b3', shopMessage(5, monday + HOUR)),
  );
  expect((await wholeChats(desk.db, ['b2#1']))[0]?.openedInHoliday).toBe(true);
  expect((await wholeChats(desk.db, ['b1#1']))[0]?.wait?.countedFrom).toBe(monday);
  expect((await wholeChats(desk.db, ['b3#1']))[0]?.openedInHoliday).toBe(false);
});

test('switched tags, a set shop, plans and blocks are the same when everything is made anew from the log', async () => {
  const desk = await planning();
  for (const tag of ['logistics', 'sentiment'] as const)
    await desk.given(tuesday, { do: 'switchTag', by: 'ana', tag, on: false });
  await desk.given(tuesday, { do: 'setShop', by: 'ana', change: { highValue: { GBP: 20 } } });
  await desk.given(tuesday, { do: 'blockBuyer', by: 'ben', conversation: 'b1' });
  await desk.engine.settle(saturday + HOUR);
  const { shop, conversations, chats } = await desk.everything();
  expect(shop).toMatchObject([{ shop: { tagsOff: ['logistics', 'sentiment'], highValue: { GBP: 20 } } }]);
  expect(conversations).toMatchObject([{ blocked: true, blocking: { at: tuesday, by: 'ben' } }]);
  await rebuild(desk.db);
  expect(await desk.everything()).toMatchObject({ shop, conversations, chats });
});
