import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ServiceFacts } from '../../../core/domain/metrics/service.ts';
import { dayAfter, instantOf, wallClock } from '../../../core/domain/shop/zone.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { firstCounted, serviceFacts, serviceFactsAgain } from '../../../core/store/queries/service-facts.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { type AskedPeriod, periodOf } from './asked-service.ts';
import { usualDays } from './usual.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Between one reading of what changed and the next. */
const rest = 5000;
/** After so long all of a period is read again, for what changes long after it happened. */
const wholeAgain = 5 * MINUTE;
/** The shop can be late to tell of something. */
const late = 24 * HOUR;

interface Read {
  readonly of: AskedPeriod;
  readonly facts: ServiceFacts;
  /** When the first thing was counted; null where nothing ever was. */
  readonly begun: number | null;
}

/**
 * What counts for a period, kept up to now: all of it is read once, then only what happened lately. The former period's stays
 * until the next is there.
 */
export function useServiceFacts(asked: AskedPeriod): ReadonlySignal<Read | undefined> {
  const { shop, now } = useDesk();
  const { zone } = shop;
  const key = JSON.stringify([asked, zone]);
  const read = useMemo(() => {
    let before: { readonly facts: ServiceFacts; readonly at: number; readonly wholeAt: number } | null = null;
    return async (): Promise<Read> => {
      const db = deskDb();
      const at = now.peek();
      const { from, to } = periodOf(asked, zone, at);
      // What happens next lies in a period that lasts up to now.
      const period = { from, to: to >= at ? Number.POSITIVE_INFINITY : to };
      const isFresh = before !== null && at - before.wholeAt < wholeAgain;
      const facts =
        before && isFresh
          ? await serviceFactsAgain(db, period, { before: before.facts, since: before.at - late })
          : await serviceFacts(db, period);
      before = { facts, at, wholeAt: before && isFresh ? before.wholeAt : at };
      return { of: asked, facts, begun: await firstCounted(db) };
    };
  }, [key]);
  return useLiveAtEase(read, [key], rest);
}

/** What counts for today and for the same weekday of the weeks before; those are read once a day. */
export function useUsualFacts(): ReadonlySignal<ServiceFacts | undefined> {
  const { shop, now } = useDesk();
  const { zone } = shop;
  const today = useComputed(() => wallClock(now.value, zone).day).value;
  const begins = instantOf(today, 0, zone);
  const fresh = useLiveAtEase(
    () => serviceFacts(deskDb(), { from: begins, to: Number.POSITIVE_INFINITY }),
    [begins, zone],
    rest,
  );
  const before = useLiveAtEase(() => usualFacts(begins, zone), [begins, zone], wholeAgain);
  return useComputed(() => {
    if (!fresh.value || !before.value) return undefined;
    const known = new Set(fresh.value.chats.map(({ chat }) => chat.id));
    return {
      chats: [...before.value.chats.filter(({ chat }) => !known.has(chat.id)), ...fresh.value.chats],
      credits: [...before.value.credits, ...fresh.value.credits],
    };
  });
}

async function usualFacts(begins: number, zone: string): Promise<ServiceFacts> {
  const days = usualDays(begins, zone);
  const each = await Promise.all(
    days.map(({ day, from }) =>
      serviceFacts(deskDb(), { from, to: instantOf(dayAfter(day, 1), 0, zone) - 1 }),
    ),
  );
  // A chat of one day can be rated on another.
  const chats = new Map(each.flatMap((one) => one.chats.map((chat) => [chat.chat.id, chat] as const)));
  return { chats: [...chats.values()], credits: each.flatMap(({ credits }) => credits) };
}
