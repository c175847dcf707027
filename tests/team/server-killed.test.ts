import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamLine } from '../../core/team/team-line.ts';
import { LaneWork } from '../support/nats/lane-work.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const CLIENTS = 4;
const LANES = FULL ? 8 : 4;
/** Acknowledged commits between one death of the server and the next. */
const BETWEEN = FULL ? 1_500 : 150;

describe.skipIf(skipped)('a server that is killed under load', () => {
  let stage: TeamStage;
  const agents = Array.from({ length: CLIENTS }, (_, n) => `agent${n}`);
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', agents)]);
    await stage.line('owner');
  });
  afterAll(() => stage.close());

  test('three times: no acknowledged commit is lost and none is there twice', {
    timeout: 120_000,
  }, async () => {
    const work = new LaneWork();
    const lines = await Promise.all(agents.map((agent) => stage.line(agent)));
    const lanes = lines.flatMap((line) =>
      Array.from({ length: LANES }, (_, lane) => work.lane(line, `${line.me} lane ${lane}`)),
    );
    const began = performance.now();
    const back: number[] = [];
    for (let death = 0; death < 3; death += 1) {
      await work.more(BETWEEN);
      await stage.server.stop('SIGKILL');
      const killed = performance.now();
      await stage.server.start();
      await work.more(1);
      back.push(Math.round(performance.now() - killed));
    }
    await work.more(BETWEEN);
    work.over = true;
    await Promise.all(lanes);
    const seconds = (performance.now() - began) / 1000;
    expect(work.wrong).toEqual([]);
    await work.expectKept(lines[0] as TeamLine);
    expect(work.unknowns).toBeGreaterThan(0);
    process.stdout.write(
      `${work.acknowledged.size} acknowledged (${(work.acknowledged.size / seconds).toFixed(0)}/s), 0 lost, 0 double; ${work.unknowns} unknown, ${work.foundAgain} of them stored; first answer after a kill: ${back.join(', ')} ms\n`,
    );
  });
});
