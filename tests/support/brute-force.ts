import type { InsightName } from '../../core/domain/buyer/insights.ts';
import type { ChatStory, LogStory, OrderStory } from './log-story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Figures counted anew from a log's story, the slow way, by the words of docs/rules.md §5 and §7 alone. */
export class BruteForce {
  readonly story: LogStory;
  readonly now: number;

  constructor(story: LogStory, now: number) {
    this.story = story;
    this.now = now;
  }

  #isOut(chat: ChatStory): boolean {
    const { lines } = chat;
    const last = lines.filter(({ who, reply }) => who === 'buyer' || reply).at(-1);
    const automationAlone = last?.who === 'automation' && !lines.some(({ who }) => who === 'agent');
    return (
      chat.inHoliday || chat.bySeller || chat.unasked || automationAlone || this.story.blocked.has(chat.buyer)
    );
  }

  #ofTheWeek(): ChatStory[] {
    return this.story.chats.filter(({ lines }) => {
      const first = lines.find(({ who }) => who === 'buyer');
      return first && this.now - first.at <= 7 * DAY;
    });
  }

  responseRate(hours: number): Record<'counted' | 'inTime' | 'pending' | 'excluded', number> {
    const sums = { counted: 0, inTime: 0, pending: 0, excluded: 0 };
    for (const chat of this.#ofTheWeek()) {
      const n = chat.lines.findIndex(({ who }) => who === 'buyer');
      const due = (chat.lines[n]?.at ?? 0) + hours * HOUR;
      const reply = chat.lines.slice(n).find((line) => line.reply);
      if (this.#isOut(chat)) sums.excluded += 1;
      else if (!reply && this.now < due) sums.pending += 1;
      else {
        sums.counted += 1;
        if (reply && reply.at <= due) sums.inTime += 1;
      }
    }
    return sums;
  }

  averageResponse(): number | null {
    const waits = this.#ofTheWeek()
      .filter((chat) => !this.#isOut(chat))
      .flatMap(({ answered }) => answered);
    return waits.length === 0 ? null : Math.round(waits.reduce((sum, each) => sum + each, 0) / waits.length);
  }

  satisfaction(from: number, agent?: string): { rated: number; good: number } {
    const rated = this.story.chats.filter(({ rating, inHoliday, closed, holder }) => {
      const theirs = agent === undefined || (closed?.by ?? holder) === agent;
      return rating !== null && !inHoliday && theirs && rating.at >= from && rating.at <= this.now;
    });
    return { rated: rated.length, good: rated.filter(({ rating }) => (rating?.stars ?? 0) > 3).length };
  }

  sessions(from: number, agent: string): number {
    return this.story.chats.filter(
      ({ inHoliday, assigned }) =>
        !inHoliday && assigned.some(({ to, at }) => to === agent && at >= from && at <= this.now),
    ).length;
  }

  /** In cents, per currency. */
  conversion(days: number): Record<string, number> {
    return cents(
      this.#dated().filter((order) => {
        const replies = this.story.chatsOf(order.buyer).filter(({ inHoliday }) => !inHoliday);
        const led = replies.some(({ lines }) =>
          lines.some(({ who, at }) => who === 'agent' && order.at > at && order.at <= at + 7 * DAY),
        );
        return led && order.at >= this.now - days * DAY;
      }),
    );
  }

  #paid(): (OrderStory & { at: number })[] {
    return [...this.story.orders.values()]
      .filter(({ paid }) => paid)
      .map((order) => ({ ...order, at: order.createdAt ?? Number.NaN }));
  }

  #dated(): (OrderStory & { at: number })[] {
    return this.#paid().filter(({ at }) => at <= this.now);
  }

  #age(at: number): number {
    return this.now - at;
  }

  #isRepeat(buyer: string): boolean {
    const orders = this.story.chatsOf(buyer).flatMap((chat) => [...chat.orders]);
    return new Set(orders).size < orders.length;
  }

  insights(buyer: string): InsightName[] {
    const ages = this.#dated()
      .filter((order) => order.buyer === buyer)
      .map(({ at }) => this.#age(at));
    const deeds = this.story.deeds.filter((each) => each.buyer === buyer);
    const age = (...facts: string[]) =>
      Math.min(...deeds.filter(({ fact }) => facts.includes(fact)).map(({ at }) => this.#age(at)));
    let follows = Number.POSITIVE_INFINITY;
    for (const { fact, at } of deeds) {
      if (fact === 'followed') follows = Number.isFinite(follows) ? follows : this.#age(at);
      if (fact === 'unfollowed') follows = Number.POSITIVE_INFINITY;
    }
    const wanted = age('cart', 'favourited');
    const [newest, oldest] = [
      Math.min(...ages),
      ages.length > 0 ? Math.max(...ages) : Number.POSITIVE_INFINITY,
    ];
    const holds: Record<InsightName, boolean> = {
      repeatContact: this.#isRepeat(buyer),
      frequent: ages.filter((each) => each <= 90 * DAY).length > 1,
      repeating: newest <= 90 * DAY && ages.some((each) => each > newest),
      recent: oldest <= 90 * DAY,
      newFollower: follows <= 30 * DAY,
      existingFollower: Number.isFinite(follows) && follows > 30 * DAY && age('engaged', 'live') <= 30 * DAY,
      potential: wanted <= 30 * DAY && !ages.some((each) => each <= wanted),
      potentialLive: Number.isFinite(age('live')),
      lapsed: newest <= 365 * DAY && newest > 30 * DAY,
    };
    return (Object.keys(holds) as InsightName[]).filter((name) => holds[name]).sort();
  }

  totals(buyer: string): {
    orders: number;
    gmv: Record<string, number>;
    pastChats: number;
    averageCsat: number | null;
  } {
    const paid = this.#paid().filter((order) => order.buyer === buyer);
    const chats = this.story.chatsOf(buyer).filter(({ openedAt }) => this.#age(openedAt) <= 30 * DAY);
    const stars = chats.flatMap(({ rating }) => rating?.stars ?? []);
    const mean = stars.reduce((sum, each) => sum + each, 0) / stars.length;
    const averageCsat = stars.length === 0 ? null : Math.round(mean * 100) / 100;
    return { orders: paid.length, gmv: cents(paid), pastChats: chats.length, averageCsat };
  }

  /** Buyers with an open chat in the folder, with the reasons. @param highValue in cents, per currency. */
  highPriority(highValue: Record<string, number>): Record<string, string[]> {
    const open = this.story.chats.filter(({ closed }) => closed === null);
    const folder = open.map((chat): [string, string[]] => {
      const { buyer, countedFrom, flagged } = chat;
      const dear = this.#paid().some(
        (order) =>
          order.buyer === buyer &&
          centsOf(order.amount) >= (highValue[order.currency] ?? Number.POSITIVE_INFINITY),
      );
      const reasons = {
        overdue: countedFrom !== null && this.now >= countedFrom + 12 * HOUR,
        flagged,
        frequentCustomer: this.insights(buyer).includes('frequent'),
        highValue: dear,
        repeatContact: this.#isRepeat(buyer),
      };
      return [buyer, Object.entries(reasons).flatMap(([reason, holds]) => (holds ? [reason] : []))];
    });
    return Object.fromEntries(folder.filter(([, reasons]) => reasons.length > 0));
  }
}

function centsOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function cents(orders: readonly OrderStory[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { currency, amount } of orders) sums[currency] = (sums[currency] ?? 0) + centsOf(amount);
  return sums;
}
