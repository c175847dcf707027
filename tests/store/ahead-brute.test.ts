import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chat } from '../../core/domain/chat/chat.ts';
import { closesAt } from '../../core/domain/chat/closes-at.ts';
import { type MeasuredChat, standingOf } from '../../core/domain/metrics/response-rate.ts';
import { aheadOf } from '../../core/store/queries/ahead-of.ts';
import { chatsAtRisk } from '../../core/store/queries/at-risk.ts';
import { closingAhead } from '../../core/store/queries/closing-ahead.ts';
import { teamNow } from '../../core/store/queries/team-now.ts';
import { wholeChats } from '../../core/store/queries/whole-chats.ts';
import { start, story } from '../support/busy-story.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Whole = MeasuredChat & { readonly chat: Chat };

/** Every chat there is, one by one. */
async function allChats({ db }: DeskInMemory): Promise<Whole[]> {
  const chats = await wholeChats(
    db,
    (await db.chats.toArray()).map(({ id }) => id),
  );
  const conversations = new Map((await db.conversations.toArray()).map((each) => [each.id, each]));
  return chats.map((chat) => ({ chat, blocked: !!conversations.get(chat.conversation)?.blocked }));
}

const dueOf = (chat: Chat) => (chat.status === 'open' ? (chat.wait?.deadlines?.dueAt ?? null) : null);
const bySecond = (a: readonly [string, number], b: readonly [string, number]) =>
  a[1] - b[1] || (a[0] < b[0] ? -1 : 1);

function expectedDue(all: readonly Whole[], from: number, before: number) {
  return all
    .flatMap(({ chat }): [string, number][] => {
      const due = dueOf(chat);
      return due !== null && due > from && due < before ? [[chat.id, due]] : [];
    })
    .sort(bySecond);
}

function expectedRisks(all: readonly Whole[], hours: 12 | 24, now: number) {
  return all
    .flatMap((each): [string, number][] => {
      const { firstInbound } = each.chat.facts;
      const due = hours === 12 ? firstInbound?.due12 : firstInbound?.due24;
      const pending = due && standingOf(each, hours, now).is === 'pending';
      return pending ? [[each.chat.id, due]] : [];
    })
    .sort(bySecond);
}

async function holdsAt(desk: DeskInMemory, now: number): Promise<void> {
  const { db } = desk;
  const all = await allChats(desk);
  const open = all.filter(({ chat }) => chat.status === 'open').map(({ chat }) => chat);
  const ahead = await aheadOf(db, { now, hours: 24, most: 1000, overdue: 1000 });
  const hours = ahead.hours.flatMap(({ from, due }) =>
    due.map(({ chat, dueAt }) => {
      expect(dueAt >= from && dueAt < from + HOUR).toBe(true);
      return [chat, dueAt] as [string, number];
    }),
  );
  expect(hours.sort(bySecond)).toEqual(expectedDue(all, now, ahead.until));
  expect(ahead.due).toBe(hours.length);
  expect(ahead.overdue.first.map(({ id }) => id).sort()).toEqual(
    expectedDue(all, 0, now + 1)
      .map(([id]) => id)
      .sort(),
  );

  const until = now + DAY;
  const closing = await closingAhead(db, { now, until, limit: 1000 });
  const ends = open.filter((chat) => closesAt(chat) <= until);
  const ids = (chats: readonly { readonly id: string }[]) => chats.map(({ id }) => id).sort();
  expect(ids(closing.unanswered)).toEqual(ids(ends.filter(({ wait }) => wait !== null)));
  expect(ids(closing.answered)).toEqual(ids(ends.filter(({ wait }) => wait === null)));
  expect(closing.count).toBe(ends.length);

  for (const window of [12, 24] as const) {
    const risks = await chatsAtRisk(db, { hours: window, now, count: 1000 });
    const found = risks.map(({ row, lateAt }) => [row.id, lateAt] as [string, number]);
    expect(found.sort(bySecond)).toEqual(expectedRisks(all, window, now));
  }

  const { unassigned, members } = await teamNow(db, now);
  for (const { id, counts, longest } of [{ id: null, ...unassigned }, ...members]) {
    const held = open.filter(({ holder }) => holder === id);
    const waits = held.flatMap(({ wait }) => wait?.since ?? []);
    expect(counts).toMatchObject({
      open: held.length,
      unreplied: waits.length,
      overdue: held.filter((chat) => (dueOf(chat) ?? now + 1) <= now).length,
    });
    expect(longest?.waitRank).toBe(waits.length > 0 ? Math.min(...waits) : undefined);
  }
}

test('what is ahead and how the team stands is what every chat says, at the edges of deadlines', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const desk = await deskWith('ana', 'ben', 'cho');
      let now = start;
      for (const [n, [wait, happens]] of steps.entries()) {
        now += wait;
        for (const command of happens(n + 1, now)) await desk.run(now, command);
      }
      await desk.engine.settle(now);
      for (const shift of [0, 12 * HOUR - 1, 12 * HOUR, 24 * HOUR, 6 * DAY]) await holdsAt(desk, now + shift);
    }),
    { numRuns: 25 },
  );
});
