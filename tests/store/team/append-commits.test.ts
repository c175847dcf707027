import { describe, expect, test } from 'vitest';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import { appendCommits } from '../../../core/store/team/append-commits.ts';
import { blocking } from '../../support/blocking.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';

const heads = (...buyers: string[]) => new Map(buyers.map((each) => [`conversation/${each}`, 0]));
const ids = (log: LogInMemory) => log.commits.map(({ id }) => id);

describe('several commits for the team’s log', () => {
  const parts = [blocking('all~1', 'b1'), blocking('all', 'b2')];

  test('are appended in their order', async () => {
    const log = new LogInMemory();
    expect(await appendCommits(log.of('ana'), parts, heads('b1', 'b2'), 0)).toMatchObject({
      end: 'all',
      again: false,
    });
    expect(ids(log)).toEqual(['all~1', 'all']);
  });

  test('end where a part is there already, for it may say something else: the rest is to be decided on that', async () => {
    const log = new LogInMemory();
    log.force('ana', blocking('all~1', 'b9'), ['conversation/b9']);
    expect(await appendCommits(log.of('ana'), parts, heads('b1', 'b2'), 0)).toMatchObject({
      end: 'lost',
      again: true,
    });
    expect(ids(log)).toEqual(['all~1']);
  });

  test('go on behind a whole commit that is there already: what that one said counts', async () => {
    const log = new LogInMemory();
    log.force('ana', blocking('one', 'b1'), ['conversation/b1']);
    const two = [blocking('one', 'b1'), blocking('two', 'b2')];
    expect(await appendCommits(log.of('ana'), two, heads('b1', 'b2'), 0)).toMatchObject({
      end: 'all',
      again: true,
    });
    expect(ids(log)).toEqual(['one', 'two']);
  });

  test('end where nobody answers, or the server will never take one, with its words', async () => {
    const answering = (result: Awaited<ReturnType<TeamLog['append']>>): TeamLog => ({
      me: 'ana',
      read: async () => [],
      append: async () => result,
    });
    expect(await appendCommits(answering({ result: 'unknown' }), parts, heads('b1'), 0)).toMatchObject({
      there: [],
      end: 'unknown',
    });
    expect(
      await appendCommits(answering({ result: 'denied', why: 'Too long.' }), parts, heads('b1'), 0),
    ).toMatchObject({ end: { denied: 'Too long.' } });
  });
});
