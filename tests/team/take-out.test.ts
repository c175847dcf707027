import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planErasure } from '../../core/store/privacy/rewriting-plan.ts';
import { appendRewriting } from '../../core/store/team/append-rewriting.ts';
import { isOverBefore, rewritingsBehind } from '../../core/store/team/left-to-take-out.ts';
import { fetchBatch } from '../../core/team/fetch-batch.ts';
import { NatsLog } from '../../core/team/nats-log.ts';
import { payloadOf } from '../../core/team/parse-commit.ts';
import { publishAll } from '../../core/team/publish.ts';
import { newShopKey, sealOf } from '../../core/team/seal.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import { subjectOf, textOf } from '../../core/team/subject.ts';
import { takeOut } from '../../core/team/take-out.ts';
import { TeamFault } from '../../core/team/team-fault.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { DeskOnLine } from '../support/team-log/desk-on-line.ts';
import { asText, endChats, told } from '../support/team-log/forgetting.ts';
import { openTeamShop } from '../support/team-log/open-team.ts';

const noon = Date.UTC(2026, 2, 10, 12);
/** Stands in every id and text of the buyer, and in nothing else. */
const mark = 'zqzq';
const [b1, b2] = [`${mark}-b1`, 'b2'];

/** Whether a word is in any file beneath a folder. */
function stands(word: string, folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.blk'))
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(word));
}

describe.skipIf(skipped)('a buyer who is erased in a team', () => {
  let stage: TeamStage;
  let lines: Record<'owner' | 'ann' | 'bob', TeamLine>;
  let owner: DeskOnLine;
  let ann: DeskOnLine;
  let newIds = 0;
  const newId = () => `new ${++newIds}`;

  const open = async (sealed: boolean) => {
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob'])]);
    const seal = sealed ? await sealOf(newShopKey()) : null;
    const of = (agent: string) => stage.line(agent, seal);
    lines = { owner: await of('owner'), ann: await of('ann'), bob: await of('bob') };
    owner = new DeskOnLine(lines.owner);
    ann = new DeskOnLine(lines.ann);
    await openTeamShop(owner, [{ agent: 'ann' }, { agent: 'bob' }], noon);
  };

  /** Two chats that Ann has and hands on at once, so that one commit is about both; an order of the buyer's. */
  const story = async () => {
    await owner.given(
      noon + 1000,
      arrive(b1, shopMessage(1, noon, { content: saying(`I live at ${mark}`) as never, nickname: mark })),
      arrive(b2, shopMessage(2, noon)),
      {
        do: 'recordOrder',
        order: { id: `${mark}-o`, buyer: b1, currency: 'GBP', amount: '3.00', paid: true, createdAt: noon },
      },
    );
    await ann.store.catchUp();
    for (const conversation of [b1, b2])
      await ann.given(noon + 2000, { do: 'claimChat', by: 'ann', conversation });
    await ann.given(
      noon + 3000,
      {
        ...{ do: 'sendMessage', by: 'ann', conversation: b1, messageId: `own-${mark}` },
        content: saying(`To ${mark}`) as never,
      },
      { do: 'transferAll', by: 'ann', to: 'bob', note: '' },
    );
    await owner.store.catchUp();
  };

  const erase = async () => {
    await owner.store.catchUp();
    await endChats(owner, b1, noon + 4000);
    const plan = await planErasure(owner.db, { buyer: b1, by: 'owner', now: noon + 4000, newId });
    const came = await appendRewriting(sharedLog(lines.owner), plan, {
      ...{ by: 'owner', at: noon + 4000, newId },
    });
    await owner.store.catchUp();
    return came;
  };

  const takeAllOut = async (line: TeamLine) => {
    let taken = 0;
    for (const each of await rewritingsBehind(owner.db, 0))
      taken += await takeOut(line, each, (stream) => isOverBefore(owner.db, stream, each.position));
    return taken;
  };

  /** Subjects and payloads of all that the server holds. */
  const held = async () => {
    const { messages } = await fetchBatch(lines.owner, 'EV', { seq: 1, batch: 500 });
    return messages.map(
      ({ subject, data }) => `${textOf(subject.split('.')[2] ?? '')} ${new TextDecoder().decode(data)}`,
    );
  };

  const desk = async (agent: 'ann' | 'bob') => {
    const joiner = new DeskOnLine(lines[agent]);
    await joiner.store.catchUp();
    return joiner;
  };

  const allAlike = async (...desks: DeskOnLine[]) => {
    for (const each of desks) {
      await each.store.catchUp();
      await each.store.passTime(noon + 9000);
      expect(await told(each), each.agent).toEqual(await told(desks[0] as DeskOnLine));
    }
  };

  beforeEach(() => open(false));
  afterEach(() => stage.close());

  test('is gone from the server with all ids, from every browser and its files; what comes later goes on', async () => {
    await story();
    const late = await desk('bob');
    // They wrote once more, and nobody told this browser.
    await owner.given(noon + 3500, arrive(b1, shopMessage(3, noon + 3500, { nickname: mark })));
    expect(stands(mark, stage.folder)).toBe(true);
    expect(await erase()).toMatchObject({ result: 'appended' });
    // What comes before the server has taken anything out begins anew all the same.
    await owner.given(noon + 5000, arrive('b3', shopMessage(4, noon + 5000)));
    expect(await takeAllOut(lines.owner)).toBeGreaterThan(5);
    expect(await takeAllOut(lines.owner)).toBe(0);
    expect((await held()).filter((each) => each.includes(mark))).toEqual([]);
    expect(stands(mark, stage.folder)).toBe(false);
    const joiner = await desk('ann');
    await allAlike(owner, ann, late, joiner);
    for (const each of [owner, ann, late, joiner]) expect(await asText(each)).not.toContain(mark);
    await owner.given(noon + 6000, arrive(b1, shopMessage(5, noon + 6000)));
    await ann.store.catchUp();
    await ann.given(noon + 7000, { do: 'claimChat', by: 'ann', conversation: b1 });
    await late.store.catchUp();
    await late.given(noon + 7000, { do: 'endChat', by: 'bob', conversation: b2 });
    await allAlike(owner, ann, late, joiner);
    expect(await joiner.db.chats.get(`${b1}#1`)).toMatchObject({ holder: 'ann', state: 'open' });
  });

  test('begins a new chat in all browsers while the server still holds the old ones', async () => {
    await story();
    await erase();
    await ann.store.catchUp();
    await ann.given(noon + 5000, { do: 'flagChat', by: 'ann', conversation: b2, on: true });
    await owner.given(noon + 5000, arrive(b1, shopMessage(5, noon + 5000)));
    await takeAllOut(lines.owner);
    await owner.given(noon + 6000, arrive(b1, shopMessage(6, noon + 6000)));
    await allAlike(owner, ann, await desk('bob'));
    expect(await owner.db.entries.where('shopId').equals('m1').count()).toBe(0);
  });

  test('stays whole where somebody writes meanwhile: then nothing is forgotten yet', async () => {
    await story();
    await owner.store.catchUp();
    await endChats(owner, b1, noon + 4000);
    const plan = await planErasure(owner.db, { buyer: b1, by: 'owner', now: noon, newId });
    await ann.store.catchUp();
    await ann.given(noon + 4500, arrive(b1, shopMessage(7, noon + 4500)));
    const rewriter = { by: 'owner', at: noon, newId };
    expect(await appendRewriting(sharedLog(lines.owner), plan, rewriter)).toMatchObject({ result: 'lost' });
    await owner.store.catchUp();
    expect(await owner.db.chats.where('conversation').equals(b1).count()).toBe(2);
  });

  test('is taken out to the end by whoever goes on, wherever it was broken off', async () => {
    await story();
    await erase();
    const [each] = await rewritingsBehind(owner.db, 0);
    if (!each) throw new Error('There is nothing to take out.');
    for (let most = 1; most < 40; most += 3) {
      let asked = 0;
      // The worker dies after so many requests.
      const request: TeamLine['nc']['request'] = (...what) =>
        String(what[0]).includes('MSG.DELETE') && ++asked > most
          ? Promise.reject(new Error('killed'))
          : lines.owner.nc.request(...what);
      const dying = { ...lines.owner, nc: Object.assign(Object.create(lines.owner.nc), { request }) };
      const isOver = (stream: string) => isOverBefore(owner.db, stream, each.position);
      const ended = await takeOut(dying, each, isOver).catch((error: unknown) => error);
      await allAlike(owner, await desk('ann'));
      if (!(ended instanceof Error)) break;
      expect(ended).toBeInstanceOf(TeamFault);
    }
    expect(await takeAllOut(lines.owner)).toBe(0);
    expect((await held()).filter((said) => said.includes(mark))).toEqual([]);
  });

  test('is an owner’s to erase: an agent can neither say so nor take anything out', async () => {
    await story();
    await ann.store.catchUp();
    const plan = await planErasure(ann.db, { buyer: b1, by: 'ann', now: noon, newId });
    const rewriter = { by: 'ann', at: noon, newId };
    const before = (await held()).length;
    expect(await appendRewriting(sharedLog(lines.ann), plan, rewriter)).toMatchObject({ result: 'denied' });
    expect(await held()).toHaveLength(before);
    // Nor by the way of another stream, where the server lets them write: there it counts for nobody.
    const stream = `conversation/${b2}`;
    const { commits, gone, fresh, shortened, forgotten } = plan;
    const whole = { what: 'erased', chats: 1, touched: 0 } as const;
    const event = { type: 'PastRewritten', at: noon, by: 'ann', rewriting: 'x', whole } as const;
    const events = [{ ...event, commits, gone, fresh, shortened, forgotten }];
    const subject = subjectOf({ stream, author: 'ann', kind: 'commit' });
    const payload = await payloadOf({ id: 'forged', at: noon, events }, subject, null);
    const after = (await new NatsLog(lines.ann).heads([stream])).get(stream) ?? 0;
    const offer = { stream, subject, payload, after };
    expect(await publishAll(lines.ann, 'forged', [offer])).toMatchObject({ what: 'stored' });
    await expect(
      takeOut(lines.ann, { position: 9, touched: 0, positions: [9] }, async () => false),
    ).rejects.toBeInstanceOf(TeamFault);
    expect(await held()).toHaveLength(before + 1);
    await allAlike(owner, await desk('bob'));
    expect(await owner.db.conversations.get(b1)).toBeDefined();
  });

  test('says nothing to the server in a sealed log either', async () => {
    await stage.close();
    await open(true);
    await story();
    await erase();
    await takeAllOut(lines.owner);
    expect((await held()).filter((each) => each.includes(mark))).toEqual([]);
    await allAlike(owner, ann, await desk('bob'));
  });
});
