import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { teamLineOf } from '../../core/team/team-code.ts';
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
    for (const name of ['Ana', 'Ida', 'Eve']) await buyerWrites(shop, name, `Where is the parcel of ${name}?`);
    await owner.worker.round();
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
    const { request } = await made.done<{ request: string }>({ do: 'requestSeat' });
    const { code } = await owner.done<{ code: string }>({ do: 'inviteAgent', agent, request });
    await made.done({ do: 'joinTeam', code });
    await made.live();
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
    await expect
      .poll(async () => (await owner.worker.db.chats.get(chat?.id ?? ''))?.holder)
      .toBe('ben');
  });
});
