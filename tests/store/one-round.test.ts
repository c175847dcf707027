import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);

/** Notes what is asked of the database from now on, in its order. */
function watchRequests(): string[] {
  const asked: string[] = [];
  const writes = ['put', 'add', 'delete'] as const;
  const reads = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const;
  const watch = (owner: object, method: string, what: string) => {
    const real = Reflect.get(owner, method) as (...given: unknown[]) => unknown;
    vi.spyOn(owner as Record<string, (...given: unknown[]) => unknown>, method).mockImplementation(function (
      this: { readonly name: string },
      ...given: unknown[]
    ) {
      asked.push(`${what} ${this.name}`);
      return real.apply(this, given);
    });
  };
  for (const method of writes) watch(IDBObjectStore.prototype, method, 'write');
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const method of reads) watch(owner, method, 'read');
  return asked;
}

const commands: readonly [string, Command][] = [
  ['an assignment', { do: 'assignChat', by: 'ana', to: 'ben', conversation: 'b1' }],
  ['the end of a chat', { do: 'endChat', by: 'ana', conversation: 'b1' }],
  ['a star', { do: 'starChat', by: 'ana', conversation: 'b1', on: true }],
];

/** Those that come before what follows from a command: that is a transaction of its own. */
function ofOne(asked: readonly string[]): readonly string[] {
  const follow = asked.indexOf('read receipts', 1);
  return asked.slice(0, follow < 0 ? undefined : follow);
}

afterEach(() => vi.restoreAllMocks());

test.each(commands)(
  '%s asks the database nothing more once it has begun to write',
  async (_name, command) => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(at, arrive('b1', shopMessage(1, at)));
    const asked = watchRequests();
    await desk.run(at + 10, command);
    const written = ofOne(asked.slice(asked.findIndex((each) => each.startsWith('write'))));
    const read = written.filter((each) => each.startsWith('read'));
    // When the next chat closes by itself is asked anew only where that may be another instant.
    expect(read).toEqual(command.do === 'endChat' ? ['read closesAt'] : []);
  },
);

test.each(commands)('%s after another command in the same chat waits for nothing', async (_name, command) => {
  const desk = await deskWith('ana', 'ben');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  await desk.given(at + 5, { do: 'viewChat', by: 'ana', conversation: 'b1' });
  const asked = watchRequests();
  await desk.run(at + 10, command);
  // Whether it is still as it was left is asked while it is written.
  const asks = ['read receipts', 'read commits', 'read listClock', 'read conversations'];
  const begun = asked.findIndex((each) => each.startsWith('write'));
  expect(asked.slice(0, begun)).toEqual(asks);
});

test('a command in a chat that somebody has before their eyes waits for nothing', async () => {
  const desk = await deskWith('ana', 'ben');
  await desk.given(at, arrive('b1', shopMessage(1, at)), arrive('b2', shopMessage(2, at)));
  await desk.engine.foresee('b1', 'ana', at + 5);
  const asked = watchRequests();
  await desk.run(at + 10, { do: 'assignChat', by: 'ana', to: 'ben', conversation: 'b1' });
  expect(asked.findIndex((each) => each.startsWith('write'))).toBe(4);
});

test('what was decided is said once, as it begins to be written', async () => {
  const desk = await deskWith('ana', 'ben');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  const told: unknown[] = [];
  const store = new DexieStore(desk.db, (ids, events) =>
    told.push([...ids, ...events.map(({ type }) => type)]),
  );
  const engine = new Engine({
    store: () => store,
    newId: () => 'new',
    guard: async () => checkOutgoing,
    setUp: async () => decideSetUp,
  });
  await engine.run('star', { do: 'starChat', by: 'ana', conversation: 'b1', on: true }, at + 10);
  await engine.run('again', { do: 'starChat', by: 'ana', conversation: 'b1', on: false }, at + 20);
  expect(told).toEqual([
    ['star', 'ChatStarred'],
    ['again', 'ChatStarred'],
  ]);
});
