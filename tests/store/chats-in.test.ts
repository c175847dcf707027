import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatsIn, isInStatus, type StatusFilter } from '../../core/store/queries/chats-in.ts';
import { countsOf } from '../../core/store/queries/counts-of.ts';
import type { ChatRow } from '../../core/store/rows.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { randomDays } from '../support/random-day.ts';

const statuses: readonly StatusFilter[] = [
  'all',
  'overdue',
  'dueSoon',
  'unreplied',
  'unread',
  'starred',
  'closed',
];

/** The order of docs/rules.md §3, said the slow way. */
function inOrder(rows: readonly ChatRow[], sort: 'waiting' | 'latest'): string[] {
  const newest = ({ chat }: ChatRow) => chat.lastInboundAt ?? chat.openedAt;
  const waits = ({ chat }: ChatRow) => (chat.status === 'open' ? (chat.wait?.since ?? null) : null);
  const compare = (a: ChatRow, b: ChatRow) => {
    const [x, y] = [waits(a), waits(b)];
    if (sort === 'waiting' && (x !== null || y !== null)) {
      const byWait = (x ?? Number.POSITIVE_INFINITY) - (y ?? Number.POSITIVE_INFINITY);
      if (byWait !== 0) return byWait;
    } else if (newest(a) !== newest(b)) return newest(b) - newest(a);
    return a.buyer < b.buyer ? -1 : a.buyer > b.buyer ? 1 : a.chat.n - b.chat.n;
  };
  return [...rows].sort(compare).map(({ id }) => id);
}

describe('a list of chats', () => {
  test('holds what its filter says in the order its sort says, and its count is its length', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDays,
        fc.constantFrom('*', '', 'ana'),
        fc.constantFrom('waiting' as const, 'latest' as const),
        async (days, holder, sort) => {
          const desk = await deskWith('ana', 'ben', 'cho');
          for (const { now, command } of days) await desk.run(now, command);
          const now = days.at(-1)?.now ?? 0;
          const all = await desk.db.chats.toArray();
          const folder = holder === '' ? ('unassigned' as const) : ('every' as const);
          const scope = { folder, agent: holder || '*', category: 'all' as const };
          const counts = await countsOf(desk.db, { ...scope, now });
          for (const status of statuses) {
            const listed = await chatsIn(desk.db, { ...scope, status, sort, now, limit: 1000 });
            const meant = all.filter(
              (row) =>
                (holder === '*' || row.holder === holder) &&
                (row.state === 'closed') === (status === 'closed') &&
                isInStatus(row, status, now),
            );
            expect(listed.map(({ id }) => id)).toEqual(inOrder(meant, sort));
            expect(counts[status]).toBe(meant.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
