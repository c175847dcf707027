import { headers } from '@nats-io/nats-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Follower, follow, type Standing } from '../../core/team/follow.ts';
import type { Entry } from '../../core/team/gather.ts';
import { NatsLog } from '../../core/team/nats-log.ts';
import { subjectOf } from '../../core/team/subject.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { blocking } from '../support/blocking.ts';
import { fillLog } from '../support/nats/fill-log.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const nothing = new Map<string, number>();

/** What a follower took, and whether it took it as it must. */
class Replica {
  readonly ids: string[] = [];
  readonly standings: Standing[] = [];
  upTo = 0;
  overlaps = 0;
  #taking = false;

  take = async (entries: readonly Entry[], upTo: number) => {
    if (this.#taking || upTo <= this.upTo) this.overlaps += 1;
    this.#taking = true;
    await Promise.resolve();
    for (const entry of entries) if (entry.what === 'commit') this.ids.push(entry.commit.id);
    this.upTo = upTo;
    this.#taking = false;
  };

  told = (standing: Standing) => {
    this.standings.push(standing);
  };
}

describe.skipIf(skipped)('following a team’s log', () => {
  let stage: TeamStage;
  let ann: TeamLine;
  let bob: TeamLine;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob'])], '2m');
    await stage.line('owner');
    [ann, bob] = await Promise.all([stage.line('ann'), stage.line('bob')]);
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.newLog());

  const following = (replica: Replica, after = 0): Follower => follow(bob, { after, ...replica });

  test('takes what was there and what comes, each once and in order', async () => {
    const log = new NatsLog(ann);
    for (const id of ['a', 'b']) await log.append(blocking(id, 'b1'), nothing);
    const replica = new Replica();
    const follower = following(replica);
    await vi.waitFor(() => expect(replica.ids).toEqual(['a', 'b']));
    for (const id of ['c', 'd']) await log.append(blocking(id, 'b1', 'b2'), nothing);
    await vi.waitFor(() => expect(replica.ids).toEqual(['a', 'b', 'c', 'd']));
    expect(replica.standings.at(-1)).toEqual({ state: 'live' });
    await follower.stop();
    expect(replica.overlaps).toBe(0);
  });

  test('goes on from a position as if it had never been away', async () => {
    const log = new NatsLog(ann);
    const replica = new Replica();
    const first = following(replica);
    await log.append(blocking('a', 'b1', 'b2'), nothing);
    await vi.waitFor(() => expect(replica.ids).toEqual(['a']));
    await first.stop();
    await log.append(blocking('b', 'b1', 'b2'), nothing);
    const second = following(replica, replica.upTo);
    await log.append(blocking('c', 'b1', 'b2'), nothing);
    await vi.waitFor(() => expect(replica.ids).toEqual(['a', 'b', 'c']));
    await second.stop();
  });

  test('knows where each stream stands, whatever was written to it', async () => {
    const heads = new Map<string, number>();
    const take = (entries: readonly Entry[]) => {
      for (const entry of entries) for (const [stream, head] of entry.heads) heads.set(stream, head);
    };
    const follower = follow(bob, { after: 0, take });
    const log = new NatsLog(ann);
    const write = async (subject: string, data = '', ...said: [string, string][]) => {
      const all = headers();
      for (const [name, value] of said) all.set(name, value);
      await ann.nc.request(subject, data, { headers: all, timeout: 1_000 });
    };
    const at = (stream: string, kind: 'commit' | 'mark') => subjectOf({ stream, author: 'ann', kind });
    await log.append(blocking('a', 'b1', 'b2'), nothing);
    await write(at('conversation/b1', 'commit'), 'nonsense');
    await write(at('conversation/b2', 'mark'));
    await write('ev.0.shop.ann.x');
    // Marks alone, as one batch.
    await write(at('order/1', 'mark'), '', ['Nats-Batch-Id', 'q'], ['Nats-Batch-Sequence', '1']);
    const end: [string, string] = ['Nats-Batch-Commit', '1'];
    await write(at('order/2', 'mark'), '', ['Nats-Batch-Id', 'q'], ['Nats-Batch-Sequence', '2'], end);
    const streams = ['conversation/b1', 'conversation/b2', 'shop', 'order/1', 'order/2'];
    const truth = await log.heads(streams);
    await vi.waitFor(() => expect(heads).toEqual(truth));
    await follower.stop();
    heads.clear();
    const again = follow(bob, { after: 0, take });
    await vi.waitFor(() => expect(heads).toEqual(truth));
    await again.stop();
    // So whoever goes by them can write on.
    const on = new Map([...heads].filter(([stream]) => stream.startsWith('conversation/')));
    expect((await log.append(blocking('b', 'b1', 'b2'), on)).result).toBe('appended');
  });

  test('does not wait for ever for a commit whose marks alone are left', async () => {
    const log = new NatsLog(ann);
    const came = await log.append(blocking('a', 'b1', 'b2'), nothing);
    const keeper = await stage.line('keeper');
    const taken = JSON.stringify({ seq: 'position' in came && came.position });
    await keeper.nc.request('$JS.API.STREAM.MSG.DELETE.EV', taken, { timeout: 1_000 });
    const replica = new Replica();
    const voids: string[] = [];
    const take = async (entries: readonly Entry[], upTo: number) => {
      for (const entry of entries) if (entry.what === 'void') voids.push(entry.why);
      await replica.take(entries, upTo);
    };
    const follower = follow(bob, { after: 0, take, told: replica.told });
    await vi.waitFor(() => expect(voids).toEqual(['stray']));
    expect(replica.upTo).toBe(1);
    await follower.stop();
  });

  test('ends with the fault of whoever takes, and gives them nothing more', async () => {
    const log = new NatsLog(ann);
    let asked = 0;
    const take = async () => {
      asked += 1;
      throw new Error('the disk is full');
    };
    const follower = follow(bob, { after: 0, take });
    await log.append(blocking('a', 'b1'), nothing);
    await log.append(blocking('b', 'b1'), nothing);
    await expect(follower.ended).rejects.toThrow('the disk is full');
    expect(asked).toBe(1);
    expect(follower.position()).toBe(0);
  });

  test('takes thousands of commits without a gap or a repetition, the line breaking in the middle', {
    timeout: 120_000,
  }, async () => {
    const many = FULL ? 10_000 : 2_000;
    await fillLog(stage, many);
    const replica = new Replica();
    const began = performance.now();
    const follower = following(replica);
    const cuts = [0.2, 0.5, 0.8].map((part) => Math.floor(part * many));
    for (const cut of cuts) {
      await vi.waitFor(() => expect(replica.ids.length).toBeGreaterThan(cut), {
        timeout: 20_000,
        interval: 1,
      });
      await bob.nc.reconnect();
    }
    const log = new NatsLog(ann);
    for (let n = 0; n < 50; n += 1) await log.append(blocking(`late ${n}`, `b${n}`, 'b0'), nothing);
    await vi.waitFor(() => expect(replica.ids.length).toBeGreaterThanOrEqual(many + 50), {
      timeout: 20_000,
      interval: 5,
    });
    const took = performance.now() - began;
    await follower.stop();
    const late = Array.from({ length: 50 }, (_, n) => `late ${n}`);
    expect(replica.ids).toEqual([...Array.from({ length: many }, (_, n) => `c${n}`), ...late]);
    expect(replica.overlaps).toBe(0);
    process.stdout.write(
      `caught up with ${many} commits, three breaks and 50 more in ${took.toFixed(0)} ms\n`,
    );
  });
});
