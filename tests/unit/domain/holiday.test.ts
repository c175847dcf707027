import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { nextHolidayTurn, nextPlan, runningPlan } from '../../../core/domain/holiday/holiday-plan.ts';
import { inHoliday } from '../../../core/domain/shop/shop.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Tuesday 24 March 2026, 09:00 in London; its clocks go forward on Sunday 29 March. */
const tuesday = Date.UTC(2026, 2, 24, 9);
const turn: Command = { do: 'turnHoliday' };
const on: Command = { do: 'startHoliday', by: 'ana' };
const off: Command = { do: 'endHoliday', by: 'ana' };
const planned = (firstDay: string, lastDay = firstDay, plan = 'p1') =>
  ({ do: 'planHoliday', by: 'ana', plan, firstDay, lastDay }) as const;
const cancel = (plan = 'p1') => ({ do: 'cancelHoliday', by: 'ana', plan }) as const;
/** The weekend in which the clocks go forward: 47 hours. */
const weekend = planned('2026-03-28', '2026-03-29');
const saturday = Date.UTC(2026, 2, 28);
const monday = Date.UTC(2026, 2, 29, 23);

describe('a planned holiday', () => {
  test('begins at 00:00 of its first day and ends with its last, by the shop’s clock also where that is put forward', () => {
    const desk = shopWith().given(tuesday, weekend);
    expect(nextHolidayTurn(desk.desk.shop)).toMatchObject({ at: saturday, on: true });
    expect(desk.when(saturday - 1, turn).events).toEqual([]);
    expect(desk.when(saturday, turn).events).toEqual([{ type: 'HolidayStarted', at: saturday, plan: 'p1' }]);
    expect(nextHolidayTurn(desk.desk.shop)).toMatchObject({ at: monday, on: false });
    expect(desk.when(monday - 1, turn).events).toEqual([]);
    expect(desk.when(monday, turn).events).toEqual([{ type: 'HolidayEnded', at: monday }]);
    expect(nextHolidayTurn(desk.desk.shop)).toBeNull();
    expect(desk.desk.shop.holidays).toEqual([{ from: saturday, to: monday, plan: 'p1' }]);
  });

  test('begins and ends at its own instants however late it is carried out', () => {
    const desk = shopWith().given(tuesday, weekend);
    const late = monday + 9 * DAY;
    expect(desk.when(late, turn).events).toMatchObject([{ type: 'HolidayStarted', at: saturday }]);
    expect(desk.when(late, turn).events).toMatchObject([{ type: 'HolidayEnded', at: monday }]);
    desk.given(late, arrive('b1', shopMessage(1, saturday + HOUR)), arrive('b2', shopMessage(2, monday)));
    expect(desk.desk.conversations.get('b1')?.latest?.openedInHoliday).toBe(true);
    expect(desk.desk.conversations.get('b2')?.latest?.openedInHoliday).toBe(false);
  });

  test('whose first day has begun begins at once, not before', () => {
    const { events } = shopWith().when(tuesday, planned('2026-03-24'));
    expect(events).toMatchObject([
      { type: 'HolidayPlanned', plan: { from: tuesday } },
      { type: 'HolidayStarted', at: tuesday, plan: 'p1' },
    ]);
  });

  test('stays at its instants when the shop’s zone changes', () => {
    const desk = shopWith()
      .given(tuesday, weekend)
      .given(tuesday, { do: 'setShop', by: 'ana', change: { zone: 'Asia/Jakarta' } });
    expect(nextHolidayTurn(desk.desk.shop)?.at).toBe(saturday);
  });

  test('that begins while holiday mode is on by hand takes it over, and ends it', () => {
    const desk = shopWith().given(tuesday, weekend, on).given(saturday, turn);
    expect(desk.desk.shop.holidays).toEqual([{ from: tuesday, to: null, plan: 'p1' }]);
    desk.given(monday, turn);
    expect(desk.desk.shop.holidays).toEqual([{ from: tuesday, to: monday, plan: 'p1' }]);
  });

  test('lapses when somebody turns holiday mode off, and does not begin again', () => {
    const desk = shopWith().given(tuesday, weekend).given(saturday, turn);
    desk.given(saturday + HOUR, off);
    expect(inHoliday(desk.desk.shop, saturday + HOUR)).toBe(false);
    expect(nextHolidayTurn(desk.desk.shop)).toBeNull();
    desk.given(saturday + 2 * HOUR, on).given(monday, turn);
    expect(runningPlan(desk.desk.shop)).toBeUndefined();
    expect(inHoliday(desk.desk.shop, monday)).toBe(true);
  });

  test('is taken back before it begins, and ended by the same while it is on', () => {
    const desk = shopWith().given(tuesday, weekend, planned('2026-04-03', '2026-04-06', 'p2'));
    expect(nextPlan(desk.desk.shop)?.id).toBe('p1');
    expect(desk.when(tuesday, cancel('p2')).events).toMatchObject([{ type: 'HolidayCancelled', by: 'ana' }]);
    expect(desk.when(tuesday, cancel('p2')).events).toEqual([]);
    desk.given(saturday, turn);
    expect(desk.when(saturday + HOUR, cancel()).events).toMatchObject([{ type: 'HolidayEnded', by: 'ana' }]);
    expect(desk.desk.shop.plannedHolidays).toEqual([]);
  });

  test.each([
    ['on days that are no days', planned('2026-02-30', '2026-02-30', 'p2')],
    ['on days in the wrong order', planned('2026-03-29', '2026-03-28', 'p2')],
    ['on days that are over', planned('2026-03-20', '2026-03-23', 'p2')],
    ['on days of another plan', planned('2026-03-29', '2026-04-02', 'p2')],
  ])('is refused %s', (_, command) => {
    const { refusal, events } = shopWith().given(tuesday, weekend).when(tuesday, command);
    expect([refusal?.code, events]).toEqual(['Invalid', []]);
  });

  test('may follow right upon another', () => {
    const desk = shopWith().given(tuesday, weekend, planned('2026-03-30', '2026-03-30', 'p2'));
    desk.given(monday, turn, turn, turn);
    expect(desk.desk.shop.holidays).toEqual([
      { from: saturday, to: monday, plan: 'p1' },
      { from: monday, to: null, plan: 'p2' },
    ]);
  });

  test('is planned once, however often that is asked for', () => {
    expect(shopWith().given(tuesday, weekend).when(tuesday, weekend)).toMatchObject({ events: [] });
  });
});

test('an agent who does not manage the shop turns, plans and cancels no holiday', () => {
  const desk = shopWith().given(tuesday, weekend);
  for (const command of [on, off, planned('2026-05-01', '2026-05-01', 'p2'), cancel()]) {
    expect(desk.when(tuesday, { ...command, by: 'ben' } as Command).refusal?.code).toBe('NotAllowed');
  }
  expect(desk.when(tuesday, { do: 'startHoliday' }).refusal).toBeNull();
});

test('at the end of a holiday no clock starts in a chat whose 7 days ran out in it', () => {
  const desk = shopWith()
    .given(tuesday, arrive('b1', shopMessage(1, tuesday)))
    .given(tuesday, { do: 'markNoResponseNeeded', by: 'ana', conversation: 'b1' }, on)
    .given(tuesday + HOUR, arrive('b1', shopMessage(2, tuesday + HOUR)))
    .given(tuesday + 8 * DAY, off);
  Object.assign(desk.desk, { found: ['b1'] });
  expect(desk.when(tuesday + 8 * DAY, { do: 'startHeldClocks' }).events).toEqual([]);
  expect(desk.when(tuesday + 7 * DAY, { do: 'startHeldClocks' }).events).toMatchObject([
    { type: 'ReplyClockStarted', conversation: 'b1' },
  ]);
});

test('plans turn holiday mode on and off in their order, whatever day it is carried out', () => {
  const day = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.integer({ min: 0, max: 3 })), { maxLength: 6 }),
      day,
      (plans, late) => {
        const desk = shopWith({ zone: 'Asia/Jakarta' });
        plans.forEach(([first, more], n) => {
          const dayOf = (days: number) => new Date(tuesday + days * DAY).toISOString().slice(0, 10);
          desk.when(tuesday, planned(dayOf(first), dayOf(first + more), `p${n}`));
        });
        const accepted = desk.desk.shop.plannedHolidays;
        const now = tuesday + late * DAY;
        for (let next = nextHolidayTurn(desk.desk.shop); next && next.at <= now; ) {
          desk.given(now, turn);
          next = nextHolidayTurn(desk.desk.shop);
        }
        for (const at of [now, now - 5 * HOUR, tuesday + DAY]) {
          // Of what is to come the plans say it.
          if (at > now) continue;
          const wanted = accepted.some(({ from, to }) => from <= at && at < to);
          expect(inHoliday(desk.desk.shop, at)).toBe(wanted);
        }
      },
    ),
  );
});
