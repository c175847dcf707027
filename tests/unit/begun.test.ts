import { afterAll, beforeEach, expect, test } from 'vitest';
import { awaitBegun, whenBegun } from '../../core/protocol/begun.ts';

const worker = new BroadcastChannel('begun');
let heard = 0;
let decided: readonly unknown[] = [];
whenBegun((events) => {
  heard += 1;
  decided = events;
});

const begun = (...ids: unknown[]) => ({ ids, events: [{ type: 'ChatViewed' }] });

/** Says something as the worker does, and waits until it was heard. */
async function told(said: unknown): Promise<void> {
  const probe = new BroadcastChannel('begun');
  const came = new Promise((over) => probe.addEventListener('message', over, { once: true }));
  worker.postMessage(said);
  await came;
  probe.close();
}

beforeEach(() => {
  heard = 0;
});
afterAll(() => worker.close());

test('a page hears of the beginning of its own commands and of what was decided, once, and of nobody else’s', async () => {
  awaitBegun('mine');
  await told(begun('another’s'));
  expect(heard).toBe(0);
  await told(begun('another’s', 'mine'));
  expect(heard).toBe(1);
  expect(decided).toEqual([{ type: 'ChatViewed' }]);
  await told(begun('mine'));
  expect(heard).toBe(1);
});

test('a command that was answered is no longer waited for', async () => {
  awaitBegun('answered')();
  await told(begun('answered'));
  expect(heard).toBe(0);
});

test('what is no list of commands is passed over', async () => {
  awaitBegun('mine too');
  for (const said of [null, 'mine too', { ids: ['mine too'] }, ['mine too'], begun(7)]) await told(said);
  expect(heard).toBe(0);
  await told(begun('mine too'));
  expect(heard).toBe(1);
});
