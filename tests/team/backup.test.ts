import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTeam } from '../../core/team/connect.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import { backUp, putBack } from '../support/nats/backup.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';
import { openTeamShop } from '../support/team-log/open-team.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';
import { TeamSeat } from '../support/team-log/team-seat.ts';

const soon = { timeout: 15_000, interval: 20 };

describe.skipIf(skipped)('a server that is put back from a backup', () => {
  const shops = [shopOf('shop', ['ana', 'ben'])];
  let stage: TeamStage;
  let owner: TeamDesk;
  let written = 0;
  const standing = async (seat: TeamSeat) => (await seat.db.teamStanding.get('standing'))?.standing;
  const claim = (by: string, conversation: string) => ({ do: 'claimChat', by, conversation }) as const;
  /** Buyers write, each a chat of their own. */
  async function write(many: number): Promise<void> {
    for (let n = 0; n < many; n += 1) {
      written += 1;
      await owner.given(Date.now(), arrive(`b${written}`, shopMessage(written, Date.now())));
    }
  }
  /** Another browser of the owner's: it knows nothing but what the log says. */
  async function sitDownAsOwner(name: string): Promise<void> {
    owner = new TeamDesk('owner', sharedLog(await stage.line('owner')), name);
    await owner.store.catchUp();
  }

  beforeAll(async () => {
    stage = await TeamStage.open(shops);
    await sitDownAsOwner('first');
    await openTeamShop(owner, [{ agent: 'ana' }, { agent: 'ben' }], Date.now());
    await write(3);
  });
  afterAll(() => stage.close());

  test('goes on with who has read no further, and stops who has, with words, until a newer copy is there', {
    timeout: 90_000,
  }, async () => {
    const ana = await new TeamSeat('ana', stage.server.url).join();
    const ben = await new TeamSeat('ben', stage.server.url).join();
    for (const seat of [ana, ben]) await expect.poll(() => standing(seat), soon).toEqual({ state: 'live' });
    await ben.house.close();
    const writing = write(20);
    const older = await backUp(await stage.keeper());
    await writing;
    expect((await ana.house.run('claimed after it', claim('ana', 'b20'))).refusal).toBeNull();
    await expect.poll(() => ana.db.chats.count(), soon).toBe(written);
    const newer = await stage.coldCopy();
    const further = (await ana.db.commits.orderBy('position').last())?.position ?? 0;
    expect(older.log.state.last_seq).toBeLessThan(further);

    await stage.replaceServer(shops);
    await putBack(await stage.keeper(), older);
    await sitDownAsOwner('second');
    expect(await owner.store.head()).toBe(older.log.state.last_seq);

    const isStopped = { state: 'refused', words: expect.stringContaining('older copy') };
    await expect.poll(() => standing(ana), soon).toEqual(isStopped);
    await ben.house.open();
    await expect.poll(() => standing(ben), soon).toEqual({ state: 'live' });
    expect((await ben.house.run('ben goes on', claim('ben', 'b2'))).refusal).toBeNull();
    // What she gives waits, and goes nowhere.
    await ana.house.run('given meanwhile', claim('ana', 'b3'));
    expect(await ana.db.waitingCommands.count()).toBe(1);

    // Others write on, past the place that she has read: it is another log all the same.
    while ((await owner.store.head()) < further + 5) await write(1);
    await ana.house.close();
    await ana.house.open();
    await expect.poll(() => standing(ana), soon).toEqual(isStopped);
    expect(await ana.db.commits.orderBy('position').last()).toMatchObject({ position: further });

    await stage.replaceServer(shops, newer);
    await expect.poll(() => standing(ben), soon).toEqual(isStopped);
    await ana.house.close();
    await ana.house.open();
    await expect.poll(() => standing(ana), soon).toEqual({ state: 'live' });
    await expect.poll(() => ana.db.waitingCommands.count(), soon).toBe(0);
    expect(await ana.db.chats.get('b3#1')).toMatchObject({ holder: 'ana' });
    for (const seat of [ana, ben]) await seat.close();
  });

  test('is refused with words where it holds nothing yet', async () => {
    await stage.replaceServer(shops);
    const credentials = { kind: 'password', password: 'ana' } as const;
    const came = await connectTeam({ url: stage.server.url, agent: 'ana', credentials, seal: null });
    expect(came).toMatchObject({ result: 'refused', why: 'notFounded' });
  });
});
