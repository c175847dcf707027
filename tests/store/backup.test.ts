import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chained } from '../../core/store/backup/backup-format.ts';
import { Restoring, UnfitFile } from '../../core/store/backup/restoring.ts';
import { eraseBuyer } from '../../core/store/privacy/erase-buyer.ts';
import { readBackup, Stopped } from '../../core/store/queries/read-backup.ts';
import { type DeskInMemory, deskWith, DeskInMemory as EmptyDesk } from '../support/desk-in-memory.ts';
import { keptState } from '../support/kept-state.ts';
import { markedDays, namesIn } from '../support/marked-days.ts';
import { randomDays, type Timed } from '../support/random-day.ts';
import { searchable } from '../support/searchable.ts';

const work = { progress: () => undefined, stopped: () => false };

async function live(days: readonly Timed[]): Promise<DeskInMemory> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of days) await desk.run(now, command);
  await desk.db.connection.put({
    key: 'connection',
    kind: 'practice',
    address: 'http://127.0.0.1:4777',
    shopName: 'Shop',
    clockOffset: 5,
    ...{ state: 'ok', trouble: '', lastOkAt: 1, nextTryAt: 2, firstSyncDone: true, conversationsSeen: 3 },
    account: null,
  });
  await desk.db.drafts.put({ conversation: 'c', text: 'Dear', savedAt: 1 });
  const entry = {
    id: 'f',
    question: 'When?',
    phrasings: [],
    answer: 'Soon.',
    category: null,
    language: 'en',
  };
  await desk.given(1, { do: 'changeFaqs', keep: [entry], forget: [] });
  await desk.db.faqWordings.put({ id: 'f', asked: ['when'] });
  await desk.db.secrets.put({
    key: 'tokens',
    iv: new Uint8Array(12),
    sealed: new TextEncoder().encode('tell nobody').buffer,
  });
  return desk;
}

async function restore(desk: DeskInMemory, lines: readonly string[]): Promise<void> {
  const restoring = await Restoring.begin(lines[0] ?? '', { indexedDB: desk.disk, IDBKeyRange });
  try {
    await restoring.take(lines.slice(1));
    await restoring.workOut();
    await restoring.replace(desk.db, async () => undefined);
  } finally {
    await restoring.drop();
  }
}

/** All tables; the index of search by what it finds, and what is sent once only as it is. */
async function whole(desk: DeskInMemory) {
  const {
    searchState,
    searchTail,
    searchBlocks,
    searchRefs,
    searchWords,
    entries,
    secrets,
    outbox,
    ...rest
  } = await keptState(desk.db);
  const lines = (entries as { doc?: number }[]).map(({ doc: _, ...row }) => row);
  const tasks = (outbox as { kind: string; at: number }[]).map((row) =>
    row.kind === 'send' ? { ...row, attemptedAt: row.at } : row,
  );
  return { ...rest, entries: lines, outbox: tasks, found: await searchable(desk.db) };
}

describe('a backup', () => {
  test('restores an empty desk to just what the other is, and holds no secret', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, fc.boolean(), async (days, erased) => {
        const desk = await live(markedDays(days));
        if (erased) {
          let made = 0;
          await desk.db.chats
            .where('state')
            .equals('open')
            .count()
            .catch(() => 0);
          const { buyer, conversation } = namesIn('b1');
          await desk.run(days.at(-1)?.now ?? 0, { do: 'endChat', by: 'ana', conversation });
          const open = (await desk.db.conversations.get(conversation))?.latest?.status === 'open';
          if (!open) await eraseBuyer(desk.db, { buyer, by: 'ana', now: 1, newId: () => `new ${++made}` });
        }
        const lines = await readBackup(desk.db, 1, work);
        expect(lines.join('\n')).not.toContain('tell nobody');
        expect(lines.join('\n')).not.toContain('secrets');
        const other = new EmptyDesk();
        await restore(other, lines);
        expect(await whole(other)).toEqual(await whole(desk));
      }),
      { numRuns: 20 },
    );
  });

  test('takes the place of what a desk holds, but for its secrets', async () => {
    const [one, other] = [await live([]), await deskWith('zoe')];
    await other.db.secrets.put({ key: 'tokens', iv: new Uint8Array(12), sealed: new ArrayBuffer(3) });
    const secrets = await other.db.secrets.toArray();
    await restore(other, await readBackup(one.db, 1, work));
    expect(await whole(other)).toEqual(await whole(one));
    expect(await other.db.secrets.toArray()).toEqual(secrets);
  });

  test('that is stopped gives nothing', async () => {
    const { db } = await live([]);
    await expect(readBackup(db, 1, { ...work, stopped: () => true })).rejects.toThrow(Stopped);
  });
});

/** The file as somebody would make it who knows how its end is worked out. */
async function sealed(lines: readonly string[]): Promise<string[]> {
  let hash = '';
  for (const line of lines) hash = await chained(hash, line);
  return [...lines, JSON.stringify({ end: hash })];
}

describe('a file that is no backup', () => {
  async function refused(lines: readonly string[]): Promise<string> {
    const desk = await deskWith('zoe');
    const before = await desk.everything();
    const why = await restore(desk, lines).then(
      () => 'restored',
      (error: unknown) => {
        if (!(error instanceof UnfitFile)) throw error;
        return error.why;
      },
    );
    if (why !== 'restored') expect(await desk.everything()).toEqual(before);
    expect(await desk.disk.databases()).toHaveLength(1);
    return why;
  }

  test('is refused with what is wrong, and nothing is changed', async () => {
    const lines = await readBackup((await live([])).db, 1, work);
    const [first = '', ...rest] = lines;
    const head = JSON.parse(first);
    expect(await refused(['what?', ...rest])).toBe('notABackup');
    expect(await refused([JSON.stringify({ ...head, version: 2 }), ...rest])).toBe('newer');
    expect(await refused([JSON.stringify({ ...head, schema: 99 }), ...rest])).toBe('newer');
    expect(await refused([first, ...rest.slice(0, -1)])).toBe('damaged');
    expect(await refused([first, ...rest.slice(1)])).toBe('damaged');
    expect(await refused([...lines, ...rest])).toBe('damaged');
    const evil = lines
      .slice(0, -1)
      .map((line) => line.replace('http://127.0.0.1:4777', 'https://evil.example'));
    expect(await refused(await sealed(evil))).toBe('damaged');
    const rows = { ...head.rows, secrets: 1 };
    const secret = JSON.stringify({ table: 'secrets', rows: [{ key: 'tokens' }] });
    expect(
      await refused(await sealed([JSON.stringify({ ...head, rows }), ...rest.slice(0, -1), secret])),
    ).toBe('damaged');
  });

  test('whatever is done to a good one, is refused, or is whole after all', async () => {
    const days = fc.sample(randomDays, { numRuns: 1, seed: 7 })[0] ?? [];
    const lines = await readBackup((await live(days)).db, 1, work);
    const text = lines.join('\n');
    const place = fc.nat({ max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.string({ maxLength: 3 }), fc.nat({ max: 40 }), async (at, put, gone) => {
        const mangled = text.slice(0, at) + put + text.slice(at + gone);
        if (mangled === text) return;
        expect(['notABackup', 'newer', 'damaged']).toContain(await refused(mangled.split('\n')));
      }),
      { numRuns: 150 },
    );
  });

  test('whatever an event in it holds, is refused whole, or gives a desk that opens', async () => {
    const days = fc.sample(randomDays, { numRuns: 1, seed: 7 })[0] ?? [];
    const lines = (await readBackup((await live(days)).db, 1, work)).slice(0, -1);
    const n = lines.findIndex((line) => line.startsWith('{"table":"commits"'));
    const { rows } = JSON.parse(lines[n] ?? '') as { rows: { events: Record<string, unknown>[] }[] };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.jsonValue({ maxDepth: 2 }), async (which, field, value) => {
        const hostile = structuredClone(rows);
        const event = hostile[which % hostile.length]?.events[0] ?? {};
        const names = Object.keys(event);
        event[names[field % names.length] ?? 'type'] = value;
        const file = lines.with(n, JSON.stringify({ table: 'commits', rows: hostile }));
        expect(['restored', 'damaged']).toContain(await refused(await sealed(file)));
      }),
      { numRuns: 80 },
    );
  });
});
