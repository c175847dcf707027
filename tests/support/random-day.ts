import fc from 'fast-check';
import type { Command } from '../../core/domain/desk/command.ts';
import { systemTags } from '../../core/domain/triage/system-tag.ts';
import { besideChats } from './random-books.ts';
import { arrive, saying, shopMessage } from './shop-messages.ts';

export const buyers = ['b1', 'b2', 'b3', 'b4'] as const;
const agents = ['ana', 'ben', 'cho'] as const;

const buyer = fc.constantFrom(...buyers);
const agent = fc.constantFrom(...agents);

const order = fc.constantFrom('o1', 'o2', 'o3', 'o4');
const currency = fc.constantFrom('GBP', 'EUR');
/** Of whatever age, now and then unknown or in the future. */
const age = fc.oneof(
  fc.constant(0),
  fc.constantFrom(-1, -3, 1, 30, 60, 90, 365, Number.NaN).map((days) => days * 86_400_000),
  fc.integer({ min: 0, max: 100 * 86_400_000 }),
);

/** Something that happens on a desk, given a running number and the instant. */
type Happening = (n: number, now: number) => Command[];

const messages: fc.Arbitrary<Happening> = fc.oneof(
  buyer.map(
    (to): Happening =>
      (n, now) => [arrive(to, shopMessage(n, now))],
  ),
  fc.tuple(buyer, agent).map(
    ([to, by]): Happening =>
      (n, now) => [
        {
          do: 'sendMessage',
          by,
          conversation: to,
          messageId: `own${n}`,
          content: saying(`Answer ${n}`) as never,
        },
        { do: 'recordDelivery', conversation: to, messageId: `own${n}`, shopMessageId: `s${n}`, sentAt: now },
      ],
  ),
  fc.tuple(buyer, agent, fc.boolean()).map(
    ([to, by, regretted]): Happening =>
      (n) => [
        {
          do: 'sendMessage',
          by,
          conversation: to,
          messageId: `own${n}`,
          content: saying(`Answer ${n}`) as never,
          undoFor: 5000,
        },
        ...(regretted ? [{ do: 'recallMessage', by, conversation: to, messageId: `own${n}` } as const] : []),
      ],
  ),
  buyer.map(
    (to): Happening =>
      (n, now) => [arrive(to, shopMessage(n, now, { author: 'automation', resolves: n % 2 === 0 }))],
  ),
);

/** A message that names an order. */
function about(to: string, about: string, n: number, now: number): Command {
  const command = arrive(to, shopMessage(n, now));
  if (command.do !== 'receiveMessages') return command;
  return { ...command, messages: command.messages.map(({ message }) => ({ message, order: about })) };
}

const customers: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(order, buyer, currency, fc.integer({ min: 1, max: 30_000 }), age, fc.boolean()).map(
    ([id, of, paidIn, cents, ago, paid]): Happening =>
      (_, now) => [
        {
          do: 'recordOrder',
          order: {
            id,
            buyer: of,
            currency: paidIn,
            amount: (cents / 100).toFixed(2),
            paid,
            createdAt: Number.isNaN(ago) ? null : now - ago,
          },
        },
      ],
  ),
  fc.tuple(order, fc.constantFrom('ARBITRATION', 'RETURN_COMPLETE')).map(
    ([of, status]): Happening =>
      () => [{ do: 'recordReturn', order: of, status }],
  ),
  fc.tuple(buyer, fc.constantFrom('followed', 'unfollowed', 'engaged', 'favourited', 'cart', 'live')).map(
    ([of, fact]): Happening =>
      () => [{ do: 'recordFact', buyer: of, fact }],
  ),
  fc.tuple(buyer, order).map(
    ([to, named]): Happening =>
      (n, now) => [about(to, named, n, now)],
  ),
  fc.tuple(agent, order, buyer).map(
    ([by, named, conversation]): Happening =>
      () => [{ do: 'startChat', by, order: named, conversation }],
  ),
  fc.tuple(agent, buyer, fc.boolean()).map(
    ([by, conversation, on]): Happening =>
      () => [{ do: 'flagChat', by, conversation, on }],
  ),
);

const holding: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(agent, buyer).map(
    ([by, conversation]): Happening =>
      () => [{ do: 'claimChat', by, conversation }],
  ),
  fc.tuple(agent, agent, buyer).map(
    ([by, to, conversation]): Happening =>
      () => [{ do: 'assignChat', by, to, conversation }],
  ),
  fc.tuple(agent, agent).map(
    ([by, to]): Happening =>
      () => [{ do: 'transferAll', by, to, note: '' }],
  ),
  fc.tuple(agent, buyer).map(
    ([by, conversation]): Happening =>
      () => [{ do: 'endChat', by, conversation }],
  ),
  fc.tuple(agent, buyer).map(
    ([by, conversation]): Happening =>
      () => [{ do: 'markNoResponseNeeded', by, conversation }],
  ),
  fc.tuple(agent, buyer, fc.boolean()).map(
    ([by, conversation, on]): Happening =>
      () => [{ do: 'starChat', by, conversation, on }],
  ),
  fc.tuple(agent, buyer).map(
    ([by, conversation]): Happening =>
      () => [{ do: 'viewChat', by, conversation }],
  ),
  fc.tuple(buyer, fc.constantFrom('prePurchase' as const, 'logistics' as const, 'none' as const)).map(
    ([conversation, category]): Happening =>
      () => [{ do: 'categorizeChat', conversation, category }],
  ),
);

const shop: fc.Arbitrary<Happening> = fc.oneof(
  agent.map(
    (of): Happening =>
      () => [{ do: 'openDesk', agent: of, desk: `window of ${of}` }],
  ),
  agent.map(
    (of): Happening =>
      () => [{ do: 'closeDesk', agent: of, desk: `window of ${of}` }],
  ),
  fc.tuple(agent, fc.integer({ min: 0, max: 3 })).map(
    ([of, capacity]): Happening =>
      () => [{ do: 'setCapacity', agent: of, capacity }],
  ),
  fc.tuple(agent, fc.boolean()).map(
    ([of, on]): Happening =>
      () => [{ do: on ? 'enableAgent' : 'disableAgent', agent: of }],
  ),
  fc.boolean().map(
    (on): Happening =>
      () => [{ do: on ? 'startHoliday' : 'endHoliday' }],
  ),
  fc.tuple(fc.integer({ min: -1, max: 9 }), fc.integer({ min: 0, max: 3 })).map(
    ([ahead, more]): Happening =>
      (n, now) => {
        const day = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
        const days = { firstDay: day(ahead), lastDay: day(ahead + more) };
        return [{ do: 'planHoliday', by: 'ana', plan: `plan${n}`, ...days }];
      },
  ),
  fc.integer({ min: 1, max: 40 }).map(
    (plan): Happening =>
      () => [{ do: 'cancelHoliday', by: 'ana', plan: `plan${plan}` }],
  ),
  fc.tuple(fc.constantFrom(...systemTags), fc.boolean()).map(
    ([tag, on]): Happening =>
      () => [{ do: 'switchTag', by: 'ana', tag, on }],
  ),
  buyer.map(
    (conversation): Happening =>
      () => [{ do: 'blockBuyer', conversation }],
  ),
  buyer.map(
    (conversation): Happening =>
      () => [{ do: 'unblockBuyer', conversation }],
  ),
  fc.tuple(buyer, fc.integer({ min: 1, max: 5 })).map(
    ([conversation, stars]): Happening =>
      () => [{ do: 'rateChat', conversation, stars }],
  ),
);

const pause = fc.oneof(
  fc.integer({ min: 0, max: 3_600_000 }),
  fc.constantFrom(0, 12 * 3_600_000, 7 * 86_400_000, 30 * 86_400_000),
);

/** A command with its instant, epoch ms. */
export interface Timed {
  readonly now: number;
  readonly command: Command;
}

/** Some days on a desk with three agents and four buyers: commands with their instants, in order. Many are refused. */
export const randomDays: fc.Arbitrary<readonly Timed[]> = fc
  .array(
    fc.tuple(
      pause,
      fc.oneof(
        { weight: 4, arbitrary: messages },
        { weight: 3, arbitrary: holding },
        { weight: 1, arbitrary: shop },
        { weight: 3, arbitrary: customers },
        { weight: 2, arbitrary: besideChats(buyer, agent) },
      ),
    ),
    {
      minLength: 5,
      maxLength: 40,
    },
  )
  .map((steps) => {
    let now = Date.UTC(2026, 2, 5, 9);
    return steps.flatMap(([wait, happening], n) => {
      now += wait;
      return happening(n + 1, now).map((command) => ({ now, command }));
    });
  });
