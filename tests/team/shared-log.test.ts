import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedLog } from '../../core/team/shared-log.ts';
import { subjectOf } from '../../core/team/subject.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { blocking } from '../support/blocking.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const places = (heads: readonly (readonly [string, number])[]) => new Map(heads);

describe.skipIf(skipped)('the log as the store of a browser uses it', () => {
  let stage: TeamStage;
  let ann: TeamLine;
  let bob: TeamLine;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob'])]);
    await stage.line('owner');
    [ann, bob] = await Promise.all([stage.line('ann'), stage.line('bob')]);
  });
  afterAll(() => stage.close());

  test('says where an append has put its streams, as those who read it hear', async () => {
    const log = sharedLog(ann);
    const none = places([
      ['conversation/b1', 0],
      ['conversation/b2', 0],
    ]);
    const came = await log.append(blocking('a', 'b1', 'b2'), none);
    expect(came.result).toBe('appended');
    const [read] = await log.read(0, 10);
    expect(came).toEqual({ result: 'appended', position: read?.position, heads: read?.heads });
    expect(await log.append(blocking('a', 'b1', 'b2'), none)).toEqual({ ...came, again: true });
    const next = came.result === 'appended' ? came.heads : none;
    expect((await log.append(blocking('b', 'b1', 'b2'), next)).result).toBe('appended');
  });

  test('can be written to by those who go by it, whatever a stranger put there', async () => {
    const stream = 'conversation/b9';
    const subject = subjectOf({ stream, author: 'bob', kind: 'commit' });
    const mark = subjectOf({ stream, author: 'bob', kind: 'mark' });
    for (const [to, said] of [
      [subject, 'nonsense'],
      [mark, ''],
    ] as const)
      await bob.nc.request(to, said, { timeout: 1_000 });
    const log = sharedLog(ann);
    const read = await log.read(0, 100);
    expect(read.filter(({ broken }) => broken !== undefined)).toHaveLength(2);
    const heads = places(read.flatMap((each) => [...each.heads]).filter(([of]) => of === stream));
    expect((await log.append(blocking('on', 'b9'), heads)).result).toBe('appended');
  });
});
