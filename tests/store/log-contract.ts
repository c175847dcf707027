import { beforeEach, describe, expect, test } from 'vitest';
import type { Log } from '../../core/engine/ports.ts';
import { blocking } from '../support/blocking.ts';

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
      const first = { ...blocking('a', 'b1'), at: 42 };
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

    test('writes to several streams at once, all of which have gone on', async () => {
      const before = await log.heads(['conversation/b1', 'conversation/b2']);
      expect((await log.append(blocking('a', 'b1', 'b2'), before)).result).toBe('appended');
      expect(await log.append(blocking('b', 'b1'), before)).toEqual({ result: 'lost' });
      const alone = new Map([['conversation/b2', before.get('conversation/b2') ?? 0]]);
      expect(await log.append(blocking('c', 'b2'), alone)).toEqual({ result: 'lost' });
      const after = await log.heads(['conversation/b1', 'conversation/b2']);
      expect((await log.append(blocking('d', 'b2', 'b1'), after)).result).toBe('appended');
      expect((await log.read(0, 10)).map(({ id }) => id)).toEqual(['a', 'd']);
    });

    test('refuses a commit on several streams whole where one of them has gone on', async () => {
      const heads = await log.heads(['conversation/b1', 'conversation/b2']);
      await log.append(blocking('a', 'b2'), nothing);
      expect(await log.append(blocking('b', 'b1', 'b2'), heads)).toEqual({ result: 'lost' });
      expect(await log.append(blocking('c', 'b2', 'b1'), heads)).toEqual({ result: 'lost' });
      expect((await log.heads(['conversation/b1'])).get('conversation/b1')).toBe(0);
      expect(await log.read(0, 10)).toHaveLength(1);
    });

    test('takes a commit on several streams once, whatever it is expected after', async () => {
      const first = await log.append(blocking('a', 'b1', 'b2'), nothing);
      const position = 'position' in first ? first.position : 0;
      expect(await log.append(blocking('a', 'b1', 'b2'), nothing)).toEqual({
        result: 'repeated',
        position,
      });
      const heads = await log.heads(['conversation/b1', 'conversation/b2']);
      expect(await log.append(blocking('a', 'b1', 'b2'), heads)).toEqual({ result: 'repeated', position });
      const stale = new Map([...heads.keys()].map((stream) => [stream, 0]));
      expect(await log.append(blocking('a', 'b1', 'b2'), stale)).toEqual({ result: 'repeated', position });
      expect(await log.read(0, 10)).toHaveLength(1);
    });

    test('keeps streams apart whatever their names are made of', async () => {
      const names = ['a.b', 'a b', 'a>b', 'a*', 'ä', '_', 'a_b', 'a/b', 'A.B'];
      for (const name of names)
        expect((await log.append(blocking(name, name), nothing)).result).toBe('appended');
      const heads = await log.heads(names.map((name) => `conversation/${name}`));
      expect(new Set(heads.values()).size).toBe(names.length);
      expect(
        (await log.read(0, 99)).flatMap(({ events }) =>
          events.map((event) => 'conversation' in event && event.conversation),
        ),
      ).toEqual(names);
    });

    test('reads on from where it stopped, in parts of any size', async () => {
      for (let n = 0; n < 12; n += 1) await log.append(blocking(`c${n}`, `b${n}`, `b${n % 3}`), nothing);
      const all: string[] = [];
      for (let after = 0; ; ) {
        const part = await log.read(after, 5);
        expect(part.length).toBeLessThanOrEqual(5);
        if (part.length === 0) break;
        all.push(...part.map(({ id }) => id));
        after = part.at(-1)?.position ?? after;
      }
      expect(all).toEqual(Array.from({ length: 12 }, (_, n) => `c${n}`));
    });
  });
}
