import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
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

afterEach(() => vi.restoreAllMocks());

test.each(commands)(
  '%s asks the database nothing more once it has begun to write',
  async (_name, command) => {
    const desk = await deskWith('ana', 'ben');
    await desk.given(at, arrive('b1', shopMessage(1, at)));
    const asked = watchRequests();
    await desk.run(at + 10, command);
    const written = asked.slice(asked.findIndex((each) => each.startsWith('write')));
    // What follows from a command is a transaction of its own.
    const follow = written.indexOf('read receipts');
    const read = written.slice(0, follow < 0 ? undefined : follow).filter((each) => each.startsWith('read'));
    // When the next chat closes by itself is asked anew only where that may be another instant.
    expect(read).toEqual(command.do === 'endChat' ? ['read closesAt'] : []);
  },
);
