import { beforeEach, describe, expect, test } from 'vitest';
import type { Commit } from '../../core/engine/commit.ts';
import type { Log } from '../../core/engine/ports.ts';

function blocking(id: string, conversation: string, at = 1): Commit {
  return { id, at, events: [{ type: 'BuyerBlocked', conversation, at, by: null }] };
}

const nothing = new Map<string, number>();

/** What every log must do, wherever it lies: the engine relies on no more, and on no less. */
export function logContract(name: string, open: () => Promise<Log>): void {
  describe(`${name} as a log`, () => {
    let log: Log;
    beforeEach(async () => {
      log = await open();
    });

    test('gives commits back in the order they were appended, with growing positions', async () => {
      for (const id of ['a', 'b', 'c']) await log.append(blocking(id, 'b1'), nothing);
      const commits = await log.read(0, 10);
      expect(commits.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      const positions = commits.map(({ position }) => position);
      expect([...positions].sort((x, y) => x - y)).toEqual(positions);
      expect(new Set(positions).size).toBe(3);
    });

    test('gives a commit back as it was, and only what comes after a position', async () => {
      const first = blocking('a', 'b1', 42);
      await log.append(first, nothing);
      await log.append(blocking('b', 'b2'), nothing);
      const [read] = await log.read(0, 1);
      expect(read).toEqual({ ...first, position: read?.position });
      expect((await log.read(read?.position ?? 0, 10)).map(({ id }) => id)).toEqual(['b']);
    });

    test('takes a commit once: the second time it says where it lies', async () => {
      const first = await log.append(blocking('a', 'b1'), nothing);
      expect(first.result).toBe('appended');
      const again = await log.append(blocking('a', 'b1'), nothing);
      expect(again).toEqual({ result: 'repeated', position: 'position' in first ? first.position : 0 });
      expect(await log.read(0, 10)).toHaveLength(1);
    });

    test('refuses a commit whose stream has gone on since it was read, and appends nothing', async () => {
      await log.append(blocking('a', 'b1'), nothing);
      const heads = await log.heads(['conversation/b1']);
      await log.append(blocking('b', 'b1'), heads);
      expect(await log.append(blocking('c', 'b1'), heads)).toEqual({ result: 'lost' });
      expect((await log.read(0, 10)).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    test('lets streams go on beside each other', async () => {
      const heads = await log.heads(['conversation/b1', 'conversation/b2']);
      await log.append(blocking('a', 'b2'), nothing);
      const alone = new Map([['conversation/b1', heads.get('conversation/b1') ?? 0]]);
      expect((await log.append(blocking('b', 'b1'), alone)).result).toBe('appended');
    });

    test('of many appends at once that saw the same stream exactly one wins', async () => {
      const heads = await log.heads(['conversation/b1']);
      const tries = await Promise.all(
        Array.from({ length: 8 }, (_, n) => log.append(blocking(`c${n}`, 'b1'), heads)),
      );
      expect(tries.filter(({ result }) => result === 'appended')).toHaveLength(1);
      expect(await log.read(0, 10)).toHaveLength(1);
    });

    test('knows the head of each stream, 0 for one nothing was written to', async () => {
      const first = await log.append(blocking('a', 'b1'), nothing);
      const heads = await log.heads(['conversation/b1', 'conversation/b2']);
      expect(heads.get('conversation/b1')).toBe('position' in first ? first.position : -1);
      expect(heads.get('conversation/b2')).toBe(0);
    });
  });
}
