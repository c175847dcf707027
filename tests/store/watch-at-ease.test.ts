import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAtEase } from '../../core/store/queries/watch.ts';
import { deskWith } from '../support/desk-in-memory.ts';

const REST = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch over the drafts, with the number of readings and the answers that came. */
async function watched() {
  const { db } = await deskWith('ana');
  const [seen, reads] = [[] as number[], { count: 0 }];
  const end = watchAtEase(
    async () => {
      reads.count += 1;
      return db.drafts.count();
    },
    (answer) => seen.push(answer),
    (fault) => {
      throw fault;
    },
    REST,
  );
  await vi.waitFor(() => expect(seen).toEqual([0]));
  const write = async (n: number) => {
    await db.drafts.put({ conversation: `c${n}`, text: 'Hello', savedAt: n });
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  };
  return { seen, reads, write, end };
}

test('changes that come close together are read together, once the rest is over', async () => {
  const { seen, reads, write, end } = await watched();
  for (const n of [1, 2, 3]) await write(n);
  expect(reads.count).toBe(1);
  await vi.advanceTimersByTimeAsync(REST);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(3));
  expect(reads.count).toBe(2);
  end();
});

test('a change after a rest is read at once', async () => {
  const { seen, reads, write, end } = await watched();
  await vi.advanceTimersByTimeAsync(2 * REST);
  await write(1);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  expect(reads.count).toBe(2);
  end();
});

test('nothing more is read once it has ended', async () => {
  const { reads, write, end } = await watched();
  await write(1);
  end();
  await vi.advanceTimersByTimeAsync(2 * REST);
  await write(2);
  expect(reads.count).toBe(1);
});
