import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { StoreFault } from '../../core/store/store-fault.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);

/** Has the n-th write from now on fail as a full disk does. */
function failWrite(n: number): { readonly writes: () => number } {
  let seen = 0;
  for (const method of ['put', 'add', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      seen += 1;
      if (seen === n) throw new DOMException('the disk is full', 'QuotaExceededError');
      return real.apply(this, args) as never;
    });
  }
  return { writes: () => seen };
}

const commands: readonly [string, Command][] = [
  ['a buyer’s first message', arrive('b9', shopMessage(90, at + 10))],
  [
    'an answer',
    { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'own', content: saying('Yes.') as never },
  ],
  ['an assignment', { do: 'assignChat', by: 'ana', to: 'ben', conversation: 'b1' }],
  ['the end of a chat', { do: 'endChat', by: 'ana', conversation: 'b1' }],
];

describe('a database that fails at any write', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each(commands)('leaves %s whole or not at all, and says so', async (_name, command) => {
    for (let n = 1; ; n += 1) {
      const desk = await deskWith('ana', 'ben');
      await desk.given(at, arrive('b1', shopMessage(1, at)));
      const before = await desk.everything();
      const { writes } = failWrite(n);
      const failed = await desk.run(at + 10, command).then(
        () => null,
        (error: unknown) => error,
      );
      vi.restoreAllMocks();
      if (writes() < n) {
        expect(n).toBeGreaterThan(3);
        return;
      }
      expect(failed).toBeInstanceOf(StoreFault);
      expect((failed as StoreFault).code).toBe('full');
      // Either the command itself failed, or what follows from it, which is then still in the outbox.
      const after = await desk.everything();
      const follow = (after.outbox as { kind: string }[]).some(({ kind }) => kind === 'follow');
      if (!follow) expect(after).toEqual(before);
    }
  });
});
