import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import { countsIn } from '../../core/store/projections/tallies.ts';
import { at, hour, type SoundWorld, soundWorld, told, witnessOf } from './broken-world.ts';
import {
  automationOnce,
  noAutomationBehindAnAgent,
  nothingForbiddenAtTheShop,
} from './invariants/automation.ts';
import { everyRatingIsHeard, onceAndRefusalsChangeNothing } from './invariants/commands.ts';
import type { Evidence } from './invariants/evidence.ts';
import {
  countsAreRecounts,
  noAutomationAfterAnAgent,
  nobodyWaitsForAnAgent,
  oneOwnerOneOpenChat,
} from './invariants/holding.ts';
import { figuresAreTheLogs } from './invariants/measures.ts';
import { type Record, recordIsTheShops, timelines } from './invariants/record.ts';
import { replayIsTheDesk } from './invariants/replay.ts';
import { everythingAtTheShopInOrder, nothingTwiceAtTheShop } from './invariants/sending.ts';

let world: SoundWorld;
let sound: Evidence;
let record: Record;
const now = at + 6 * hour;
const figures = ({ witness }: Evidence) =>
  figuresAreTheLogs(world.desk.db, witness, ['ana', 'ben'], 'Europe/London', now);

beforeEach(async () => {
  world = await soundWorld();
  sound = world.evidence;
  record = await timelines(world.desk.db);
});

/** The first conversation at the shop with other messages. */
function shopHas(
  change: (messages: Evidence['atShop'][number]['messages']) => Evidence['atShop'][number]['messages'],
): Evidence {
  const [first, ...others] = sound.atShop as [Evidence['atShop'][number], ...Evidence['atShop']];
  return { ...sound, atShop: [{ ...first, messages: change(first.messages) }, ...others] };
}

test('no invariant is broken where all is well', async () => {
  expect(sound.witness.breaches).toEqual([]);
  for (const invariant of [
    oneOwnerOneOpenChat,
    countsAreRecounts,
    noAutomationAfterAnAgent,
    nothingTwiceAtTheShop,
    everythingAtTheShopInOrder,
    automationOnce,
    noAutomationBehindAnAgent,
    nothingForbiddenAtTheShop,
  ]) {
    expect(invariant(sound)).toEqual([]);
  }
  expect(recordIsTheShops(sound, record, now)).toEqual([]);
  expect(onceAndRefusalsChangeNothing(sound, await world.desk.db.receipts.toArray())).toEqual([]);
  expect(await figures(sound)).toEqual([]);
  expect(await replayIsTheDesk(world.desk.db)).toEqual([]);
});

describe('an invariant is broken by', () => {
  test('a chat that another holds than the log says', () => {
    const chats = sound.chats.map((row) => ({ ...row, holder: 'ben' }));
    expect(oneOwnerOneOpenChat({ ...sound, chats }).join()).toContain('is held by ben on the desk');
  });

  test('a second open chat', () => {
    const second = sound.chats.filter(({ state }) => state === 'open').map((row) => ({ ...row, id: 'b1#2' }));
    expect(oneOwnerOneOpenChat({ ...sound, chats: [...sound.chats, ...second] }).join()).toContain(
      'two open chats',
    );
  });

  test('a chat that nobody has while an agent could take it', () => {
    expect(nobodyWaitsForAnAgent(sound)).toEqual([]);
    const chats = sound.chats.map((row) => ({ ...row, holder: '' }));
    expect(nobodyWaitsForAnAgent({ ...sound, chats }).join()).toContain('could take it');
  });

  test('a count that is not the recount', () => {
    const tallies = sound.tallies.map((row) => ({
      ...row,
      lists: { 'every all': { ...countsIn(row), open: countsIn(row).open + 1 } },
    }));
    expect(countsAreRecounts({ ...sound, tallies }).join()).toContain('open chats, but');
  });

  test('an answer that is at the shop twice, not at all, or before an earlier one', () => {
    const twice = shopHas((all) => [...all, { ...(all[1] as (typeof all)[number]), id: 'other' }]);
    expect(nothingTwiceAtTheShop(twice).join()).toContain('is 2 times at the shop');
    expect(everythingAtTheShopInOrder(shopHas((all) => all.slice(0, 2))).join()).toContain(
      'which the shop has not',
    );
    expect(everythingAtTheShopInOrder(shopHas((all) => all.toReversed())).join()).toContain(
      'not in the order of writing',
    );
    const stuck = { ...sound, witness: witnessOf(told.opened, told.submitted) };
    expect(everythingAtTheShopInOrder(stuck).join()).toContain('still on its way');
  });

  test('a message that the desk has not, has twice, out of order, or without its place', () => {
    const { entries, unseen } = record;
    const broken = (changed: Record['entries']) =>
      recordIsTheShops(sound, { entries: changed, unseen }, now).join();
    expect(broken(entries.filter(({ id }) => id !== 'm1'))).toContain('at the shop, but not on the desk');
    expect(broken([...entries, ...entries])).toContain('shows a message twice');
    expect(broken(entries.toReversed())).toContain('not in the shop’s order'.replace('’', "'"));
    expect(broken(entries.map((entry) => ({ ...entry, placed: false })) as never)).toContain('place of');
    expect(
      recordIsTheShops(
        shopHas((all) => all.slice(1)),
        record,
        now,
      ).join(),
    ).toContain('on the desk, but not at the shop');
  });

  test('a refusal after which something happened, and an answer that is not the receipt’s', () => {
    const refusal = { code: 'Invalid', words: '' } as const;
    const [id = ''] = sound.witness.commits;
    expect(onceAndRefusalsChangeNothing(sound, [{ id, at, refusal }]).join()).toContain(
      'but something happened',
    );
    const command = { do: 'startHoliday' } as const;
    const sent = [{ id: 'x', command, replies: [{ ok: true as const, value: null }] }];
    expect(onceAndRefusalsChangeNothing({ ...sound, sent }, [{ id: 'x', at, refusal }]).join()).toContain(
      'its receipt says Invalid',
    );
    expect(onceAndRefusalsChangeNothing({ ...sound, sent }, []).join()).toContain('has no receipt');
  });

  test('a rating that the desk has not heard of', () => {
    expect(everyRatingIsHeard(['r1', 'r2'], [{ id: 'rating r1', at, refusal: null }], []).join()).toContain(
      'rating r2',
    );
  });

  test('a figure that the log does not bear out', async () => {
    const others = { ...sound, witness: witnessOf(told.opened, told.ended, told.rated) };
    const broken = (await figures(others)).join();
    for (const name of ['response rate, 12 h', 'average response', 'satisfaction of ana', 'sessions of ana'])
      expect(broken).toContain(name);
  });

  test('a projection that the log does not give', async () => {
    await world.desk.db.chats.toCollection().modify({ starred: 1 });
    expect(await replayIsTheDesk(world.desk.db)).toEqual(['chats differ from the log replayed']);
  });
});

describe('the witness does not believe a log in which', () => {
  const cases: readonly (readonly [string, readonly DeskEvent[], string])[] = [
    ['a chat opens beside an open one', [told.opened, { ...told.opened, chat: 2 }], 'while 1 is open'],
    [
      'a chat times out before its time',
      [told.opened, { ...told.timedOut, at: at + 167 * hour }],
      'but fell due at',
    ],
    [
      'a buyer wrote before their chat timed out',
      [told.opened, told.timedOut, { ...told.opened, chat: 2, at: at + hour }],
      'its buyer had written',
    ],
    ['something is sent into a closed chat', [told.opened, told.ended, told.submitted], 'which is not open'],
    ['a message is submitted twice', [told.opened, told.submitted, told.submitted], 'submitted twice'],
    [
      'a message is delivered twice',
      [told.opened, told.submitted, told.delivered, told.delivered],
      'while it was delivered',
    ],
    [
      'a claim takes a chat from another',
      [told.opened, told.claimed, { ...told.claimed, to: 'ben', from: 'ana' }],
      'ben claimed b1 from ana',
    ],
    ['a chat is taken from one who has it not', [told.opened, { ...told.claimed, from: 'ben' }], 'held it'],
    ['a chat is rated twice', [told.opened, told.ended, told.rated, told.rated], 'open or twice'],
  ];

  test.each(cases)('%s', (_name, events, words) => {
    expect(witnessOf(...events).breaches.join()).toContain(words);
  });

  test('a command happened twice', () => {
    const witness = witnessOf(told.opened);
    witness.read([{ id: 'c0', at, position: 9, events: [told.ended] }]);
    expect(witness.breaches.join()).toContain('the command c0 happened twice');
  });

  test('a greeting said twice, an answer to nobody, and one behind an agent', () => {
    const automation = { kind: 'welcome', resolves: false, about: 'm1' } as const;
    const greeted = (messageId: string) => ({ ...told.submitted, messageId, agent: '', automation });
    const twice = witnessOf(told.opened, greeted('g1'), greeted('g2'));
    const breaches = automationOnce({ ...sound, witness: twice }).join();
    expect(breaches).toContain('a greeting in b1#1 was said twice');
    expect(breaches).toContain('which no buyer wrote');
    const delivered = { ...told.delivered, messageId: 'g1', shopMessageId: 'm3', automatic: true } as const;
    const behind = witnessOf(
      told.opened,
      greeted('g1'),
      { ...told.submitted, messageId: 'own' },
      { ...told.delivered, shopMessageId: 'm2' },
      delivered,
    );
    expect(noAutomationBehindAnAgent({ ...sound, witness: behind }).join()).toContain(
      'g1 came to the shop after an agent had written',
    );
    const over = witnessOf(told.opened, told.submitted, greeted('g1'));
    expect(noAutomationAfterAnAgent({ ...sound, witness: over }).join()).toContain(
      'g1 was written by automation',
    );
    const blocked = witnessOf(
      { type: 'BuyerBlocked', conversation: 'b1', at, by: 'ana' },
      told.opened,
      greeted('g1'),
    );
    expect(blocked.breaches.join()).toContain('g1 was written to a blocked buyer');
  });

  test('words at the shop that the guard stops', () => {
    const said = shopHas((messages) =>
      messages.map((message) => ({ ...message, text: 'Write me on WhatsApp' })),
    );
    expect(nothingForbiddenAtTheShop(said).join()).toContain('says what the guard stops');
  });

  test('automation writes after an agent', () => {
    const message = { ...told.delivered, messageId: 'robot' };
    const automated = {
      id: 'robot',
      index: '9',
      sentAt: at,
      author: 'automation',
      resolves: true,
      nickname: '',
      visible: true,
    } as const;
    const received = {
      type: 'MessageReceived',
      conversation: 'b1',
      chat: 1,
      at,
      wait: null,
      agent: null,
      reply: true,
      order: '',
      hidden: false,
    } as const;
    const witness = witnessOf(told.opened, told.submitted, told.delivered, {
      ...received,
      message: { ...automated, content: { kind: 'text', text: message.messageId } },
    });
    expect(noAutomationAfterAnAgent({ ...sound, witness }).join()).toContain('after an agent had joined');
  });
});
