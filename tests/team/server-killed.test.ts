import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NatsLog } from '../../core/team/nats-log.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { blocking } from '../support/blocking.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const CLIENTS = 4;
const LANES = FULL ? 8 : 4;
/** Acknowledged commits between one death of the server and the next. */
const BETWEEN = FULL ? 1_500 : 150;

const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));

/** What the lanes of all clients came to. */
class Work {
  readonly acknowledged = new Map<string, number>();
  unknowns = 0;
  /** Unknowns of which it turned out that they had been stored. */
  foundAgain = 0;
  wrong: string[] = [];
  over = false;

  /** One who writes to chats of their own, one commit after another, each until it is known to be there. */
  async lane(line: TeamLine, name: string): Promise<void> {
    const log = new NatsLog(line);
    let heads = new Map([
      [`conversation/${name}`, 0],
      [`conversation/${name} b`, 0],
    ]);
    for (let n = 0; !this.over; n += 1) {
      const both = n % 16 === 0;
      const chats = both ? [name, `${name} b`] : [name];
      const expected = new Map([...heads].filter(([stream]) => both || !stream.endsWith(' b')));
      const id = `${name} ${n}`;
      let came = await log.append(blocking(id, ...chats), expected);
      while (came.result === 'unknown') {
        this.unknowns += 1;
        await wait(50);
        came = await log.append(blocking(id, ...chats), expected);
        if (came.result === 'repeated') this.foundAgain += 1;
      }
      if (!('position' in came)) {
        this.wrong.push(`${id}: ${came.result}`);
        return;
      }
      this.acknowledged.set(id, came.position);
      heads = new Map(
        [...heads].map(([stream, head]) => {
          if (stream === `conversation/${name}`) return [stream, positionOf(came)];
          return [stream, both ? positionOf(came) - 1 : head];
        }),
      );
    }
  }
}

function positionOf(came: { position?: number }): number {
  return came.position ?? 0;
}

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
    const work = new Work();
    const lines = await Promise.all(agents.map((agent) => stage.line(agent)));
    const lanes = lines.flatMap((line) =>
      Array.from({ length: LANES }, (_, lane) => work.lane(line, `${line.me} lane ${lane}`)),
    );
    const began = performance.now();
    const back: number[] = [];
    for (let death = 0; death < 3; death += 1) {
      await more(work, BETWEEN);
      await stage.server.stop('SIGKILL');
      const killed = performance.now();
      await stage.server.start();
      await more(work, 1);
      back.push(Math.round(performance.now() - killed));
    }
    await more(work, BETWEEN);
    work.over = true;
    await Promise.all(lanes);
    const seconds = (performance.now() - began) / 1000;
    expect(work.wrong).toEqual([]);
    const commits = await new NatsLog(lines[0] as TeamLine).read(0, Number.POSITIVE_INFINITY);
    const places = new Map(commits.map(({ id, position }) => [id, position]));
    expect(places.size).toBe(commits.length);
    const lost = [...work.acknowledged].filter(([id, position]) => places.get(id) !== position);
    expect(lost).toEqual([]);
    expect(commits).toHaveLength(work.acknowledged.size);
    expect(work.unknowns).toBeGreaterThan(0);
    process.stdout.write(
      `${work.acknowledged.size} acknowledged (${(work.acknowledged.size / seconds).toFixed(0)}/s), 0 lost, 0 double; ${work.unknowns} unknown, ${work.foundAgain} of them stored; first answer after a kill: ${back.join(', ')} ms\n`,
    );
  });

  async function more(work: Work, count: number): Promise<void> {
    const until = work.acknowledged.size + count;
    while (work.acknowledged.size < until && work.wrong.length === 0) await wait(10);
  }
});
