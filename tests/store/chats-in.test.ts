import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import { priorityReasons } from '../../core/domain/triage/priority.ts';
import type { CategoryFilter, ChatScope, StatusFilter } from '../../core/store/queries/chat-scope.ts';
import { chatsIn, type ListedChat } from '../../core/store/queries/chats-in.ts';
import { countsOf } from '../../core/store/queries/counts-of.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { randomDays, type Timed } from '../support/random-day.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';
import { type WholeRow, wholeRows } from '../support/whole-rows.ts';

const statuses: readonly StatusFilter[] = [
  'all',
  'overdue',
  'dueSoon',
  'unreplied',
  'unread',
  'starred',
  'closed',
];
const sorts = ['waiting', 'latest'] as const;

const scopes: fc.Arbitrary<ChatScope> = fc.record({
  folder: fc.constantFrom('every', 'assigned', 'unassigned', 'priority'),
  agent: fc.constantFrom('*', 'ana', 'ben'),
  category: fc.constantFrom<CategoryFilter>('all', 'all', 'prePurchase', 'logistics', 'aftersales'),
});

/** When it is asked, from the last happening on: also before what is kept, and long after. */
const askedAt = fc.oneof(
  fc.constantFrom(0, 1, -1, 12 * 3_600_000, 2 * 86_400_000, 91 * 86_400_000, -86_400_000),
  fc.integer({ min: -86_400_000, max: 2 * 86_400_000 }),
);

const waitOf = ({ chat }: WholeRow) => (chat.status === 'open' ? chat.wait : null);

function isIn({ chat }: WholeRow, status: StatusFilter, now: number): boolean {
  if (status === 'closed' || chat.status === 'closed')
    return (chat.status === 'closed') === (status === 'closed');
  const { wait } = chat;
  const [soon, due] = [wait?.deadlines?.dueSoonAt ?? Number.NaN, wait?.deadlines?.dueAt ?? Number.NaN];
  const holds = {
    all: true,
    overdue: due <= now,
    dueSoon: soon <= now && now < due,
    unreplied: wait !== null,
    unread: chat.unread,
    starred: chat.starred,
  };
  return holds[status];
}

function isOf({ chat, grounds }: WholeRow, { folder, agent, category }: ChatScope, now: number): boolean {
  if (category !== 'all' && chat.category !== category) return false;
  if (folder === 'unassigned') return chat.holder === null;
  if (agent !== '*' && chat.holder !== agent) return false;
  if (folder === 'assigned') return chat.holder !== null;
  const due = chat.wait?.deadlines?.dueAt ?? null;
  return (
    folder === 'every' || (chat.status === 'open' && priorityReasons(grounds ?? null, due, now).length > 0)
  );
}

/** The order of docs/rules.md §3, said the slow way. */
function inOrder(rows: readonly WholeRow[], sort: 'waiting' | 'latest'): string[] {
  const newest = ({ chat }: WholeRow) => chat.lastInboundAt ?? chat.openedAt;
  const compare = (a: WholeRow, b: WholeRow) => {
    const [x, y] = [waitOf(a)?.since ?? null, waitOf(b)?.since ?? null];
    if (sort === 'waiting' && (x !== null || y !== null)) {
      const byWait = (x ?? Number.POSITIVE_INFINITY) - (y ?? Number.POSITIVE_INFINITY);
      if (byWait !== 0) return byWait;
    } else if (newest(a) !== newest(b)) return newest(b) - newest(a);
    return a.buyer < b.buyer ? -1 : a.buyer > b.buyer ? 1 : a.chat.n - b.chat.n;
  };
  return [...rows].sort(compare).map(({ id }) => id);
}

/** @param apart how many commands lie between two turns of time; 0 for no turns. */
async function after(days: readonly Timed[], apart = 0): Promise<{ desk: DeskInMemory; last: number }> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const [n, { now, command }] of days.entries()) {
    await desk.run(now, command);
    if (apart > 0 && n % apart === 0) await desk.store.passTime(now);
  }
  return { desk, last: days.at(-1)?.now ?? 0 };
}

const ids = (rows: readonly ListedChat[]) => rows.map(({ id }) => id);

describe('a list of chats', () => {
  test('holds what its filters say in the order its sort says, and its count is its length, whenever asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDays,
        fc.array(scopes, { minLength: 3, maxLength: 3 }),
        fc.array(askedAt, { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 0, max: 4 }),
        async (days, asked, moments, apart) => {
          const { desk, last } = await after(days, apart);
          for (const now of moments.map((moment) => last + moment)) {
            const all = await wholeRows(desk.db);
            for (const scope of asked) {
              const counts = await countsOf(desk.db, { ...scope, now });
              for (const status of statuses) {
                const meant = all.filter((row) => isOf(row, scope, now) && isIn(row, status, now));
                expect([status, counts[status]]).toEqual([status, meant.length]);
                for (const sort of sorts) {
                  const listed = await chatsIn(desk.db, { ...scope, status, sort, now, limit: 1000 });
                  expect(ids(listed)).toEqual(inOrder(meant, sort));
                }
              }
            }
            // The next time it is asked as of a later instant than that of the last happening.
            await desk.engine.settle(last + 11 * 3_600_000);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is the same though a command writes its own chat alone, and once in a minute what time has moved as well', async () => {
    const start = Date.parse('2026-03-10T10:00:00Z');
    const later = start + 10 * 3_600_000 + 5_000;
    const desk = await deskWith('ana');
    await desk.given(start, arrive('b1', shopMessage(1, start)), arrive('b2', shopMessage(2, start)));
    // Just before both become due soon.
    await desk.given(later - 10_000, { do: 'viewChat', by: 'ana', conversation: 'b2' });
    const before = await desk.db.chats.get('b1#1');
    await desk.given(later, { do: 'starChat', by: 'ana', conversation: 'b2', on: true });
    expect(await desk.db.chats.get('b1#1')).toEqual(before);
    const scope = { folder: 'every', agent: '*', category: 'all', now: later } as const;
    expect(await countsOf(desk.db, scope)).toMatchObject({ dueSoon: 2, starred: 1 });
    const soon = await chatsIn(desk.db, { ...scope, status: 'dueSoon', sort: 'latest', limit: 9 });
    expect(ids(soon)).toEqual(['b1#1', 'b2#1']);
    await desk.given(later + 60_000, { do: 'starChat', by: 'ana', conversation: 'b2', on: false });
    expect(await desk.db.chats.get('b1#1')).not.toEqual(before);
    expect(await countsOf(desk.db, scope)).toMatchObject({ dueSoon: 2, starred: 0 });
  });

  test('is walked page by page without missing or repeating a chat', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDays,
        scopes,
        fc.constantFrom(...statuses),
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 3 }),
        // Whether what is expected to wait does or not, the answer is the same.
        fc.option(fc.integer({ min: 0, max: 4 })),
        askedAt,
        async (days, scope, status, sort, limit, waited, moment) => {
          const { desk, last } = await after(days);
          const list = { ...scope, status, sort, now: last + moment, ...(waited === null ? {} : { waited }) };
          const whole = await chatsIn(desk.db, { ...list, limit: 1000 });
          const walked: ListedChat[] = [];
          for (;;) {
            const end = walked.at(-1);
            const page = await chatsIn(desk.db, { ...list, limit, ...(end ? { after: end } : {}) });
            expect(page.length).toBeLessThanOrEqual(limit);
            if (page.length === 0) break;
            walked.push(...page);
          }
          expect(ids(walked)).toEqual(ids(whole));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says for every chat why it has priority, in every list', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, askedAt, async (days, moment) => {
        const { desk, last } = await after(days);
        const now = last + moment;
        const scope = {
          folder: 'every',
          agent: '*',
          category: 'all',
          status: 'all',
          sort: 'latest',
        } as const;
        const all = await chatsIn(desk.db, { ...scope, now, limit: 1000 });
        const folder = await chatsIn(desk.db, { ...scope, folder: 'priority', now, limit: 1000 });
        expect(ids(all.filter(({ reasons }) => reasons.length > 0))).toEqual(ids(folder));
      }),
      { numRuns: 30 },
    );
  });

  test('keeps the places and tallies that the chats of the log have, also when they are made anew', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, async (days) => {
        const { desk, last } = await after(days);
        await rebuild(desk.db);
        const open = (await desk.db.conversations.toArray()).flatMap((each) => openChatOf(each)?.id ?? []);
        const scope = { folder: 'every', agent: '*', category: 'all' } as const;
        const list = { ...scope, status: 'all', sort: 'waiting', now: last, limit: 1000 } as const;
        expect(ids(await chatsIn(desk.db, list)).sort()).toEqual(open.sort());
        expect((await countsOf(desk.db, { ...scope, now: last })).all).toBe(open.length);
      }),
      { numRuns: 20 },
    );
  });
});
