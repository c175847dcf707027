import Dexie, { RangeSet } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { DeskDb } from '../../core/store/db.ts';
import { firstSettings } from '../../core/store/queries/settings-now.ts';
import { lookAgain, lookAhead, watch } from '../../core/store/queries/watch.ts';
import { DeskInMemory } from '../support/desk-in-memory.ts';

/** Watches the settings, and notes which of its questions begin and what it is told. */
function watched(db: DeskDb, name: string, urgent: boolean, notes: string[]): () => void {
  return watch(
    async () => {
      notes.push(`${name} asks`);
      // Two questions, one after the other: an urgent one is not overtaken between them.
      await db.drafts.get('nobody');
      return (await db.settings.get('settings'))?.undoSeconds ?? 0;
    },
    (seconds) => notes.push(`${name} is told ${seconds}`),
    (fault) => {
      throw fault;
    },
    urgent,
  );
}

describe('what is watched', () => {
  test('is asked anew after a change, the urgent first, and nothing is missed meanwhile', async () => {
    const { db, disk } = new DeskInMemory();
    // A page has one of its own; without any, nothing is watched.
    Object.assign(Dexie.dependencies, { indexedDB: disk, IDBKeyRange });
    const notes: string[] = [];
    const ends = [watched(db, 'calm', false, notes), watched(db, 'urgent', true, notes)];
    const told = (seconds: number) =>
      expect.poll(() => notes.filter((note) => note.endsWith(`told ${seconds}`)).length).toBe(2);
    await told(0);
    notes.length = 0;

    await db.settings.put({ ...firstSettings, undoSeconds: 5 });
    await told(5);
    expect(notes).toEqual(['urgent asks', 'urgent is told 5', 'calm asks', 'calm is told 5']);

    await db.settings.put({ ...firstSettings, undoSeconds: 7 });
    await db.settings.put({ ...firstSettings, undoSeconds: 9 });
    await told(9);
    for (const end of ends) end();
    db.close();
  });

  test('however many others were watched before: none of them is asked before the urgent is told', async () => {
    const { db, disk } = new DeskInMemory();
    Object.assign(Dexie.dependencies, { indexedDB: disk, IDBKeyRange });
    const notes: string[] = [];
    const calm = ['one', 'two', 'three', 'four'];
    const ends = [...calm.map((name) => watched(db, name, false, notes)), watched(db, 'urgent', true, notes)];
    const told = (seconds: number) =>
      expect.poll(() => notes.filter((note) => note.endsWith(`told ${seconds}`)).length).toBe(ends.length);
    await told(0);
    notes.length = 0;

    // As it comes from another page or the worker.
    Dexie.on.storagemutated.fire({ [`idb://${db.name}/settings/`]: new RangeSet('settings') });
    await told(0);
    expect(notes.slice(0, 2)).toEqual(['urgent asks', 'urgent is told 0']);
    for (const end of ends) end();
    db.close();
  });

  test('and asked while something is being written is told of it, though nobody has said that it changed', async () => {
    const { db, disk } = new DeskInMemory();
    Object.assign(Dexie.dependencies, { indexedDB: disk, IDBKeyRange });
    const notes: string[] = [];
    const ends = [watched(db, 'calm', false, notes), watched(db, 'urgent', true, notes)];
    await expect.poll(() => notes.filter((note) => note.endsWith('told 0')).length).toBe(2);
    notes.length = 0;

    // Of what another page or the worker writes nothing is told here until it says so: the same database, opened again.
    const other = new Dexie(db.name, { indexedDB: disk, IDBKeyRange, cache: 'disabled' });
    await other.open();
    const silenced = Dexie.on.storagemutated.fire;
    Dexie.on.storagemutated.fire = () => undefined;
    await other.transaction('rw', other.table('settings'), async () => {
      await other.table('settings').put({ ...firstSettings, undoSeconds: 4 });
      Dexie.ignoreTransaction(() => lookAhead());
      await other.table('settings').get('settings');
    });
    await expect.poll(() => notes.filter((note) => note.includes('told'))).toEqual(['urgent is told 4']);
    Dexie.on.storagemutated.fire = silenced;
    expect(notes).not.toContain('calm asks');
    for (const end of ends) end();
    other.close();
    db.close();
  });

  test('is all asked anew once whoever wrote is gone, for it may have died before it said so', async () => {
    const { db, disk } = new DeskInMemory();
    Object.assign(Dexie.dependencies, { indexedDB: disk, IDBKeyRange });
    const notes: string[] = [];
    const ends = [watched(db, 'calm', false, notes), watched(db, 'urgent', true, notes)];
    await expect.poll(() => notes.filter((note) => note.endsWith('told 0')).length).toBe(2);
    const gone = new Dexie(db.name, { indexedDB: disk, IDBKeyRange, cache: 'disabled' });
    await gone.open();
    const silenced = Dexie.on.storagemutated.fire;
    Dexie.on.storagemutated.fire = () => undefined;
    await gone.table('settings').put({ ...firstSettings, undoSeconds: 6 });
    gone.close();
    notes.length = 0;
    lookAgain();
    await expect
      .poll(() => notes)
      .toEqual(['urgent asks', 'urgent is told 6', 'calm asks', 'calm is told 6']);
    Dexie.on.storagemutated.fire = silenced;
    for (const end of ends) end();
    db.close();
  });
});
