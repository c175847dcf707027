import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { holdLease, type Lease } from '../../core/team/lease.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const RIVALS = ['ann', 'bob', 'cid', 'dan', 'eve'];

describe.skipIf(skipped)('a lease of a team', () => {
  let stage: TeamStage;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', RIVALS)]);
    await stage.line('owner');
  });
  afterAll(() => stage.close());

  const holders = (leases: readonly Lease[]) => leases.filter((lease) => lease.fence() !== null);

  test('has one holder at a time; one who dies is followed within 10 s, one who lets go at once', {
    timeout: 60_000,
  }, async () => {
    const lines: TeamLine[] = await Promise.all(RIVALS.map((agent) => stage.line(agent)));
    const fences: number[] = [];
    const won = (fence: number | null) => {
      if (fence !== null) fences.push(fence);
    };
    const rivals = lines.map((line) => ({ line, lease: holdLease(line, 'dispatch', won) }));
    const leases = rivals.map(({ lease }) => lease);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, holders(leases).length);
    }, 5);
    await vi.waitFor(() => expect(holders(leases)).toHaveLength(1), { timeout: 5_000, interval: 10 });
    const first = rivals.find(({ lease }) => lease.fence() !== null);
    const fence = first?.lease.fence();
    // Held over several renewals.
    await new Promise((over) => setTimeout(over, 5_000));
    expect(first?.lease.fence()).toBe(fence);

    const died = performance.now();
    await first?.line.close();
    await vi.waitFor(() => expect(holders(leases.filter((each) => each !== first?.lease))).toHaveLength(1), {
      timeout: 15_000,
      interval: 10,
    });
    const took = performance.now() - died;
    expect(took).toBeLessThan(10_000);
    expect(first?.lease.fence()).toBeNull();

    const second = rivals.find(({ lease }) => lease.fence() !== null);
    const gave = performance.now();
    await second?.lease.letGo();
    await vi.waitFor(() => expect(holders(leases.filter((each) => each !== second?.lease))).toHaveLength(1), {
      timeout: 5_000,
      interval: 5,
    });
    process.stdout.write(
      `lease: another holds it ${took.toFixed(0)} ms after its holder died, ${(performance.now() - gave).toFixed(0)} ms after it was let go\n`,
    );
    clearInterval(watch);
    expect(most).toBe(1);
    expect(fences).toHaveLength(3);
    expect([...fences].sort((one, other) => one - other)).toEqual(fences);
    await Promise.all(leases.map((lease) => lease.letGo()));
  });

  test('is kept by its holder when the server restarts', { timeout: 60_000 }, async () => {
    const [ann, bob] = await Promise.all([stage.line('ann'), stage.line('bob')]);
    const said: (number | null)[] = [];
    const one = holdLease(ann, 'collect', (fence) => said.push(fence));
    await vi.waitFor(() => expect(one.fence()).not.toBeNull(), { timeout: 5_000 });
    const other = holdLease(bob, 'collect');
    const fence = one.fence();
    await stage.server.stop('SIGKILL');
    await stage.server.start();
    await vi.waitFor(() => expect(ann.isUp() && bob.isUp()).toBe(true), { timeout: 5_000 });
    await new Promise((over) => setTimeout(over, 3_000));
    expect([one.fence(), other.fence()]).toEqual([fence, null]);
    expect(said).toEqual([fence]);
    await other.letGo();
    await one.letGo();
    expect(said).toEqual([fence, null]);
  });

  test('leases of other names have other holders', async () => {
    const [ann, bob] = await Promise.all([stage.line('ann'), stage.line('bob')]);
    const [one, other] = [holdLease(ann, 'one'), holdLease(bob, 'other')];
    await vi.waitFor(() => expect(holders([one, other])).toHaveLength(2), { timeout: 5_000 });
    await Promise.all([one.letGo(), other.letGo()]);
  });
});
