import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inviteOf } from '../../core/team/invite.ts';
import { teamLineOf } from '../../core/team/team-code.ts';
import { newOperator } from '../support/nats/operator.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';
import { buyerWrites, theApp, wordsOf } from '../support/platform-desk.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';
import { TeamBrowser } from '../support/team-browser.ts';

describe.skipIf(skipped)('a shop that becomes a team', () => {
  let stage: OperatorStage;
  let shop: PracticeShop;
  let owner: TeamBrowser;
  let noor: string;
  const browsers: TeamBrowser[] = [];
  const browser = () => {
    const made = new TeamBrowser(shop);
    browsers.push(made);
    return made;
  };
  beforeEach(async () => {
    stage = await OperatorStage.open();
    shop = await openPracticeShop({ seed: 5 });
    await shop.access({ appKey: theApp.appKey, appSecret: theApp.appSecret });
    owner = browser();
    await owner.connect();
    [noor = ''] = Object.keys((await owner.worker.db.shop.get('shop'))?.shop.agents ?? {});
    for (const agent of ['ben', 'cho'])
      await owner.worker.run(`add ${agent}`, { do: 'addAgent', agent, nickname: agent, capacity: 5 });
    for (const name of ['Ana', 'Ida', 'Eve'])
      await buyerWrites(shop, name, `Where is the parcel of ${name}?`);
    await owner.worker.shop.round();
  });
  afterEach(async () => {
    for (const each of browsers.splice(0)) await each.close();
    await shop.close();
    await stage.close();
  });

  const found = () => owner.done({ do: 'foundTeam', code: teamLineOf(stage.code) });
  /** Somebody's browser, once it has joined. */
  const joined = async (agent: string) => {
    const made = browser();
    const code = await made.joins(owner, agent);
    return { made, code };
  };

  test('brings everything along, and whoever is invited comes to the same desk', async () => {
    const before = await owner.worked();
    await found();
    await owner.live();
    const { shop: rows = [], ...rest } = await owner.worked();
    const { shop: rowsBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(rows).toMatchObject([{ shop: { sharedSince: expect.any(Number) } }]);
    expect(rowsBefore).toMatchObject([{ shop: { sharedSince: null } }]);
    const { made: ben } = await joined('ben');
    expect(await ben.worked()).toEqual(await owner.worked());
    expect(await ben.connection()).toMatchObject({ kind: 'team', shopName: 'Practice Shop', account: null });
    const [chat] = await ben.worker.db.chats.toArray();
    const claim = { do: 'claimChat', by: 'ben', conversation: chat?.conversation ?? '' } as const;
    expect(await ben.worker.give('claim', claim)).toMatchObject({ refusal: null });
    await expect.poll(async () => (await owner.worker.db.chats.get(chat?.id ?? ''))?.holder).toBe('ben');
  });

  test('is founded by an owner with a team code, and on no other words', async () => {
    expect(wordsOf(await owner.house({ do: 'foundTeam', code: 'sidedesk-owner.e30' }))).toContain(
      'no team code',
    );
    expect(await owner.house({ do: 'foundTeam', code: teamLineOf(stage.code) }, 'ben')).toMatchObject({
      refusal: { code: 'NotAllowed' },
    });
    const nowhere = teamLineOf({ ...stage.code, url: 'ws://127.0.0.1:1' });
    expect(wordsOf(await owner.house({ do: 'foundTeam', code: nowhere }))).toContain('cannot be reached');
    const stranger = newOperator();
    const signingSeed = stranger.signing;
    expect(
      wordsOf(await owner.house({ do: 'foundTeam', code: teamLineOf({ ...stage.code, signingSeed }) })),
    ).toContain('does not know this key');
    expect(await owner.worker.db.teamMove.count()).toBe(0);
    expect(await owner.worker.db.team.count()).toBe(0);
  });

  test('takes nobody in by an invite for another browser, for another agent, or into a desk that has a shop', async () => {
    await found();
    await owner.live();
    const { code } = await joined('ben');
    const third = browser();
    await third.done({ do: 'requestSeat' });
    expect(wordsOf(await third.house({ do: 'joinTeam', code }))).toContain('for another browser');
    expect(wordsOf(await third.house({ do: 'joinTeam', code: code.slice(0, -5) }))).toContain(
      'no invite code',
    );
    expect(wordsOf(await owner.house({ do: 'joinTeam', code }))).toContain('in a team already');
    expect(await third.worker.db.team.count()).toBe(0);
    const { request } = await third.done<{ request: string }>({ do: 'requestSeat' });
    const ask = { do: 'inviteAgent', agent: 'cho', request };
    expect(wordsOf(await owner.house({ ...ask, request: `${request}A` }))).toContain('no request code');
    expect(wordsOf(await owner.house({ ...ask, agent: 'nobody' }))).toContain('works in this shop');
    expect(await owner.house(ask, 'ben')).toMatchObject({ refusal: { code: 'NotAllowed' } });
    expect(wordsOf(await third.house({ ...ask, agent: 'ben' }, noor))).not.toBe('');
  });

  test('goes on where its worker was killed, with nothing lost and nothing twice', async () => {
    const before = await owner.worker.db.commits.toArray();
    await found();
    await owner.die();
    await owner.live();
    await owner.die();
    await owner.live();
    const { made: ben } = await joined('ben');
    const moved = await ben.worker.db.commits.toArray();
    const after = moved.map(({ id }) => id);
    const ids = before.map(({ id }) => id);
    expect(new Set(after.slice(0, ids.length))).toEqual(new Set(ids));
    // What nobody has to wait for may come in another order; each chat and the roster have theirs, and what came after a roster comes after it.
    const ofTheShop = new Set(before.filter(({ streams }) => streams.includes('shop')).map(({ id }) => id));
    for (const stream of new Set(before.flatMap(({ streams }) => streams))) {
      const ofIt = new Set(before.filter(({ streams }) => streams.includes(stream)).map(({ id }) => id));
      const inOrder = (all: readonly string[]) => all.filter((id) => ofIt.has(id) || ofTheShop.has(id));
      expect(inOrder(after.slice(0, ids.length))).toEqual(inOrder(ids));
    }
    expect(new Set(after).size).toBe(after.length);
    const founded = (await ben.worker.db.commits.toArray()).flatMap(({ events }) =>
      events.filter(({ type }) => type === 'TeamFounded'),
    );
    expect(founded).toHaveLength(1);
  });

  test('is left with a whole copy that goes on by itself, and a team may be founded of it again', async () => {
    await found();
    await owner.live();
    const { made: ben } = await joined('ben');
    const together = await ben.worked();
    await ben.done({ do: 'leaveTeam' });
    const { shop: there, ...rest } = await ben.worked();
    expect(rest).toEqual({ ...together, shop: undefined, ...rest });
    expect(there).toHaveLength(1);
    expect(await ben.worker.db.chats.toArray()).toEqual(together.chats);
    for (const table of ['team', 'teamHeads', 'teamStanding'])
      expect(await ben.worker.db.table(table).count()).toBe(0);
    expect((await ben.worker.db.secrets.toArray()).map(({ key }) => key)).toEqual(['wrapping']);
    expect(await ben.connection()).toMatchObject({ kind: 'team', state: 'trouble' });
    const [chat] = await ben.worker.db.chats.toArray();
    const claim = { do: 'claimChat', by: 'ben', conversation: chat?.conversation ?? '' } as const;
    expect(await ben.worker.give('alone', claim)).toMatchObject({ refusal: null });
    expect((await ben.worker.db.chats.get(chat?.id ?? ''))?.holder).toBe('ben');
    await ben.die();
    expect((await owner.worker.db.chats.get(chat?.id ?? ''))?.holder).toBe('');
    const other = await OperatorStage.open();
    try {
      await owner.done({ do: 'leaveTeam' });
      const { chats } = await owner.worked();
      await owner.done({ do: 'foundTeam', code: teamLineOf(other.code) });
      await owner.live();
      expect((await owner.worked()).chats).toEqual(chats);
      expect((await owner.worker.db.commits.toArray()).filter((row) => 'void' in row)).toEqual([]);
    } finally {
      await owner.worker.team.close();
      await other.close();
    }
  });

  test('keeps the app’s secret and tokens to the owner’s browser', async () => {
    await found();
    await owner.live();
    const { made: ben, code } = await joined('ben');
    const app = await owner.worker.book.box.open<Record<string, string>>('app');
    const tokens = await owner.worker.book.box.open<Record<string, string>>('tokens');
    const secrets = [app?.appSecret, app?.shopCipher, tokens?.accessToken, tokens?.refreshToken];
    expect(secrets.every((each) => each !== undefined && each.length > 5)).toBe(true);
    const invite = JSON.stringify(inviteOf(code));
    const tables = await Promise.all(ben.worker.db.tables.map((table) => table.toArray()));
    const seen = [invite, JSON.stringify(tables), JSON.stringify(ben.replies)];
    for (const secret of [...secrets, stage.code.signingSeed])
      expect(seen.filter((each) => each.includes(secret ?? ''))).toEqual([]);
    expect(await ben.worker.book.box.open('app')).toBeNull();
    expect(invite).toContain('jwt');
    expect(invite).not.toContain('seed');
  });

  test('goes on with a new invite when an agent’s pass runs out, and owners renew their own', async () => {
    await found();
    await owner.live();
    const { made: ben } = await joined('ben');
    const { request } = await ben.done<{ request: string }>({ do: 'requestSeat' });
    const { code } = await owner.done<{ code: string }>({ do: 'inviteAgent', agent: 'ben', request });
    await ben.worker.db.team.update('team', { passUntil: 1 });
    await ben.done({ do: 'joinTeam', code });
    await ben.live();
    expect((await ben.worker.db.team.get('team'))?.passUntil).toBeGreaterThan(Date.now());
    await owner.worker.db.team.update('team', { passUntil: 1 });
    await owner.die();
    expect((await owner.worker.db.team.get('team'))?.passUntil).toBeGreaterThan(Date.now());
  });
});
