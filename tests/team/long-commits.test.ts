import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import type { TeamLog } from '../../core/engine/team-log.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { crowdedAt, crowdedShop } from '../support/team-log/crowded-shop.ts';
import { DeskOnLine } from '../support/team-log/desk-on-line.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';

/** With time, more than any shop has at one instant; else as many as take several messages. */
const many = process.env.SIDEDESK_FULL === undefined ? 210 : 1_200;
const later = crowdedAt + 60_000;
const transfer = { do: 'transferAll', by: 'ana', to: 'ben', note: 'Yours from here' } as const;

/** A log to which no append comes any more from its n-th on. */
function dyingAt(log: TeamLog, n: number): TeamLog {
  let left = n;
  return {
    me: log.me,
    read: (after, limit) => log.read(after, limit),
    append: async (commit, expected) => {
      left -= 1;
      return left < 1 ? { result: 'unknown' } : log.append(commit, expected);
    },
  };
}

describe.skipIf(skipped)('commands on more chats than a message holds, at a real server', () => {
  let stage: TeamStage;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ana', 'ben'])]);
    await crowdedShop(sharedLog(await stage.line('owner')), many, 'owner');
  }, 120_000);
  afterAll(() => stage.close());

  test('all chats are transferred by a browser that dies in the middle and begins anew, then closed, and all desks end equal', {
    timeout: 120_000,
  }, async () => {
    const [owner, ben] = (await Promise.all(
      ['owner', 'ben'].map(async (agent) => new DeskOnLine(await stage.line(agent))),
    )) as [DeskOnLine, DeskOnLine];
    await owner.store.catchUp();
    await owner.given(crowdedAt + 7_000, { do: 'foundTeam', by: 'owner' });
    await owner.follow();
    await ben.follow();
    const line = await stage.line('ana');
    const dying = new TeamDesk('ana', dyingAt(sharedLog(line), 2));
    await dying.store.catchUp();
    await expect(dying.run(later, transfer, 'all')).rejects.toMatchObject({ code: 'unknown' });
    const heldBy = (holder: string) => ben.db.chats.filter((row) => row.holder === holder).count();
    await expect.poll(() => heldBy('ben'), { timeout: 20_000 }).toBeGreaterThan(0);
    expect((await heldBy('ben')) + (await heldBy('ana'))).toBe(many);
    const ana = new TeamDesk('ana', sharedLog(line));
    await ana.store.catchUp();
    const began = performance.now();
    expect(await ana.run(later + 1_000, transfer, 'all')).toMatchObject({ refusal: null });
    const took = performance.now() - began;
    await expect.poll(() => heldBy('ben'), { timeout: 20_000 }).toBe(many);
    owner.leads = true;
    const timed = async (work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      return (performance.now() - from).toFixed(0);
    };
    const clocks = await timed(() => owner.given(later + 2_000, { do: 'endHoliday', by: 'owner' }));
    const closing = await timed(() => owner.engine.settle(crowdedAt + 8 * 24 * 3_600_000));
    for (const desk of [ana, ben]) await desk.store.catchUp();
    const worked = await owner.worked();
    for (const desk of [ana, ben]) expect(await desk.worked()).toEqual(worked);
    const commits = await owner.db.commits.toArray();
    const count = (type: DeskEvent['type']) =>
      commits.flatMap(({ events }) => events.filter((event) => event.type === type)).length;
    expect(count('ReplyClockStarted')).toBe(many);
    expect(count('ChatClosed')).toBe(many);
    expect(count('ChatAssigned')).toBe(2 * many);
    expect(commits.filter((each) => 'void' in each && each.void !== undefined)).toEqual([]);
    process.stdout.write(
      `${many} chats: the rest of a transfer in ${took.toFixed(0)} ms, clocks begun again in ${clocks} ms, closed in ${closing} ms\n`,
    );
    for (const desk of [owner, ben]) await desk.leave();
  });
});
