import { headers } from '@nats-io/nats-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { NatsLog } from '../../core/team/nats-log.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import { subjectOf, subjectsOf } from '../../core/team/subject.ts';
import { CuttableLine } from '../support/nats/cuttable-line.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';
import { openTeamShop } from '../support/team-log/open-team.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';
import { TeamSeat } from '../support/team-log/team-seat.ts';

const soon = { timeout: 8_000, interval: 20 };
/** A presence is forgotten after nine seconds, a lease after seven. */
const within10 = { timeout: 11_000, interval: 20 };

describe.skipIf(skipped)('browsers of a team', () => {
  let stage: TeamStage;
  let way: CuttableLine;
  let ana: TeamSeat;
  let ben: TeamSeat;
  /** One who writes what the owner does. */
  let owner: TeamDesk;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ana', 'ben'])]);
    await stage.line('owner');
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.newLog();
    owner = new TeamDesk('owner', sharedLog(await stage.line('owner')));
    const desks = ['ana', 'ben'].map((agent) => ({ agent }));
    await openTeamShop(owner, desks, Date.now());
    way = await CuttableLine.to(stage.server.url);
    ana = await new TeamSeat('ana', way.url).join();
    await holding(ana);
    ben = await new TeamSeat('ben', stage.server.url).join();
    await expect.poll(() => ben.standing(), soon).toBe('live');
    return async () => {
      await ana.close();
      await ben.close();
      await way.close();
      owner.db.close();
    };
  }, 30_000);

  const holding = (browser: TeamSeat, how = soon) =>
    expect.poll(() => browser.house.has('dispatch') && browser.house.has('collect'), how).toBe(true);
  const give = (browser: TeamSeat, command: AgentCommand) => browser.house.run(browser.newId(), command);
  async function sitDown(browser: TeamSeat): Promise<void> {
    await browser.sitDown(`window of ${browser.agent}`);
    await give(browser, { do: 'switchAutoAssign', agent: browser.agent, on: true });
  }
  const desksSeenBy = async (browser: TeamSeat, agent: string) =>
    (await shopNow(browser.db)).agents[agent]?.desks;

  test('hand the duties over at once where one is closed', async () => {
    expect(ben.house.has('dispatch')).toBe(false);
    await ana.house.close();
    await holding(ben, { timeout: 2_000, interval: 20 });
  });

  test('come to the same after a line was cut: duties move, the desk of who is gone closes, and what waited is done', {
    timeout: 60_000,
  }, async () => {
    await sitDown(ana);
    await sitDown(ben);
    await expect.poll(() => desksSeenBy(ben, 'ana'), soon).toEqual(['window of ana']);
    const both: boolean[] = [];
    const looking = setInterval(() => both.push(ana.house.has('dispatch') && ben.house.has('dispatch')), 5);
    way.cut();
    const cut = performance.now();
    await expect.poll(() => ana.standing(), soon).toBe('cutOff');
    await holding(ben, within10);
    const moved = performance.now() - cut;
    clearInterval(looking);
    expect(both).not.toContain(true);
    await expect.poll(() => desksSeenBy(ben, 'ana'), within10).toEqual([]);
    const closed = performance.now() - cut;
    // A buyer writes: the chat goes to the one who is there.
    await owner.store.catchUp();
    await owner.given(Date.now(), arrive('b1', shopMessage(1, Date.now())));
    await expect.poll(async () => (await ben.db.chats.get('b1#1'))?.holder, soon).toBe('ben');
    // What Ana gives meanwhile waits, and what she has not heard of is not there.
    await give(ana, { do: 'switchAutoAssign', agent: 'ana', on: false });
    expect(await ana.db.waitingCommands.count()).toBe(1);
    expect(await ana.db.chats.count()).toBe(0);
    way.mend();
    await expect.poll(() => ana.standing(), within10).toBe('live');
    await expect.poll(() => desksSeenBy(ben, 'ana'), within10).toEqual(['window of ana']);
    await expect.poll(async () => (await ana.db.chats.get('b1#1'))?.holder, soon).toBe('ben');
    await expect.poll(async () => (await shopNow(ben.db)).agents.ana?.accepting, soon).toBe(false);
    await expect.poll(() => ana.db.waitingCommands.count(), soon).toBe(0);
    expect(ana.house.has('dispatch')).toBe(false);
    await expect.poll(() => ana.worked(), soon).toEqual(await ben.worked());
    process.stdout.write(
      `line cut: duties moved after ${(moved / 1000).toFixed(1)} s, the desk closed after ${(closed / 1000).toFixed(1)} s\n`,
    );
  });

  test('work at the shop as soon as they can, though the line to the team stood before', async () => {
    ben.hasShop = false;
    await ana.house.close();
    await expect.poll(() => ben.house.has('dispatch'), soon).toBe(true);
    expect(ben.house.has('collect')).toBe(false);
    ben.hasShop = true;
    await expect.poll(() => ben.house.has('collect'), soon).toBe(true);
  });

  test('take the duties from who is disabled, for nothing of theirs counts any more', {
    timeout: 30_000,
  }, async () => {
    await owner.store.catchUp();
    await owner.given(Date.now(), { do: 'disableAgent', agent: 'ana', by: 'owner' });
    await holding(ben, soon);
    expect(ana.house.has('dispatch')).toBe(false);
    await owner.given(Date.now(), { do: 'enableAgent', agent: 'ana', by: 'owner' });
    await ben.house.close();
    await holding(ana, soon);
  });

  test('go on where an agent writes as a newer desk would, and stop with words where the owner does', {
    timeout: 30_000,
  }, async () => {
    const newer = async (agent: string) => {
      const stream = 'conversation/b7';
      const said = headers();
      said.set('Nats-Expected-Last-Subject-Sequence', String((await headsOf(stream)).get(stream)));
      said.set('Nats-Expected-Last-Subject-Sequence-Subject', subjectsOf(stream));
      const subject = subjectOf({ stream, author: agent, kind: 'commit' });
      const { nc } = await stage.line(agent);
      await nc.request(subject, JSON.stringify({ v: 2, what: 'nobody here knows' }), {
        headers: said,
        timeout: 5_000,
      });
    };
    const headsOf = async (stream: string) => new NatsLog(await stage.line('ben')).heads([stream]);
    await newer('ana');
    await owner.store.catchUp();
    await owner.given(Date.now(), arrive('b7', shopMessage(1, Date.now())));
    await expect.poll(() => ben.db.chats.count(), soon).toBe(1);
    expect(await ben.standing()).toBe('live');
    await newer('owner');
    for (const browser of [ana, ben])
      await expect
        .poll(async () => (await browser.db.teamStanding.get('standing'))?.standing, soon)
        .toEqual({ state: 'refused', words: expect.stringContaining('Update the extension') });
  });
});
