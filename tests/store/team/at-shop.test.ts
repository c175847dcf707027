import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChannelFault } from '../../../core/engine/channel.ts';
import { handOver } from '../../../core/platform/handed-over.ts';
import { ConnectionBook } from '../../../core/store/connection-book.ts';
import { notConnected } from '../../../core/store/queries/connection-now.ts';
import { AtShop } from '../../../entrypoints/background/at-shop.ts';
import { lateAutomation } from '../../../entrypoints/background/late-automation.ts';
import { lateShopFacts, type ReaderParts } from '../../../entrypoints/background/late-shop-facts.ts';
import { lateShopWork, type ShopWorkPart } from '../../../entrypoints/background/late-shop-work.ts';
import { ShopClock } from '../../../entrypoints/background/shop-clock.ts';
import { automationPart } from '../../../entrypoints/late-automation/automation-part.ts';
import { ShopReader } from '../../../entrypoints/late-shop-facts/shop-reader.ts';
import { shopWorkPart } from '../../../entrypoints/late-shop-work/shop-work-part.ts';
import { openPracticeShop, type PracticeShop } from '../../support/practice-shop.ts';
import { readsNothing } from '../../support/reads-nothing.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const begun: string[] = [];
const counted: ShopWorkPart = {
  ...shopWorkPart,
  workFor(access, parts) {
    begun.push(access.kind);
    return shopWorkPart.workFor(access, parts);
  },
};
handOver(lateShopWork, counted);
handOver(lateAutomation, automationPart);
handOver(lateShopFacts, { createReader: (parts: ReaderParts) => new ShopReader(parts) });

let log: LogInMemory;
let shop: PracticeShop;
let ola: TeamDesk;
let ana: TeamDesk;
let atShop: AtShop;
let collects: boolean;
let served: () => void;
let desksKnown: () => Promise<void>;
const asked: string[] = [];

/** Two browsers of a team over one shop; Ola's has the way to it. */
beforeEach(async () => {
  begun.length = 0;
  asked.length = 0;
  collects = true;
  served = () => undefined;
  desksKnown = async () => undefined;
  shop = await openPracticeShop({ seed: 5, served: () => served() });
  log = new LogInMemory();
  [ola, ana] = ['ola', 'ana'].map((agent) => new TeamDesk(agent, log.of(agent))) as [TeamDesk, TeamDesk];
  ola.leads = true;
  atShop = new AtShop({
    ...{ db: ola.db, engine: ola.engine, book: new ConnectionBook(ola.db), clock: new ShopClock() },
    messages: readsNothing,
    opened: async () => undefined,
    inTeam: () => true,
    askTeam: async (question) => {
      asked.push(question.ask);
      throw new ChannelFault('unreachable', 'Nobody answers.');
    },
    caughtUp: async () => undefined,
    collects: () => collects,
    desksKnown: () => desksKnown(),
    deskOpen: () => true,
    sendLater: () => undefined,
    changed: () => undefined,
  });
  await ola.given(
    Date.now(),
    { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
    { do: 'addAgent', agent: 'ola', nickname: 'Ola', capacity: 5 },
    { do: 'addAgent', agent: 'ana', nickname: 'Ana', capacity: 5 },
  );
  const { id } = await shop.addBuyer('Putri');
  await shop.write(id, 'Hello?');
  await atShop.follow({ ...notConnected, kind: 'practice', address: shop.url });
});
afterEach(async () => {
  await atShop.stop();
  await shop.close();
});

/** What of one kind the team's log says of messages, in its order. */
const told = (...types: string[]) =>
  log.commits.flatMap(({ events }) => events.map(({ type }) => type).filter((type) => types.includes(type)));

test('a browser that does not have the duty leaves the shop alone, and what works there unread', async () => {
  collects = false;
  expect(await atShop.round()).toBeNull();
  await Promise.all([atShop.send(), atShop.look(), atShop.automate()]);
  expect(begun).toEqual([]);
  expect(told('MessageReceived')).toEqual([]);
  expect(atShop.isThere).toBe(true);
  collects = true;
  expect((await atShop.round())?.state).toBe('ok');
  expect(begun).toEqual(['practice']);
  expect(told('MessageReceived')).toHaveLength(1);
});

test('what another wrote is handed to the shop once, and the log says so before it is there', async () => {
  await atShop.round();
  await ana.store.catchUp();
  const [chat] = await ana.db.conversations.toArray();
  const conversation = chat?.id ?? '';
  const content = { kind: 'text', text: 'It left today.' } as const;
  await ana.given(
    Date.now(),
    { do: 'claimChat', by: 'ana', conversation },
    { do: 'sendMessage', by: 'ana', conversation, messageId: 'own1', content, undoFor: 0 },
  );
  await ola.store.catchUp();
  await Promise.all([atShop.send(), atShop.send()]);
  expect(told('MessageHandedOver', 'MessageDelivered')).toEqual(['MessageHandedOver', 'MessageDelivered']);
  const { conversations } = await shop.record();
  const said = conversations.flatMap(({ messages }) => messages.map((each) => each.content));
  expect(said.filter((each) => each.includes('It left today.'))).toHaveLength(1);
  await ana.store.catchUp();
  expect(await ana.db.outbox.where('kind').equals('send').count()).toBe(0);
});

test('whoever stops working for the shop waits for what is under way there, and works there no more', async () => {
  const asked = new Promise<void>((now) => {
    served = now;
  });
  const round = atShop.round();
  await asked;
  await atShop.stop();
  expect(told('MessageReceived')).toHaveLength(1);
  expect((await round)?.state).toBe('ok');
  expect(await atShop.work()).toBeNull();
  expect(await atShop.round()).toBeNull();
});

test('nothing is read at the shop, also for who cannot wait, before it is known who is still at a desk', async () => {
  const known = Promise.withResolvers<void>();
  const questioned = Promise.withResolvers<void>();
  desksKnown = () => {
    questioned.resolve();
    return known.promise;
  };
  const looked = atShop.lookNow();
  await questioned.promise;
  await shop.record();
  expect(told('MessageReceived')).toEqual([]);
  known.resolve();
  await looked;
  expect(told('MessageReceived')).toHaveLength(1);
});

test('what somebody wants done at the shop now is done by whoever has the duty', async () => {
  await atShop.lookNow();
  expect(told('MessageReceived')).toHaveLength(1);
  collects = false;
  await expect(atShop.lookNow()).rejects.toThrow('Nobody answers.');
  await expect(atShop.sendNow('1')).rejects.toThrow('Nobody answers.');
  expect(asked).toEqual(['lookNow', 'sendNow']);
});
