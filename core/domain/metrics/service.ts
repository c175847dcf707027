import type { Category } from '../chat/chat.ts';
import type { Amounts } from '../order/money.ts';
import { type Credit, conversion, creditsIn } from './conversion.ts';
import { type DayPeriod, daysOf, type Period } from './period.ts';
import {
  chatsOfRate,
  type Exclusion,
  exclusionOf,
  type MeasuredChat,
  type ResponseRate,
  responseRateOf,
  waitsIn,
} from './response-rate.ts';
import { type Satisfaction, satisfaction, sessions } from './satisfaction.ts';
import type { Waits } from './waits.ts';

/** How the shop served its buyers in a period (docs/rules.md §5). */
export interface Service {
  readonly rate12: ResponseRate;
  readonly rate24: ResponseRate;
  /** How many of the period's chats are left out for each reason. */
  readonly excluded: Readonly<Record<Exclusion, number>>;
  readonly waits: Waits;
  readonly satisfaction: Satisfaction;
  /** Distinct chats that were assigned to somebody, or to the agent asked about. */
  readonly sessions: number;
  /** Chats that automation resolved alone, of those that somebody or something had to answer. */
  readonly automation: { readonly resolved: number; readonly of: number };
  /** Null where it cannot be said: an order belongs to no category. */
  readonly conversion: Amounts | null;
}

/** What a report is made from: enough chats and orders for its period, more do no harm. */
export interface ServiceFacts {
  readonly chats: readonly MeasuredChat[];
  /** Paid orders with the replies that they are credited to. */
  readonly credits: readonly Credit[];
}

/** Whose service is asked for; what is left out does not matter. */
export interface Whose {
  readonly agent?: string | undefined;
  readonly category?: Category | undefined;
}

/** Every reason there is, in the order in which they hold. */
export const exclusions: readonly Exclusion[] = [
  'holiday',
  'startedBySeller',
  'noResponseNeeded',
  'automationAlone',
  'blocked',
];

function countExcluded(chats: readonly MeasuredChat[]): Readonly<Record<Exclusion, number>> {
  const why = chats.map(exclusionOf);
  const count = (reason: Exclusion) => why.filter((each) => each === reason).length;
  return Object.fromEntries(exclusions.map((reason) => [reason, count(reason)])) as Record<Exclusion, number>;
}

/** The chats that a person or the system set this category for; all where none is asked for. */
export function chatsOfCategory(
  chats: readonly MeasuredChat[],
  category: Category | undefined,
): readonly MeasuredChat[] {
  return category === undefined ? chats : chats.filter(({ chat }) => chat.category === category);
}

/** The service of a period as of an instant. @param now epoch ms. */
export function serviceOf(
  { chats, credits }: ServiceFacts,
  period: Period,
  now: number,
  { agent, category }: Whose = {},
): Service {
  const ofCategory = chatsOfCategory(chats, category);
  const plain = ofCategory.map(({ chat }) => chat);
  const rate = (hours: 12 | 24) => responseRateOf(ofCategory, { hours, period, now, agent });
  const [rate12, rate24] = [rate(12), rate(24)];
  const excluded = countExcluded(chatsOfRate(ofCategory, period, agent));
  const resolved = excluded.automationAlone;
  return {
    rate12,
    rate24,
    excluded,
    waits: waitsIn(ofCategory, period, agent),
    satisfaction: satisfaction(plain, period.from, period.to, agent),
    sessions: sessions(plain, period.from, period.to, agent),
    automation: { resolved, of: resolved + rate24.counted + rate24.pending },
    conversion: category === undefined ? conversion(creditsIn(credits, period, agent)) : null,
  };
}

/** The facts that can count for each of some periods, so that none has to look at those of all. */
function factsByPeriod(
  { chats, credits }: ServiceFacts,
  periods: readonly Period[],
): readonly ServiceFacts[] {
  const found = periods.map(() => ({ chats: new Set<MeasuredChat>(), credits: [] as Credit[] }));
  const periodOf = (at: number) => found[periods.findLastIndex(({ from }) => from <= at)];
  for (const each of chats) {
    const { firstInbound, rating, assignments } = each.chat.facts;
    for (const { at } of [firstInbound, rating, ...assignments].filter((fact) => fact !== null))
      periodOf(at)?.chats.add(each);
  }
  for (const credit of credits) periodOf(credit.order.createdAt ?? Number.NaN)?.credits.push(credit);
  return found.map((each) => ({ chats: [...each.chats], credits: each.credits }));
}

/**
 * The service of each of some periods that follow one another, oldest first, as of an instant.
 * @param now epoch ms.
 */
export function serviceOfEach<Each extends Period>(
  facts: ServiceFacts,
  periods: readonly Each[],
  now: number,
  whose?: Whose,
): readonly (Service & Each)[] {
  const each = factsByPeriod(facts, periods);
  return periods.map((period, n) => ({ ...period, ...serviceOf(each[n] ?? facts, period, now, whose) }));
}

/** The service of each of the shop's days in a period, oldest first. */
export function serviceByDay(
  facts: ServiceFacts,
  period: Period,
  { now, zone, whose }: { readonly now: number; readonly zone: string; readonly whose?: Whose },
): readonly (Service & DayPeriod)[] {
  return serviceOfEach(facts, daysOf(period, zone), now, whose);
}
