import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginWait, deadlinesFrom, isWeekend } from '../../../core/domain/reply-clock/deadlines.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const HOUR = 3_600_000;
const zones = ['Europe/London', 'America/Los_Angeles', 'Asia/Jakarta', 'Asia/Kathmandu', 'Pacific/Auckland'];
const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) });
const tuesday = Date.UTC(2026, 2, 3, 9);

describe('deadlines', () => {
  test('are never earlier than their window, and due soon comes 2 or 4 hours before', () => {
    fc.assert(
      fc.property(
        instants,
        fc.boolean(),
        fc.constantFrom(12 as const, 24 as const),
        fc.constantFrom(...zones),
        (since, covered, primary, zone) => {
          const due = deadlinesFrom(
            { since, covered: covered && isWeekend(since, zone), primary },
            since,
            zone,
          );
          expect(due.due12).toBeGreaterThanOrEqual(since + 12 * HOUR);
          expect(due.due24).toBeGreaterThanOrEqual(since + 24 * HOUR);
          expect(due.dueAt).toBe(primary === 12 ? due.due12 : due.due24);
          expect(due.dueAt - due.dueSoonAt).toBe((primary === 12 ? 2 : 4) * HOUR);
        },
      ),
    );
  });

  test('under weekend cover are Monday noon by the shop’s clock, or their own if that is later', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (since, zone) => {
        fc.pre(isWeekend(since, zone));
        const { due12 } = deadlinesFrom({ since, covered: true, primary: 12 }, since, zone);
        const shown = wallClock(due12, zone);
        const isNoon = shown.weekday === 1 && shown.sinceMidnight === 12 * HOUR;
        expect(isNoon || due12 === since + 12 * HOUR).toBe(true);
      }),
    );
  });

  test('go by the rules of the day the buyer wrote: the 12 h window is primary from 15 August 2025, shop time', () => {
    const { shop } = shopWith().desk;
    const midnight = Date.UTC(2025, 7, 14, 23);
    expect(beginWait(shop, false, midnight - 1).primary).toBe(24);
    expect(beginWait(shop, false, midnight).primary).toBe(12);
  });
});

describe('holiday mode', () => {
  test('starts no clock in a chat that it found open, until it ends', () => {
    const desk = shopWith()
      .given(tuesday, arrive('b1', shopMessage(1, tuesday)), {
        do: 'claimChat',
        by: 'ana',
        conversation: 'b1',
      })
      .given(
        tuesday + HOUR,
        { do: 'markNoResponseNeeded', by: 'ana', conversation: 'b1' },
        { do: 'startHoliday' },
      )
      .given(tuesday + 2 * HOUR, arrive('b1', shopMessage(2, tuesday + 2 * HOUR)));
    expect(desk.desk.conversations.get('b1')?.latest?.wait).toMatchObject({
      countedFrom: null,
      deadlines: null,
    });
  });

  test('gives a chat opened in it no deadline, ever', () => {
    const desk = shopWith().given(tuesday, { do: 'startHoliday' }, arrive('b1', shopMessage(1, tuesday)));
    expect(desk.desk.conversations.get('b1')?.latest).toMatchObject({
      openedInHoliday: true,
      wait: { deadlines: null },
    });
  });

  test('that is over counts a late arriving message from its end', () => {
    const desk = shopWith()
      .given(tuesday - HOUR, arrive('b1', shopMessage(1, tuesday - HOUR)))
      .given(tuesday - HOUR, { do: 'markNoResponseNeeded', by: 'ana', conversation: 'b1' })
      .given(tuesday, { do: 'startHoliday' })
      .given(tuesday + 4 * HOUR, { do: 'endHoliday' })
      .given(tuesday + 5 * HOUR, arrive('b1', shopMessage(2, tuesday + 2 * HOUR)));
    expect(desk.desk.conversations.get('b1')?.latest?.wait?.countedFrom).toBe(tuesday + 4 * HOUR);
  });
});
