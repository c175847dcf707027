import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AttemptSecrets } from '../../core/store/secret-rows.ts';
import { teamLineOf } from '../../core/team/team-code.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';
import { buyerWrites, theApp, wordsOf } from '../support/platform-desk.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';
import { TeamBrowser } from '../support/team-browser.ts';

/** A duty is forgotten after seven seconds; who lets go of it gives it at once. */
const soon = { timeout: 9_000, interval: 20 };

describe.skipIf(skipped)('a second owner', () => {
  let stage: OperatorStage;
  let shop: PracticeShop;
  let founder: TeamBrowser;
  let ida: TeamBrowser;
  const browsers: TeamBrowser[] = [];
  const browser = () => {
    const made = new TeamBrowser(shop);
    browsers.push(made);
    return made;
  };
  const joins = async (agent: string, by: TeamBrowser, inviter?: string) => {
    const made = browser();
    await made.joins(by, agent, inviter);
    return made;
  };
  beforeEach(async () => {
    stage = await OperatorStage.open();
    shop = await openPracticeShop({ seed: 5 });
    await shop.access({ appKey: theApp.appKey, appSecret: theApp.appSecret });
    founder = browser();
    await founder.connect();
    const [noor = ''] = Object.keys((await founder.worker.db.shop.get('shop'))?.shop.agents ?? {});
    for (const agent of ['ida', 'ben'])
      await founder.worker.run(`add ${agent}`, { do: 'addAgent', agent, nickname: agent, capacity: 5 });
    await founder.worker.run('role', { do: 'setRole', by: noor, agent: 'ida', role: 'owner' });
    await founder.done({ do: 'foundTeam', code: teamLineOf(stage.code) });
    await founder.live();
    ida = await joins('ida', founder);
  }, 30_000);
  afterEach(async () => {
    for (const each of browsers.splice(0)) await each.close();
    await shop.close();
    await stage.close();
  });

  const signs = (code: string, by = 'ida', at = ida) => at.house({ do: 'keepSigning', code }, by);
  /** Goes about connecting the shop in Ida's browser, up to the choice of one. */
  async function comesToChoose() {
    const app = { site: 'here', address: shop.url, ...theApp };
    await ida.done({ do: 'beginConnecting', ...app }, 'ida');
    await ida.done({ do: 'claimAccess', redirected: await ida.redirected() }, 'ida');
  }
  async function chooses() {
    const offered = (await ida.worker.db.connecting.get('connecting'))?.shops[0]?.id ?? '';
    return ida.house({ do: 'chooseShop', shop: offered, nickname: '' }, 'ida');
  }

  test('lets others in with the team code, and renews their passes, while the first one is away', async () => {
    const { request } = await browser().done<{ request: string }>({ do: 'requestSeat' });
    const ask = { do: 'inviteAgent', agent: 'ben', request };
    expect(wordsOf(await ida.house(ask, 'ida'))).toContain('team code');
    expect(wordsOf(await signs('sidedesk-owner.nothing'))).toContain('no team code');
    const other = await OperatorStage.open();
    expect(wordsOf(await signs(teamLineOf({ ...other.code, url: stage.code.url })))).toContain(
      'another team',
    );
    const { signingSeed } = other.code;
    expect(wordsOf(await signs(teamLineOf({ ...stage.code, signingSeed })))).toContain(
      'does not know this key',
    );
    await other.close();
    expect(await ida.worker.book.box.open('signing')).toBeNull();
    expect(await signs(teamLineOf(stage.code))).toEqual({ ok: true, value: null });
    await ida.live();
    await founder.worker.team.close();
    const ben = await joins('ben', ida, 'ida');
    expect(await signs(teamLineOf(stage.code), 'ben', ben)).toMatchObject({
      refusal: { code: 'NotAllowed' },
    });
    const short = Date.now() + 5 * 86_400_000;
    await ben.holdPass(stage.passFor('ben', await ben.publicKey(), short));
    await ben.die();
    await expect
      .poll(async () => (await ben.worker.db.team.get('team'))?.passUntil, soon)
      .toBeGreaterThan(short + 86_400_000);
  }, 40_000);

  test('works at the shop once it is connected in their browser too, whenever the first one does not', async () => {
    await comesToChoose();
    expect(await chooses()).toEqual({ ok: true, value: null });
    expect(ida.worker.shop.isThere).toBe(true);
    expect(ida.worker.team.has('collect')).toBe(false);
    expect(await ida.connection()).toMatchObject({ kind: 'tiktok', firstSyncDone: true });
    const ben = await joins('ben', founder);
    await buyerWrites(shop, 'Ana', 'Where is my parcel?');
    await founder.worker.shop.round();
    await expect.poll(() => ida.worker.db.chats.count(), soon).toBe(1);
    await founder.worker.team.close();
    await expect.poll(() => ida.worker.team.has('collect'), soon).toBe(true);
    expect(await ben.ask({ ask: 'readVouchers', anew: true })).toEqual({ ok: true, value: null });
    await buyerWrites(shop, 'Eve', 'And mine?');
    expect(await ben.ask({ ask: 'syncNow' })).toEqual({ ok: true, value: null });
    await expect.poll(() => ben.worker.db.chats.count(), soon).toBe(2);
    // What the first one had brought came once.
    expect(await ida.worker.db.chats.count()).toBe(2);
    const texts = (await ida.worker.db.commits.toArray()).flatMap(({ events }) =>
      events.filter(({ type }) => type === 'MessageReceived'),
    );
    expect(texts).toHaveLength(2);
  }, 40_000);

  test('cannot connect another shop than the team’s', async () => {
    await expect.poll(() => founder.worker.team.has('collect'), soon).toBe(true);
    await comesToChoose();
    const { box } = ida.worker.book;
    const row = await ida.worker.db.connecting.get('connecting');
    const [offered] = row?.shops ?? [];
    if (!row || !offered) throw new Error('No shop was offered.');
    await ida.worker.db.connecting.put({ ...row, shops: [{ ...offered, id: 'another' }] });
    const won = await box.open<AttemptSecrets>('attempt');
    await box.seal('attempt', { ...won, ciphers: { another: 'cipher' } });
    expect(wordsOf(await chooses())).toContain('works for another shop');
    expect(await ida.connection()).toMatchObject({ kind: 'team', account: null });
  }, 40_000);
});
