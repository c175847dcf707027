import fc from 'fast-check';
import type { Command } from '../../core/domain/desk/command.ts';
import { arrive, saying, shopMessage } from './shop-messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Whole hours, minutes and days begin here, in UTC and in London. */
export const start = Date.UTC(2026, 2, 9);

/** What happens at an instant (epoch ms), given a running number. */
export type Happening = (n: number, now: number) => Command[];

const buyer = fc.constantFrom('b1', 'b2', 'b3');
const agent = fc.constantFrom('ana', 'ben', 'cho');

export function answer(conversation: string, by: string, n: number, now: number): Command[] {
  const content = saying(`Answer ${n}`) as never;
  return [
    { do: 'sendMessage', by, conversation, messageId: `own${n}`, content },
    { do: 'recordDelivery', conversation, messageId: `own${n}`, shopMessageId: `s${n}`, sentAt: now },
  ];
}

const happening = fc
  .tuple(
    buyer,
    agent,
    fc.constantFrom(
      ...([
        'writes',
        'writes',
        'writes',
        'answered',
        'answered',
        'answered',
        'assigned',
        'assigned',
        'ended',
        'ended',
      ] as const),
      ...([
        'blocked',
        'unblocked',
        'unasked',
        'rated',
        'rated',
        'automated',
        'holiday',
        'holidayOver',
      ] as const),
    ),
  )
  .map(([conversation, by, what]): Happening => {
    const deeds: Record<typeof what, Happening> = {
      writes: (n, now) => [arrive(conversation, shopMessage(n, now))],
      answered: (n, now) => answer(conversation, by, n, now),
      automated: (n, now) => [
        arrive(conversation, shopMessage(n, now, { author: 'automation', resolves: true })),
      ],
      assigned: () => [{ do: 'assignChat', by: 'ana', to: by, conversation }],
      ended: () => [{ do: 'endChat', by, conversation }],
      blocked: () => [{ do: 'blockBuyer', conversation }],
      unblocked: () => [{ do: 'unblockBuyer', conversation }],
      unasked: () => [{ do: 'markNoResponseNeeded', by, conversation }],
      rated: (n) => [{ do: 'rateChat', conversation, stars: (n % 5) + 1 }],
      holiday: () => [{ do: 'startHoliday' }],
      holidayOver: () => [{ do: 'endHoliday' }],
    };
    return deeds[what];
  });

/** On and beside the edges of minutes, hours, days and windows. */
const pause = fc.oneof(
  fc.constantFrom(0, 1, MINUTE - 1, MINUTE, HOUR - 1, HOUR, 12 * HOUR, 12 * HOUR - 1, 24 * HOUR, 7 * DAY),
  fc.integer({ min: 0, max: DAY }),
);

/** Something happens again and again, each after a pause (ms); much is written, answered and rated. */
export const story = fc.array(fc.tuple(pause, happening), { minLength: 4, maxLength: 40 });
