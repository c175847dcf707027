import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamLine } from '../../core/team/team-line.ts';
import { ClusterStage } from '../support/nats/cluster-stage.ts';
import { LaneWork } from '../support/nats/lane-work.ts';
import { shopOf, skipped } from '../support/nats/team-stage.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const LANES = FULL ? 4 : 2;
/** Acknowledged commits between one death and the next. */
const BETWEEN = FULL ? 600 : 60;

describe.skipIf(skipped)('three servers of one team', () => {
  const agents = ['ann', 'bob', 'cho'];
  let stage: ClusterStage;
  beforeAll(async () => {
    stage = await ClusterStage.open(shopOf('shop', agents));
  }, 60_000);
  afterAll(() => stage.close());

  test('of which the one that leads is killed under load: no acknowledged commit is lost and none is there twice', {
    timeout: 240_000,
  }, async () => {
    const work = new LaneWork();
    const lines = await Promise.all(agents.map((agent) => stage.line(agent)));
    const lanes = lines.flatMap((line) =>
      Array.from({ length: LANES }, (_, lane) => work.lane(line, `${line.me} lane ${lane}`)),
    );
    const began = performance.now();
    const back: number[] = [];
    for (let death = 0; death < (FULL ? 3 : 1); death += 1) {
      await work.more(BETWEEN);
      const leads = stage.nodes[await stage.leader(lines[0] as TeamLine).catch(() => death)];
      await leads?.stop('SIGKILL');
      work.longestSilence();
      // The two others are enough; the third comes back and catches up.
      await work.more(BETWEEN);
      back.push(work.longestSilence());
      await leads?.start();
    }
    await work.more(BETWEEN);
    work.over = true;
    await Promise.all(lanes);
    const seconds = (performance.now() - began) / 1000;
    const late = await stage.line('bob');
    await work.expectKept(late);
    expect(work.unknowns).toBeGreaterThan(0);
    process.stdout.write(
      `three nodes: ${work.acknowledged.size} acknowledged (${(work.acknowledged.size / seconds).toFixed(0)}/s), 0 lost, 0 double; ${work.unknowns} unknown, ${work.foundAgain} of them stored; longest silence after the death of the leader: ${back.join(', ')} ms\n`,
    );
  });
});
