import { expect, test } from '@playwright/test';
import { teamLineOf } from '../../core/team/team-code.ts';
import { connectDesk, setUndo } from '../support/connect-desk.ts';
import { CuttableLine } from '../support/nats/cuttable-line.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';
import { Profile } from '../support/team-profile.ts';
import { answer, answersSeen, backToInbox, buyerWho, openChat } from './chats.ts';
import { picture } from './files.ts';

interface KeptChat {
  readonly nickname: string;
  readonly holder: string;
}

test.skip(skipped !== null, `TESTS OF A TEAM'S BROWSERS ARE SKIPPED: ${skipped}`);

/** So long they go on when everything has been once, ms: with SIDEDESK_FULL for some minutes. */
const goOnFor = process.env.SIDEDESK_FULL ? 180_000 : 0;

let stage: OperatorStage;
let way: CuttableLine;
let shop: PracticeShop;
let profiles: readonly Profile[] = [];
test.beforeEach(async () => {
  stage = await OperatorStage.open();
  way = await CuttableLine.to(stage.code.url);
  shop = await openPracticeShop();
  profiles = await Promise.all([Profile.open(), Profile.open(), Profile.open()]);
});
test.afterEach(async () => {
  await Promise.all(profiles.map((profile) => profile.close()));
  await way.close();
  await stage.close();
  await shop.close();
});

/** Answers a buyer by hand, in the browser of whoever has the chat. */
async function answerIn({ desk }: Profile, buyer: string, text: string): Promise<void> {
  await desk.getByRole('tab', { name: 'Assigned', exact: true }).click();
  await openChat(desk, buyer);
  await answer(desk, text);
  await backToInbox(desk);
}

/** Looks at a buyer's order and the shop's products, and sends a picture, in a browser that has no way to the shop. */
async function workAtShop({ desk }: Profile, buyer: string, order: string): Promise<void> {
  await desk.setViewportSize({ width: 1280, height: 860 });
  await desk.getByRole('tab', { name: 'Assigned', exact: true }).click();
  await openChat(desk, buyer);
  const bench = desk.getByRole('region', { name: 'Workbench' });
  await bench.getByRole('tab', { name: 'Orders' }).click();
  const item = bench.getByRole('article', { name: `Order ${order.replace(/\B(?=(\d{3})+$)/g, '\u202f')}` });
  await item.getByRole('button', { name: 'Details' }).click();
  await item.getByRole('button', { name: 'Tracking' }).click();
  await expect(item.getByRole('list', { name: 'What the carrier reported' })).not.toBeEmpty();
  await bench.getByRole('tab', { name: 'Products' }).click();
  await bench.getByRole('searchbox', { name: 'Search products' }).fill('lin dre');
  await expect(bench.getByRole('article', { name: 'Linen summer dress' })).toContainText('£34.90');
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Attach image or video' }).click();
  const buffer = Buffer.from(picture.base64, 'base64');
  await (await chooser).setFiles({ name: 'front.png', mimeType: picture.type, buffer });
  await expect(desk.getByRole('list', { name: 'Attached' })).toContainText('ready');
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    desk.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Show picture' }),
  ).toBeVisible();
  await desk.getByRole('button', { name: 'Show picture' }).click();
  await expect(desk.getByRole('log', { name: 'Messages' }).locator('img.picture')).toBeVisible();
  await desk.setViewportSize({ width: 400, height: 860 });
  await backToInbox(desk);
}

test('an owner and two agents, each in a browser of their own, work on one truth though workers die and a line is cut', async () => {
  test.setTimeout(120_000 + goOnFor);
  const [owner, ben, cho] = profiles as [Profile, Profile, Profile];
  await connectDesk(owner.desk, shop.url);
  for (const { desk } of profiles) await setUndo(desk, 0);
  const [kept] = await owner.kept<{ shop: { agents: Record<string, { role: string }> } }>('shop');
  const all = Object.entries(kept?.shop.agents ?? {});
  const [me = ''] = all.find(([, { role }]) => role === 'owner') ?? [];
  for (const [agent] of all) if (agent !== me) await owner.command({ do: 'disableAgent', agent, by: me });
  for (const agent of ['ben', 'cho'])
    await owner.command({ do: 'addAgent', by: me, agent, nickname: agent, capacity: 100 });
  await owner.house({ do: 'foundTeam', code: teamLineOf(stage.code) }, me);
  await owner.stands('live');
  await expect.poll(() => owner.kept('teamMove')).toEqual([]);
  await Promise.all([ben.join(owner, me, 'ben', way.url), cho.join(owner, me, 'cho')]);
  await owner.command({ do: 'switchAutoAssign', by: me, agent: me, on: false });
  // They are at their desks, as everybody sees.
  const atDesk = async (profile: Profile) => {
    const [row] = await profile.kept<{ shop: { agents: Record<string, { desks: string[] }> } }>('shop');
    return ['ben', 'cho'].filter((agent) => (row?.shop.agents[agent]?.desks ?? []).length > 0);
  };
  await expect.poll(() => atDesk(owner), { timeout: 20_000 }).toEqual(['ben', 'cho']);

  const holders = async (profile: Profile) =>
    Object.fromEntries(
      (await profile.kept<KeptChat>('chats')).map(({ nickname, holder }) => [nickname, holder]),
    );
  const buyers = new Map<string, string>();
  const write = async (...names: readonly string[]) => {
    for (const name of names) buyers.set(name, await buyerWho(shop, name, `Where is the parcel of ${name}?`));
  };
  await write('Putri', 'Rani', 'Sari', 'Tia');
  for (const profile of profiles)
    await expect
      .poll(async () => Object.values(await holders(profile)).sort(), { timeout: 20_000 })
      .toEqual(['ben', 'ben', 'cho', 'cho']);
  const by = await holders(owner);
  const of = (agent: string) => Object.keys(by).filter((name) => by[name] === agent);
  const said: string[] = [];
  const say = async (profile: Profile, name: string, text: string) => {
    said.push(text);
    await answerIn(profile, name, text);
  };
  for (const name of of('ben')) await say(ben, name, `${name}, it left this morning.`);
  const [theirs = ''] = of('cho');
  const order = await shop.placeOrder(buyers.get(theirs) ?? '');
  await shop.moveOrder(order.id, 'shipped');
  await workAtShop(cho, theirs, order.id);
  await expect
    .poll(async () => (await shop.seenBy(buyers.get(theirs) ?? '')).messages.map(({ type }) => type))
    .toContain('IMAGE');

  await cho.killWorker();
  await owner.killWorker();
  for (const name of of('cho')) await say(cho, name, `${name}, it is on its way.`);

  way.cut();
  await ben.stands('cutOff');
  const [mine = ''] = of('ben');
  await say(ben, mine, 'Written while nobody could be reached.');
  const strip = ben.desk.getByText(
    /^The team cannot be reached\. What you write waits; chats up to .* are here\.$/,
  );
  await expect(strip).toBeVisible();
  await expect(ben.desk.getByRole('button', { name: '1 thing waits' })).toBeVisible();
  await expect.poll(() => atDesk(owner), { timeout: 20_000 }).toEqual(['cho']);
  await write('Umi');
  await expect.poll(async () => (await holders(cho)).Umi, { timeout: 20_000 }).toBe('cho');
  await say(cho, 'Umi', 'Umi, we look into it.');
  expect((await holders(ben)).Umi).toBeUndefined();
  await owner.killWorker();
  way.mend();
  await ben.stands('live');
  await expect(strip).toBeHidden();
  await expect(ben.desk.getByRole('button', { name: '1 thing waits' })).toBeHidden();
  await expect.poll(() => atDesk(cho), { timeout: 20_000 }).toEqual(['ben', 'cho']);

  const over = Date.now() + goOnFor;
  for (let round = 1; Date.now() < over; round += 1) {
    const names = [`Wati${round}`, `Yani${round}`];
    const isCut = round % 3 === 0;
    if (isCut) {
      way.cut();
      await ben.stands('cutOff');
    }
    await write(...names);
    await (round % 2 === 0 ? owner : cho).killWorker();
    for (const name of names)
      await expect.poll(async () => (await holders(owner))[name], { timeout: 30_000 }).toMatch(/^(ben|cho)$/);
    if (isCut) {
      way.mend();
      await ben.stands('live');
    }
    const now = await holders(owner);
    for (const name of names) await say(now[name] === 'ben' ? ben : cho, name, `${name}, in round ${round}.`);
  }

  const seen = async () =>
    (await Promise.all([...buyers.values()].map((id) => answersSeen(shop, id)))).flat().sort();
  await expect.poll(seen, { timeout: 20_000 }).toEqual([...said].sort());
  // Each look reads all of them anew: where the shop has put an answer is still being written down.
  await expect(async () => {
    const worked = await owner.worked();
    expect(await ben.worked()).toEqual(worked);
    expect(await cho.worked()).toEqual(worked);
  }).toPass({ timeout: 20_000 });
});
