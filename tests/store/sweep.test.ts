import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import { conversion } from '../../core/domain/metrics/conversion.ts';
import { lastDays } from '../../core/domain/metrics/period.ts';
import { keptSince } from '../../core/domain/privacy/kept-since.ts';
import { countOldChats, nextOldChats, type Place } from '../../core/store/privacy/old-chats.ts';
import { sweepConversations } from '../../core/store/privacy/sweep-conversations.ts';
import { creditedIn } from '../../core/store/queries/conversion-of.ts';
import { figuresOf } from '../../core/store/queries/figures-of.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { keptState } from '../support/kept-state.ts';
import { markedDays } from '../support/marked-days.ts';
import { randomDays, type Timed } from '../support/random-day.ts';
import { searchable } from '../support/searchable.ts';
import { services } from '../support/services.ts';

const DAY = 86_400_000;

async function sweepAll(desk: DeskInMemory, before: number): Promise<number> {
  let swept = 0;
  let place: Place = null;
  do {
    const { conversations, next }: Awaited<ReturnType<typeof nextOldChats>> = await nextOldChats(
      desk.db,
      before,
      place,
    );
    swept += await sweepConversations(desk.db, conversations, { before, at: 1 });
    place = next;
  } while (place);
  return swept;
}

async function said(desk: DeskInMemory) {
  const { searchState, searchTail, searchBlocks, searchRefs, searchWords, entries, ...rest } =
    await keptState(desk.db);
  const lines = (entries as { doc?: number }[]).map(({ doc: _, ...row }) => row);
  return { ...rest, entries: lines, found: await searchable(desk.db) };
}

/** The days twice: long ago, and again at the end of what is kept. */
function longAgoAndNow(days: readonly Timed[], apart: number): Timed[] {
  const marked = markedDays(days);
  // What is written the second time is other messages, at other instants, by the same buyers.
  const later = JSON.stringify(markedDays(days), (key, value) => {
    if (key === 'sentAt' || key === 'createdAt' || key === 'now')
      return value === null ? null : value + apart;
    return key === 'id' || key === 'messageId' || key === 'shopMessageId' ? `${value}again` : value;
  });
  const again = JSON.parse(later.replaceAll(/("buyer":\{"id":"[^"]*)again"/g, '$1"')) as Timed[];
  return [...marked, ...again];
}

async function live(days: readonly Timed[]): Promise<{ desk: DeskInMemory; now: number }> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of days) await desk.run(now, command);
  const now = days.at(-1)?.now ?? 0;
  await desk.engine.settle(now);
  return { desk, now };
}

describe('chats that were kept long enough', () => {
  test('go, no others do, the figures of the last 90 days stay, and the log gives just what is kept', async () => {
    const apart = fc.constantFrom(60 * DAY, 100 * DAY, 200 * DAY, 400 * DAY);
    await fc.assert(
      fc.asyncProperty(randomDays, apart, fc.constantFrom(3, 6), async (days, between, months) => {
        const { desk, now } = await live(longAgoAndNow(days, between));
        const before = keptSince(months, now) ?? 0;
        const chats = await desk.db.chats.toArray();
        const conversations = new Map((await desk.db.conversations.toArray()).map((each) => [each.id, each]));
        const [goes, stays] = [new Set<string>(), new Set<string>()];
        for (const { id, closedAt = Number.POSITIVE_INFINITY, ratedAt = 0, conversation } of chats) {
          // One that was rated lately counts for that still.
          const old = Math.max(closedAt, ratedAt) < before && !openChatOf(conversations.get(conversation));
          (old ? goes : stays).add(id);
        }
        const figures = async () => ({
          kept: await Promise.all(
            [now, now - 30 * DAY, now - 80 * DAY].map(async (at) => {
              const { satisfaction, sessionsToday, rate } = await figuresOf(desk.db, {
                agent: 'ana',
                now: at,
                zone: 'UTC',
              });
              return [satisfaction, sessionsToday, rate(12), rate(24)];
            }),
          ),
          service: await services(desk.db, lastDays(90, now), now),
          led: await Promise.all(
            [30, 90].map(async (span) => conversion(await creditedIn(desk.db, span, now))),
          ),
        });
        const counted = await figures();
        expect(await countOldChats(desk.db, before)).toBe(goes.size);
        expect(await sweepAll(desk, before)).toBe(goes.size);
        expect(new Set(await desk.db.chats.toCollection().primaryKeys())).toEqual(stays);
        expect(await figures()).toEqual(counted);
        expect(await countOldChats(desk.db, before)).toBe(0);
        const lines = await desk.db.entries.toArray();
        for (const { conversation, chat } of lines)
          if (chat > 0) expect(stays).toContain(`${conversation}#${chat}`);
        const kept = await said(desk);
        await rebuild(desk.db);
        expect(await said(desk)).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });
});
