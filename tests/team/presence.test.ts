import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { attend, type Present, watchPresence } from '../../core/team/presence.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

describe.skipIf(skipped).concurrent('who is present in a team', () => {
  let stage: TeamStage;
  let watcher: TeamLine;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob', 'cid', 'dan', 'eve'])]);
    await stage.line('owner');
    watcher = await stage.line('cid');
  });
  afterAll(() => stage.close());

  function watching(line: TeamLine) {
    const heard: (Present | null)[] = [];
    const stop = watchPresence(line, (present) => heard.push(present));
    const desks = (agent: string) => heard.at(-1)?.get(agent) ?? [];
    return { heard, stop, desks };
  }

  test('is told of desks that open and close, one by one, at once', async () => {
    const { desks, stop } = watching(watcher);
    const ann = await stage.line('ann');
    const [left, right] = [attend(ann, 'left'), attend(ann, 'right')];
    await vi.waitFor(() => expect(desks('ann')).toEqual(['left', 'right']));
    await left.leave();
    await vi.waitFor(() => expect(desks('ann')).toEqual(['right']));
    const late = watching(watcher);
    await vi.waitFor(() => expect(late.desks('ann')).toEqual(['right']));
    const began = performance.now();
    await right.leave();
    await vi.waitFor(() => expect(desks('ann')).toEqual([]), { interval: 5 });
    process.stdout.write(`a desk that closes is gone after ${(performance.now() - began).toFixed(0)} ms\n`);
    await vi.waitFor(() => expect(late.desks('ann')).toEqual([]));
    stop();
    late.stop();
  });

  test('a desk that dies is gone within 10 s, and not before it can have beaten again', {
    timeout: 30_000,
  }, async () => {
    const { desks, stop } = watching(watcher);
    const bob = await stage.line('bob');
    attend(bob, 'desk');
    await vi.waitFor(() => expect(desks('bob')).toEqual(['desk']));
    const began = performance.now();
    // As when the computer is closed: nothing is said any more.
    await bob.close();
    await vi.waitFor(() => expect(desks('bob')).toEqual([]), { timeout: 15_000, interval: 20 });
    const took = performance.now() - began;
    process.stdout.write(`a desk that dies is gone after ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(10_000);
    expect(took).toBeGreaterThan(4_000);
    stop();
  });

  test('stays present over many beats, and is not known while the line is down', {
    timeout: 30_000,
  }, async () => {
    const dan = await stage.line('dan');
    const eve = await stage.line('eve');
    const { heard, desks, stop } = watching(eve);
    const attendance = attend(dan, 'desk');
    await vi.waitFor(() => expect(desks('dan')).toEqual(['desk']));
    const before = heard.length;
    await new Promise((over) => setTimeout(over, 10_500));
    expect(heard.slice(before).every((present) => present?.has('dan'))).toBe(true);
    expect(desks('dan')).toEqual(['desk']);
    await eve.nc.reconnect();
    await vi.waitFor(() => expect(heard.slice(before)).toContain(null));
    await vi.waitFor(() => expect(desks('dan')).toEqual(['desk']));
    await attendance.leave();
    await vi.waitFor(() => expect(desks('dan')).toEqual([]));
    stop();
  });
});
