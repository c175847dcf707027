import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { DeskDb } from '../../core/store/db.ts';
import { figuresOf } from '../../core/store/queries/figures-of.ts';
import { readBackup } from '../../core/store/queries/read-backup.ts';
import { searchChats } from '../../core/store/queries/search-chats.ts';
import { timelineOf } from '../../core/store/queries/timeline-of.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { DeskInMemory } from '../support/desk-in-memory.ts';
import { frozenDatabases, thawed } from '../support/frozen-database.ts';
import { keptState } from '../support/kept-state.ts';
import { searchable } from '../support/searchable.ts';

async function said(db: DeskDb) {
  const { searchState, searchTail, searchBlocks, searchRefs, searchWords, entries, ...rest } =
    await keptState(db);
  const lines = (entries as { doc?: number }[]).map(({ doc: _, ...row }) => row);
  return { ...rest, entries: lines, found: await searchable(db) };
}

const databases = frozenDatabases();

test('there is a frozen database of every version up to this one', () => {
  const { verno } = new DeskInMemory().db;
  expect(databases.map(([, { version }]) => version).sort((a, b) => a - b)).toEqual(
    Array.from({ length: verno }, (_, n) => n + 1),
  );
});

describe.each(databases)('the database %s', (_name, database) => {
  async function opened() {
    const desk = new DeskInMemory();
    desk.db.close();
    await thawed(database, 'desk', { indexedDB: desk.disk, IDBKeyRange });
    desk.reopen();
    await desk.db.open();
    return desk;
  }

  test('opens with the code of today, which finds in it what is there', async () => {
    const { db } = await opened();
    expect(db.verno).toBe(new DeskInMemory().db.verno);
    const chats = await db.chats.toArray();
    expect(chats.length).toBeGreaterThan(10);
    const [row] = chats.filter(({ nickname }) => nickname !== '');
    const { hits } = await searchChats(db, { text: row?.nickname ?? '', limit: 5 });
    expect(hits.map((hit) => hit.row.nickname)).toContain(row?.nickname);
    expect((await timelineOf(db, row?.conversation ?? '', 20)).length).toBeGreaterThan(0);
    const last = Math.max(...chats.map(({ firstInboundAt }) => firstInboundAt ?? 0));
    const figures = await figuresOf(db, { agent: 'ana', now: last + 1, zone: 'UTC' });
    expect(figures.rate(24).counted + figures.rate(24).pending + figures.rate(24).excluded).toBeGreaterThan(
      0,
    );
  });

  test('is what its log replayed by the rules of today gives, and works on', async () => {
    const desk = await opened();
    const before = await said(desk.db);
    await rebuild(desk.db);
    expect(await said(desk.db)).toEqual(before);
    const now = Date.UTC(2030, 0, 1);
    await desk.given(now, { do: 'enableAgent', agent: 'ana' });
    expect(
      (await readBackup(desk.db, now, { progress: () => undefined, stopped: () => false })).length,
    ).toBeGreaterThan(3);
  });
});
