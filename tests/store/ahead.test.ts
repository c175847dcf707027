import { describe, expect, test } from 'vitest';
import { firstShortfall } from '../../core/domain/metrics/ahead.ts';
import { aheadOf } from '../../core/store/queries/ahead-of.ts';
import { chatsAtRisk } from '../../core/store/queries/at-risk.ts';
import { closingAhead } from '../../core/store/queries/closing-ahead.ts';
import { answer } from '../support/busy-story.ts';
import { DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string) => Date.parse(iso);
/** A Tuesday; the shop's window is 12 h. */
const nine = at('2026-03-10T09:00:00Z');
let said = 0;

const writes = (buyer: string, now: number) =>
  arrive(buyer, shopMessage(++said, now, { content: saying('Hi') }));
const asked = { hours: 24, most: 1000, overdue: 5 };

async function deskIn(zone: string): Promise<DeskInMemory> {
  const desk = new DeskInMemory();
  return desk.given(
    0,
    { do: 'openShop', name: 'Shop', market: 'UK', zone, highValue: {} },
    { do: 'addAgent', agent: 'ana', nickname: 'Ana', capacity: 9 },
  );
}

describe('deadlines ahead', () => {
  test('stand in their hours, apart from what is overdue, up to so many hours', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine));
    await desk.given(nine + HOUR, writes('b2', nine + HOUR));
    await desk.given(nine + 1.5 * HOUR, writes('b3', nine + 1.5 * HOUR));
    const now = nine + 12.25 * HOUR;
    const ahead = await aheadOf(desk.db, { ...asked, now });
    expect(ahead).toMatchObject({ due: 2, read: 2, held: 0, wave: null, until: now + 24 * HOUR });
    expect(ahead.overdue).toMatchObject({ count: 1, first: [{ conversation: 'b1' }] });
    expect(ahead.hours[0]?.due).toEqual([]);
    expect(ahead.hours[1]).toMatchObject({ from: nine + 13 * HOUR });
    expect(ahead.hours[1]?.due.map(({ row }) => row.conversation)).toEqual(['b2', 'b3']);
    expect((await aheadOf(desk.db, { ...asked, now, hours: 0.5 })).due).toBe(0);
  });

  test('are read as far as asked, the first of them, and all are counted', async () => {
    const desk = await deskWith('ana', 'ben');
    for (const n of [3, 1, 2, 0]) await desk.given(nine + n, writes(`b${n}`, nine + n));
    const ahead = await aheadOf(desk.db, { now: nine + HOUR, hours: 24, most: 3, overdue: 5 });
    expect(ahead).toMatchObject({ due: 4, read: 3 });
    expect(ahead.hours.flatMap(({ due }) => due.map(({ chat }) => chat))).toEqual(['b0#1', 'b1#1', 'b2#1']);
  });

  test('an answered chat, a closed one and one without a deadline are in none', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine), writes('b2', nine), writes('b3', nine));
    await desk.given(nine, ...answer('b1', 'ana', 1, nine), { do: 'endChat', by: 'ana', conversation: 'b2' });
    await desk.given(nine, { do: 'startHoliday' }, writes('b4', nine + 1));
    expect((await aheadOf(desk.db, { ...asked, now: nine + 2 })).due).toBe(1);
  });

  test('what came into an older chat in holiday mode waits without a deadline, and is counted', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine), ...answer('b1', 'ana', 2, nine), { do: 'startHoliday' });
    await desk.given(nine + HOUR, writes('b1', nine + HOUR));
    expect(await aheadOf(desk.db, { ...asked, now: nine + HOUR })).toMatchObject({ due: 0, held: 1 });
  });

  test.each([
    ['half an hour off', 'Asia/Kolkata', '2026-03-10T03:40:00Z', '2026-03-10T15:30:00Z'],
    ['on the day clocks go forward', 'Europe/London', '2026-03-28T22:10:00Z', '2026-03-29T10:00:00Z'],
    ['on the day clocks go back', 'Europe/London', '2026-10-24T22:10:00Z', '2026-10-25T10:00:00Z'],
  ])('hours are those of the wall, %s', async (_when, zone, wrote, from) => {
    const desk = await deskIn(zone);
    await desk.given(at(wrote), writes('b1', at(wrote)));
    const { hours } = await aheadOf(desk.db, { ...asked, now: at(wrote) });
    expect(hours.filter(({ due }) => due.length > 0).map((hour) => hour.from)).toEqual([at(from)]);
  });

  test('from Saturday on the Monday-noon wave is seen, however few hours are asked for', async () => {
    const desk = await deskIn('Europe/London');
    const saturday = at('2026-03-28T10:00:00Z');
    await desk.given(0, { do: 'setChatbot', activities: ['welcome', 'faq', 'away'] });
    await desk.given(saturday, writes('b1', saturday), writes('b2', saturday));
    const noon = at('2026-03-30T11:00:00Z');
    const ahead = await aheadOf(desk.db, { ...asked, now: saturday + HOUR });
    expect(ahead).toMatchObject({ due: 2, wave: { at: noon, chats: 2 }, until: noon + HOUR });
    expect(ahead.hours.at(-1)).toMatchObject({ from: noon });
    expect(ahead.hours.at(-1)?.due).toHaveLength(2);
  });
});

describe('the pace', () => {
  test('counts the chats that those who are on answered in the last three hours, each once', async () => {
    const desk = await deskWith('ana', 'ben', 'cho');
    for (const buyer of ['b1', 'b2', 'b3', 'b4']) await desk.given(nine, writes(buyer, nine));
    await desk.given(nine, ...answer('b4', 'ana', 9, nine));
    const now = nine + 3 * HOUR + 1;
    await desk.given(now, ...answer('b1', 'ana', 11, now), ...answer('b1', 'ben', 12, now));
    await desk.given(now, ...answer('b2', 'ben', 13, now), ...answer('b3', 'cho', 14, now));
    await desk.given(now, { do: 'closeDesk', agent: 'cho', desk: 'window of cho' });
    const { pace } = await aheadOf(desk.db, { ...asked, now });
    expect(pace).toEqual({ known: true, chats: 2, perHour: 2 / 3 });
  });

  test('is not known before anybody who is on has answered', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine));
    const { pace, hours } = await aheadOf(desk.db, { ...asked, now: nine });
    expect(pace).toEqual({ known: false, why: 'noAnswers' });
    expect(firstShortfall(hours, nine, 0)).toEqual({ from: nine + 12 * HOUR, late: 1 });
  });
});

describe('what closes by itself', () => {
  test('is said up to an instant, unanswered chats first, the next to close first', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine));
    await desk.given(nine + HOUR, writes('b2', nine + HOUR), ...answer('b2', 'ana', 21, nine + HOUR));
    await desk.given(nine + 2 * HOUR, writes('b3', nine + 2 * HOUR));
    await desk.given(nine + 3 * DAY, writes('b4', nine + 3 * DAY));
    const now = nine + 6.5 * DAY;
    const soon = await closingAhead(desk.db, { now, until: now + DAY, limit: 10 });
    expect(soon.count).toBe(3);
    expect(soon.unanswered.map(({ conversation }) => conversation)).toEqual(['b1', 'b3']);
    expect(soon.answered.map(({ conversation }) => conversation)).toEqual(['b2']);
    const few = await closingAhead(desk.db, { now, until: now + DAY, limit: 1 });
    expect(few).toMatchObject({ count: 3, more: true });
    expect([few.unanswered.length, few.answered.length]).toEqual([1, 1]);
    const edge = nine + 7 * DAY;
    expect((await closingAhead(desk.db, { now, until: edge, limit: 10 })).count).toBe(1);
    expect((await closingAhead(desk.db, { now, until: edge - 1, limit: 10 })).count).toBe(0);
  });
});

describe('the chats whose lateness would cost the target', () => {
  test('are those that wait for their first reply, by the window that is asked, the most urgent first', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine), writes('b2', nine + 2), writes('b3', nine + 1));
    await desk.given(nine + HOUR, ...answer('b2', 'ana', 31, nine + HOUR));
    await desk.given(nine + HOUR, { do: 'markNoResponseNeeded', by: 'ana', conversation: 'b1' });
    await desk.given(nine + 2 * HOUR, writes('b2', nine + 2 * HOUR), writes('b4', nine + 2 * HOUR));
    const of = async (hours: 12 | 24, now: number, count = 9) =>
      (await chatsAtRisk(desk.db, { hours, now, count })).map(({ row, lateAt }) => [
        row.conversation,
        lateAt - nine,
      ]);
    const now = nine + 3 * HOUR;
    expect(await of(12, now)).toEqual([
      ['b3', 12 * HOUR + 1],
      ['b4', 14 * HOUR],
    ]);
    expect(await of(12, now, 1)).toEqual([['b3', 12 * HOUR + 1]]);
    expect(await of(12, nine + 13 * HOUR)).toEqual([['b4', 14 * HOUR]]);
    expect(await of(24, nine + 13 * HOUR)).toEqual([
      ['b3', 24 * HOUR + 1],
      ['b4', 26 * HOUR],
    ]);
  });

  test('a closed chat without a reply is one: nobody can answer it any more', async () => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(nine, writes('b1', nine), { do: 'endChat', by: 'ana', conversation: 'b1' });
    const [risk] = await chatsAtRisk(desk.db, { hours: 12, now: nine, count: 3 });
    expect(risk?.row).toMatchObject({ conversation: 'b1', state: 'closed' });
  });
});
