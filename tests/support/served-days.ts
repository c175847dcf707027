import fc from 'fast-check';
import type { Command } from '../../core/domain/desk/command.ts';
import type { ChatbotActivity } from '../../core/domain/shop/shop.ts';
import { answer } from './busy-story.ts';
import { arrive, shopMessage } from './shop-messages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A command with its instant, epoch ms. */
export interface Timed {
  readonly now: number;
  readonly command: Command;
}

/** Something that happens at an instant (epoch ms), given a running number. */
interface Deed {
  readonly at: number;
  readonly does: (n: number) => Command[];
}

const buyer = fc.constantFrom('b1', 'b2', 'b3', 'b4');
const agent = fc.constantFrom('ana', 'ben', 'cho');
const span = (longest: number) => fc.integer({ min: 0, max: longest });

/** On and beside the edges of windows, or anywhere. */
const pause = fc.oneof(
  { weight: 3, arbitrary: span(2 * HOUR) },
  { weight: 2, arbitrary: span(14 * HOUR) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, HOUR, ...[12, 24].flatMap((h) => [h * HOUR - 1, h * HOUR, h * HOUR + 1])),
  },
);

const amount = fc.record({
  id: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
  currency: fc.constantFrom('GBP', 'EUR'),
  amount: span(30_000).map((cents) => (cents / 100).toFixed(2)),
  paid: fc.constantFrom(true, true, true, false),
});

type Step = (conversation: string, at: number) => (n: number) => Command[];

const writes: Step = (to, at) => (n) => [arrive(to, shopMessage(n, at))];
const automated: Step = (to, at) => (n) => [
  arrive(to, shopMessage(n, at, { author: 'automation', resolves: true })),
];
const answered = agent.map(
  (by): Step =>
    (to, at) =>
    (n) =>
      answer(to, by, n, at),
);
const assigned = agent.map(
  (to): Step =>
    (conversation) =>
    () => [{ do: 'assignChat', by: 'ana', to, conversation }],
);
const unasked = agent.map(
  (by): Step =>
    (conversation) =>
    () => [{ do: 'markNoResponseNeeded', by, conversation }],
);
const sorted = fc.constantFrom('prePurchase' as const, 'logistics' as const).map(
  (category): Step =>
    (conversation) =>
    () => [{ do: 'categorizeChat', conversation, category }],
);
/** Ordered just then, or some time before the shop tells of it; now and then nobody knows when. */
const ordered = fc.tuple(amount, fc.constantFrom(0, 0, 1, HOUR, 7 * DAY, null)).map(
  ([order, ago]): Step =>
    (of, at) =>
    () => [{ do: 'recordOrder', order: { ...order, buyer: of, createdAt: ago === null ? null : at - ago } }],
);
/** The shop begins, about an order of theirs. */
const started = fc.tuple(amount, agent).map(
  ([order, by]): Step =>
    (conversation, at) =>
    () => [
      { do: 'recordOrder', order: { ...order, buyer: conversation, createdAt: at } },
      { do: 'startChat', by, order: order.id, conversation },
    ],
);
const begun = fc.oneof({ weight: 6, arbitrary: fc.constant(writes) }, { weight: 1, arbitrary: started });
const step = fc.oneof(
  { weight: 5, arbitrary: answered },
  { weight: 3, arbitrary: fc.constant(writes) },
  { weight: 3, arbitrary: ordered },
  { weight: 2, arbitrary: assigned },
  { weight: 2, arbitrary: sorted },
  { weight: 1, arbitrary: fc.constant(automated) },
  { weight: 1, arbitrary: unasked },
);
const ended = agent.map(
  (by): Step =>
    (conversation) =>
    () => [{ do: 'endChat', by, conversation }],
);
const rated = fc.integer({ min: 1, max: 5 }).map(
  (stars): Step =>
    (conversation) =>
    () => [{ do: 'rateChat', conversation, stars }],
);

/** A chat as chats go: the buyer writes, this and that happens; most are ended, and many of those rated. */
const chat = fc
  .tuple(
    fc.tuple(buyer, begun),
    span(9 * DAY),
    fc.array(fc.tuple(pause, step), { minLength: 1, maxLength: 5, size: 'max' }),
    fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.tuple(ended, rated) }),
    fc.tuple(pause, pause),
  )
  .map(([[of, first], begins, steps, endings, pauses]): Deed[] => {
    let at = begins;
    const ends = endings.map((does, n): [number, Step] => [pauses[n] ?? 0, does]);
    return [[0, first] as [number, Step], ...steps, ...ends].map(([wait, does]) => {
      at += wait;
      return { at, does: does(of, at) };
    });
  });

const all: ChatbotActivity[] = ['welcome', 'faq', 'away'];
/** What befalls the whole shop, or somebody, for a while or for good. */
const around = fc
  .tuple(
    fc.constantFrom('holiday', 'chatbot', 'blocked', 'blocked', 'halfChatbot'),
    buyer,
    span(10 * DAY),
    fc.constantFrom(HOUR, 2 * DAY, 30 * DAY),
  )
  .map(([what, conversation, begins, lasts]): Deed[] => {
    const commands: Record<typeof what, [Command, Command]> = {
      holiday: [{ do: 'startHoliday' }, { do: 'endHoliday' }],
      blocked: [
        { do: 'blockBuyer', conversation },
        { do: 'unblockBuyer', conversation },
      ],
      chatbot: [
        { do: 'setChatbot', activities: all },
        { do: 'setChatbot', activities: [] },
      ],
      halfChatbot: [
        { do: 'setChatbot', activities: ['welcome', 'faq'] },
        { do: 'setChatbot', activities: all },
      ],
    };
    const [on, off] = commands[what];
    // A shop is closed for a day at most, or nothing else would be seen.
    const until = begins + (what === 'holiday' ? Math.min(lasts, DAY) : lasts);
    return [
      { at: begins, does: () => [on] },
      { at: until, does: () => [off] },
    ];
  });

/** A fortnight or so of chats that are answered, sorted, ended, rated and lead to orders, from an instant (epoch ms) on. */
export const servedDays: fc.Arbitrary<(start: number) => Timed[]> = fc
  .tuple(
    fc.array(chat, { minLength: 5, maxLength: 9, size: 'max' }),
    fc.array(around, { minLength: 1, maxLength: 3, size: 'max' }),
  )
  .map(([chats, others]) => (start: number) => {
    // Nothing tells here what comes long after all chats.
    const deeds = [...chats, ...others].flat().filter(({ at }) => at < 16 * DAY);
    deeds.sort((a, b) => a.at - b.at);
    return deeds.flatMap(({ at }, n) => {
      const now = start + at;
      return (deeds[n]?.does(n + 1) ?? []).map((command) => ({ now, command: moved(command, start) }));
    });
  });

/** The same where instants count from a start. */
function moved(command: Command, start: number): Command {
  if (command.do === 'receiveMessages')
    return {
      ...command,
      messages: command.messages.map((each) => ({
        ...each,
        message: { ...each.message, sentAt: each.message.sentAt + start },
      })),
    };
  if (command.do === 'recordDelivery') return { ...command, sentAt: command.sentAt + start };
  if (command.do !== 'recordOrder' || typeof command.order.createdAt !== 'number') return command;
  return { ...command, order: { ...command.order, createdAt: command.order.createdAt + start } };
}
