import { bruteMondayNoon } from './brute-calendar.ts';
import type { ChatStory, LogStory } from './log-story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** The shop's. */
  readonly zone: string;
  readonly agent?: string | undefined;
  readonly category?: string | undefined;
}

/** The service of a period counted anew from a log's story, chat by chat, by the words of docs/rules.md §5 alone. */
export function bruteService(story: LogStory, asked: Asked) {
  const within = (at: number) => asked.from <= at && at <= asked.to;
  const mine = (who: string | null | undefined) => asked.agent === undefined || who === asked.agent;
  const chats = story.chats.filter(
    ({ category }) => asked.category === undefined || category === asked.category,
  );
  const begun = chats.filter((chat) => {
    const first = chat.lines.find(({ who }) => who === 'buyer');
    return first !== undefined && within(first.at);
  });
  const waits = begun
    .filter((chat) => whyOut(story, chat) === null)
    .flatMap(({ answeredBy }) => answeredBy)
    .filter(({ by }) => mine(by))
    .map(({ after }) => after)
    .sort((a, b) => a - b);
  const theirs = begun.filter((chat) => mine(answerable(chat)));
  const rates = [12, 24].map((hours) => rateOf(story, theirs, hours, asked));
  const alone = theirs.filter((chat) => whyOut(story, chat) === 'automationAlone').length;
  const ratings = chats.filter(
    ({ rating, inHoliday, closed, holder }) =>
      rating && !inHoliday && within(rating.at) && mine(closed?.by ?? holder),
  );
  return {
    rates,
    waits: {
      count: waits.length,
      average:
        waits.length === 0 ? null : Math.round(waits.reduce((sum, each) => sum + each, 0) / waits.length),
      median: atMost(waits, 50),
      p90: atMost(waits, 90),
    },
    satisfaction: {
      rated: ratings.length,
      good: ratings.filter(({ rating }) => (rating?.stars ?? 0) > 3).length,
    },
    sessions: chats.filter(
      ({ inHoliday, assigned }) => !inHoliday && assigned.some(({ to, at }) => mine(to) && within(at)),
    ).length,
    automation: { resolved: alone, of: alone + (rates[1]?.counted ?? 0) + (rates[1]?.pending ?? 0) },
    excluded: Object.fromEntries(
      ['holiday', 'startedBySeller', 'noResponseNeeded', 'automationAlone', 'blocked'].map((why) => [
        why,
        theirs.filter((chat) => whyOut(story, chat) === why).length,
      ]),
    ),
    cents: asked.category === undefined ? converted(story, within, mine) : null,
  };
}

/** What was paid for the orders of a period, per currency, each for the last reply of the seven days before it. */
function converted(
  story: LogStory,
  within: (at: number) => boolean,
  mine: (who: string | null) => boolean,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { buyer, createdAt, currency, amount, paid } of story.orders.values()) {
    if (!paid || createdAt === null || !within(createdAt)) continue;
    const replies = story
      .chatsOf(buyer)
      .filter(({ inHoliday }) => !inHoliday)
      .flatMap(({ lines }) => lines)
      .filter(({ who, at }) => who === 'agent' && at < createdAt && at >= createdAt - 7 * DAY);
    const last = replies.filter(({ at }) => at === Math.max(...replies.map((each) => each.at))).at(-1);
    if (last && mine(last.by)) sums[currency] = (sums[currency] ?? 0) + Math.round(Number(amount) * 100);
  }
  return sums;
}

function whyOut(story: LogStory, chat: ChatStory): string | null {
  if (chat.inHoliday) return 'holiday';
  if (chat.bySeller) return 'startedBySeller';
  if (chat.unasked) return 'noResponseNeeded';
  const last = chat.lines.filter(({ who, reply }) => who === 'buyer' || reply).at(-1);
  if (last?.who === 'automation' && !chat.lines.some(({ who }) => who === 'agent')) return 'automationAlone';
  return story.blocked.has(chat.buyer) ? 'blocked' : null;
}

function firstReply({ lines }: ChatStory) {
  const n = lines.findIndex(({ who }) => who === 'buyer');
  return lines.slice(n).find((line) => line.reply);
}

/** Who sent the first reply; else who holds it, or held it when it closed. */
function answerable(chat: ChatStory): string | null {
  const reply = firstReply(chat);
  if (!reply) return chat.holder;
  return reply.who === 'automation' ? null : reply.by;
}

/** Until when the first message has to be answered: at a weekend that the chatbot covers, not before Monday noon. */
function dueAt({ lines }: ChatStory, hours: number, zone: string): number {
  const first = lines.find(({ who }) => who === 'buyer');
  const due = (first?.at ?? 0) + hours * HOUR;
  return first?.chatbot ? Math.max(due, bruteMondayNoon(first.at, zone) ?? due) : due;
}

function rateOf(story: LogStory, chats: readonly ChatStory[], hours: number, { now, zone }: Asked) {
  const sums = { counted: 0, inTime: 0, pending: 0, excluded: 0 };
  for (const chat of chats) {
    const due = dueAt(chat, hours, zone);
    const reply = firstReply(chat);
    if (whyOut(story, chat) !== null) sums.excluded += 1;
    else if (!reply && now < due) sums.pending += 1;
    else {
      sums.counted += 1;
      if (reply && reply.at <= due) sums.inTime += 1;
    }
  }
  return sums;
}

/** The smallest value that at least so many per cent of all do not exceed. */
function atMost(ascending: readonly number[], percent: number): number | null {
  const enough = ascending.find(
    (value) => ascending.filter((each) => each <= value).length * 100 >= percent * ascending.length,
  );
  return enough ?? null;
}
