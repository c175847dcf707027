import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamsOfAll } from '../../../core/domain/desk/stream.ts';
import { settledBy, tasksOf } from '../../../core/engine/follow-ups.ts';
import { sendTaskId } from '../../../core/engine/task.ts';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { DexieOutbox } from '../../../core/store/dexie-outbox.ts';
import { makeRoom, moveIn } from '../../../core/store/team/move-in.ts';
import { rewritePast } from '../../../core/store/team/rewrite-past.ts';
import { TeamStore } from '../../../core/store/team/team-store.ts';
import { deskWith } from '../../support/desk-in-memory.ts';
import { keptIn } from '../../support/kept-state.ts';
import { randomDays } from '../../support/random-day.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory, type Mishap } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

/** The timelines in their order; a line that is no message is named by its place in the log, which is another. */
async function linesOf(db: DeskDb): Promise<string[]> {
  const rows = await db.entries.orderBy('[conversation+at+tie]').toArray();
  return rows.map((row) => (row.kind === 'message' ? row.id : `${row.conversation} ${row.at} ${row.kind}`));
}

describe('a shop that ran alone moves into a team', () => {
  test('with everything that happened, and whoever joins comes to the same desk', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, async (days) => {
        const alone = await deskWith('ana', 'ben', 'cho');
        for (const { now, command } of days) await alone.run(now, command);
        await alone.engine.settle(days.at(-1)?.now ?? 0);
        // What stands in the order of the log's places, and not with the places themselves.
        const tables = alone.db.projected.filter(({ name }) => name !== 'entries' && name !== 'listClock');
        const before = await keptIn(tables);
        const lines = await linesOf(alone.db);
        const log = new LogInMemory();
        await moveIn(alone.db, log.of('ana'));
        await makeRoom(alone.db);
        const joined = new TeamDesk('ben', log.of('ben'));
        await joined.store.catchUp();
        const there = joined.db.projected.filter(({ name }) => name !== 'entries' && name !== 'listClock');
        await joined.store.passTime(days.at(-1)?.now ?? 0);
        expect(await keptIn(there)).toEqual(before);
        expect(await linesOf(joined.db)).toEqual(lines);
        expect(await alone.db.commits.count()).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  test('so that what is said of the shop is there before what comes after it begins, and chats go side by side', async () => {
    const noon = Date.UTC(2026, 2, 10, 12);
    const alone = await deskWith('ana', 'ben');
    const arrivals = ['b1', 'b2', 'b3'].map((buyer, n) => arrive(buyer, shopMessage(n + 1, noon)));
    await alone.given(noon, ...arrivals, { do: 'setCapacity', by: 'ana', agent: 'ben', capacity: 3 });
    const log = new LogInMemory().of('ana');
    const underWay: boolean[] = [];
    const seen: string[] = [];
    const slow: TeamLog = Object.assign(Object.create(log) as TeamLog, {
      append: async (...given: Parameters<TeamLog['append']>) => {
        const ofShop = streamsOfAll(given[0].events).includes('shop');
        underWay.push(ofShop);
        seen.push(`${ofShop ? 'shop' : 'chat'} ${underWay.includes(true) ? underWay.length : 'aside'}`);
        await new Promise((over) => setTimeout(over));
        underWay.splice(underWay.indexOf(ofShop), 1);
        return log.append(...given);
      },
    });
    await moveIn(alone.db, slow);
    expect(new Set(seen)).toEqual(new Set(['shop 1', 'chat aside']));
  });

  test('and a message that was tried and may be at the shop stays one that is looked for there first', async () => {
    const noon = Date.UTC(2026, 2, 10, 12);
    const alone = await deskWith('ana');
    const text = saying('Hello') as never;
    await alone.given(
      noon,
      arrive('b1', shopMessage(1, noon)),
      { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'own1', content: text },
      { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'own2', content: text },
    );
    await new DexieOutbox(alone.db).take(sendTaskId('own1'), noon + 500);
    const log = new LogInMemory();
    await moveIn(alone.db, log.of('ana'));
    await makeRoom(alone.db);
    const store = new TeamStore({
      db: alone.db,
      log: log.of('ana'),
      tasksOf,
      settledBy,
      rewritePast,
      heard: () => undefined,
    });
    await store.catchUp();
    expect(await new DexieOutbox(alone.db).forShop()).toMatchObject([
      { id: sendTaskId('own1'), attemptedAt: noon + 500 },
      { id: sendTaskId('own2'), attemptedAt: null },
    ]);
  });

  test('and goes on where it was broken off, each commit there once', async () => {
    const alone = await deskWith('ana', 'ben');
    const log = new LogInMemory();
    const mishaps: (Mishap | null)[] = [null, null, 'lost answer', null];
    await expect(
      moveIn(
        alone.db,
        log.of('ana', () => mishaps.shift() ?? null),
      ),
    ).rejects.toMatchObject({
      code: 'unknown',
    });
    const told: [number, number][] = [];
    await moveIn(alone.db, log.of('ana'), (done, all) => told.push([done, all]));
    const commits = await alone.db.commits.toArray();
    expect(log.commits.map(({ id }) => id)).toEqual(commits.map(({ id }) => id));
    expect(told.at(-1)).toEqual([commits.length, commits.length]);
  });

  test('but not onto a server where another log lies', async () => {
    const alone = await deskWith('ana', 'ben');
    const log = new LogInMemory();
    const other = await deskWith('cho');
    for (const { id, ...commit } of await other.db.commits.toArray())
      log.force('cho', { ...commit, id: `other ${id}` }, commit.streams);
    await expect(moveIn(alone.db, log.of('ana'))).rejects.toMatchObject({ code: 'denied' });
  });

  test('and what the shop said all at once comes in parts that a message of the log has room for', async () => {
    const alone = await deskWith('ana', 'ben');
    const many = Array.from({ length: 300 }, (_, n) => shopMessage(n + 1, n + 1));
    await alone.given(400, arrive('putri', ...many));
    const timeline = await linesOf(alone.db);
    const log = new LogInMemory();
    await moveIn(alone.db, log.of('ana'));
    await moveIn(alone.db, log.of('ana'));
    const sizes = log.commits.map(({ events }) => JSON.stringify(events).length);
    expect(Math.max(...sizes)).toBeLessThan(63_000);
    expect(sizes.filter((size) => size > 40_000).length).toBeGreaterThan(1);
    expect(log.commits.length).toBe(new Set(log.commits.map(({ id }) => id)).size);
    const joined = new TeamDesk('ben', log.of('ben'));
    await joined.store.catchUp();
    expect(await linesOf(joined.db)).toEqual(timeline);
    expect(await joined.db.chats.toArray()).toEqual(await alone.db.chats.toArray());
  });
});
