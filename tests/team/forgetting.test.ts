import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgottenUntil } from '../../core/store/privacy/forgotten-book.ts';
import { fetchBatch } from '../../core/team/fetch-batch.ts';
import { textOf } from '../../core/team/subject.ts';
import { teamLineOf } from '../../core/team/team-code.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';
import { buyerWrites, theApp, wordsOf } from '../support/platform-desk.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';
import { searchable } from '../support/searchable.ts';
import { TeamBrowser } from '../support/team-browser.ts';

const soon = { timeout: 10_000, interval: 20 };

describe.skipIf(skipped)('what a team forgets', () => {
  let stage: OperatorStage;
  let shop: PracticeShop;
  let owner: TeamBrowser;
  let ben: TeamBrowser;
  let keeper: TeamLine;
  const browsers: TeamBrowser[] = [];
  /** The ids of buyers at the practice shop, by their names. */
  const written = new Map<string, string>();

  const browser = () => {
    const made = new TeamBrowser(shop);
    browsers.push(made);
    return made;
  };
  const joined = async (agent: string) => {
    const made = browser();
    await made.joins(owner, agent);
    return made;
  };

  beforeEach(async () => {
    stage = await OperatorStage.open();
    shop = await openPracticeShop({ seed: 5 });
    await shop.access({ appKey: theApp.appKey, appSecret: theApp.appSecret });
    owner = browser();
    await owner.connect();
    for (const agent of ['ben', 'cho'])
      await owner.worker.run(`add ${agent}`, { do: 'addAgent', agent, nickname: agent, capacity: 5 });
    written.clear();
    for (const name of ['Ana', 'Ida', 'Eve'])
      written.set(name, (await buyerWrites(shop, name, `Where is the parcel of ${name}?`)).id);
    await owner.worker.shop.round();
    await owner.done({ do: 'foundTeam', code: teamLineOf(stage.code) });
    await owner.live();
    ben = await joined('ben');
    keeper = await stage.line('watcher', { role: 'owner' });
  });
  afterEach(async () => {
    for (const each of browsers.splice(0)) await each.close();
    await shop.close();
    await stage.close();
  });

  const buyerOf = async (name: string) => {
    const rows = await owner.worker.db.conversations.toArray();
    const found = rows.find(({ buyer }) => buyer.nickname === name);
    if (!found) throw new Error(`Nobody knows ${name}.`);
    return { buyer: found.buyer.id, conversation: found.id };
  };
  /** The streams that the server knows. */
  const streams = async () => {
    const { messages } = await fetchBatch(keeper, 'EV', { seq: 1, batch: 1000 });
    return messages.map(({ subject }) => textOf(subject.split('.')[2] ?? ''));
  };
  const everything = async ({ worker }: TeamBrowser) =>
    JSON.stringify(await Promise.all(worker.db.tables.map((table) => table.toArray())));
  /** What is worked out of the log, search by what it finds. */
  const told = async (browser: TeamBrowser) => {
    const { searchState, searchTail, searchBlocks, searchRefs, searchWords, ...rest } =
      await browser.worked();
    return { ...rest, found: await searchable(browser.worker.db) };
  };
  const alike = async (...all: TeamBrowser[]) => {
    for (const each of all)
      await expect.poll(async () => isDeepStrictEqual(await told(each), await told(owner)), soon).toBe(true);
  };

  test('is gone from every browser and the server once an owner said so, and is not read in again', async () => {
    const { buyer, conversation } = await buyerOf('Ana');
    await ben.worker.give('claim', { do: 'claimChat', by: 'ben', conversation });
    await ben.worker.db.drafts.put({ conversation, text: 'Dear Ana', savedAt: 1 });
    expect(await streams()).toContain(`conversation/${conversation}`);
    await owner.done({ do: 'eraseBuyer', buyer });
    expect(await streams()).not.toContain(`conversation/${conversation}`);
    await alike(ben);
    const cho = await joined('cho');
    await alike(ben, cho);
    for (const each of [owner, ben, cho])
      for (const mark of [conversation, buyer, 'parcel of Ana', 'Dear Ana'])
        expect(await everything(each)).not.toContain(`"${mark}`);
    expect(await owner.worker.db.dataLog.toCollection().last()).toMatchObject({ what: 'erased', count: 1 });
    const key = new Map([[conversation, expect.any(Number)]]);
    for (const each of [owner, ben, cho])
      expect(await forgottenUntil(each.worker.db, [conversation])).toEqual(key);
    // The shop dates to the second, and what was written in the same one is not told from what was forgotten.
    const { until = 0 } = (await owner.worker.db.forgotten.toCollection().first()) ?? {};
    await expect.poll(() => owner.worker.team.has('collect') && Date.now() > until + 2_000, soon).toBe(true);
    await shop.write(written.get('Ana') ?? '', 'Me again');
    await owner.worker.shop.round();
    await expect.poll(() => cho.worker.db.conversations.get(conversation), soon).toBeDefined();
    expect(await owner.worker.db.entries.where('shopId').above('').count()).toBeGreaterThan(0);
    await alike(ben, cho);
    expect(await everything(cho)).not.toContain('parcel of Ana');
  });

  test('is an owner’s to say, while the team is reached: else nothing is begun', async () => {
    const { buyer, conversation } = await buyerOf('Ida');
    await owner.worker.run('lead', { do: 'setRole', agent: 'ben', role: 'supervisor' } as never);
    await expect
      .poll(async () => (await ben.worker.db.shop.get('shop'))?.shop.agents.ben?.role, soon)
      .toBe('supervisor');
    expect(wordsOf(await ben.house({ do: 'eraseBuyer', buyer }, 'ben'))).toContain('for an owner');
    expect(wordsOf(await ben.house({ do: 'setKeep', months: 3 }, 'ben'))).toContain('an owner sets this');
    await stage.server.stop();
    await expect
      .poll(async () => (await owner.worker.db.teamStanding.get('standing'))?.standing.state, soon)
      .not.toBe('live');
    expect(wordsOf(await owner.house({ do: 'eraseBuyer', buyer }))).toContain('cannot be reached');
    expect(await owner.worker.db.conversations.get(conversation)).toMatchObject({
      latest: { status: 'open' },
    });
  });

  test('goes on being taken out of the server where the owner’s worker was killed', async () => {
    const { buyer, conversation } = await buyerOf('Eve');
    const request = owner.worker.db.team;
    await owner.done({ do: 'eraseBuyer', buyer });
    // As it was before the first message was taken out, but for these.
    await request.update('team', { takesOut: true, takenOut: 0 });
    await owner.die();
    await expect.poll(async () => (await owner.worker.db.team.get('team'))?.takesOut, soon).toBe(false);
    expect(await streams()).not.toContain(`conversation/${conversation}`);
    await owner.live();
    await alike(ben);
  });

  test('goes for its age from all browsers alike, by an owner’s that has a duty', async () => {
    const { conversation } = await buyerOf('Ida');
    await owner.done({ do: 'setKeep', months: 3 });
    const [first = ''] = Object.keys((await owner.worker.db.shop.get('shop'))?.shop.agents ?? {});
    const end = { do: 'endChat', by: first, conversation } as const;
    expect(await owner.worker.run('end', end)).toMatchObject({ refusal: null });
    await expect.poll(() => owner.worker.team.has('collect'), soon).toBe(true);
    owner.worker.clock.offset += 120 * 86_400_000;
    await owner.done({ do: 'sweep' });
    expect(await owner.worker.db.chats.where('conversation').equals(conversation).count()).toBe(0);
    expect(await streams()).not.toContain(`conversation/${conversation}`);
    await alike(ben);
    await alike(await joined('cho'));
    expect(await everything(ben)).not.toContain('parcel of Ida');
    expect(await ben.worker.db.dataLog.toCollection().last()).toMatchObject({ what: 'swept' });
  });
});
