import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { decideAutomatic } from '../../../core/domain/automation/decide-automatic.ts';
import type { AgentCommand } from '../../../core/domain/desk/command.ts';
import { decideSetUp } from '../../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../../core/engine/engine.ts';
import type { SessionParts } from '../../../core/engine/team-session.ts';
import { handOver } from '../../../core/platform/handed-over.ts';
import { DeskDb } from '../../../core/store/db.ts';
import { DexieStore } from '../../../core/store/dexie-store.ts';
import { shopNow } from '../../../core/store/queries/shop-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import { keepStanding } from '../../../core/store/team/keep-standing.ts';
import { makeRoom } from '../../../core/store/team/move-in.ts';
import { rewritePast } from '../../../core/store/team/rewrite-past.ts';
import { teamPapers } from '../../../core/store/team/team-papers.ts';
import { waitingLine } from '../../../core/store/team/waiting-line.ts';
import { lateTeam, TeamHouse } from '../../../entrypoints/background/team-house.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';
import { FakeSession } from '../../support/team-log/fake-session.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

let now: number;
let log: LogInMemory;
/** Somebody else in the team: its owner, at a browser of hers. */
let ola: TeamDesk;
let session: FakeSession;
handOver(lateTeam, {
  openTeam: (parts: SessionParts) => {
    session = new FakeSession(parts, log);
    return session;
  },
  waitingLine,
  keepStanding,
  rewritePast,
  makeRoom,
  teamPapers,
});

let db: DeskDb;
let engine: Engine;
let house: TeamHouse;
let hasShop: boolean;
let turns: number;
let ids: number;

beforeEach(async () => {
  now = Date.now();
  log = new LogInMemory();
  ola = new TeamDesk('ola', log.of('ola'));
  await openTeamShop(ola, [{ agent: 'ana' }, { agent: 'ben' }], now);
  [hasShop, turns, ids] = [false, 0, 0];
  db = new DeskDb('desk of ana', { indexedDB: new IDBFactory(), IDBKeyRange });
  const alone = new DexieStore(db);
  house = new TeamHouse({
    db,
    engine: () => engine,
    now: () => now,
    canCollect: () => hasShop,
    happened: () => undefined,
    asked: () => Promise.reject(new Error('Nobody is asked here.')),
    turned: () => {
      turns += 1;
    },
  });
  engine = new Engine({
    store: () => house.store ?? alone,
    newId: () => `ana ${++ids}`,
    guard: async () => checkOutgoing,
    automation: async () => decideAutomatic,
    setUp: async () => decideSetUp,
    has: (duty) => house.has(duty),
  });
});

/** Ana’s browser is in the team; its worker has just begun. */
async function opened(): Promise<void> {
  await db.team.put({ key: 'team', url: 'ws://127.0.0.1:1', shop: 'Shop', agent: 'ana', joinedAt: now });
  const credentials = { kind: 'password', password: 'ana' } as const;
  await new SecretBox(db).seal('team', { credentials, shopKey: null });
  await house.open();
}

/** As the session does it: what is in the log comes here, and then it says so. */
async function live(): Promise<void> {
  await hear();
  session.tell('live');
}
async function hear(): Promise<void> {
  await session.parts.take(await session.log.read(await session.parts.head(), 1_000));
}

const claim = (conversation: string): AgentCommand => ({ do: 'claimChat', by: 'ana', conversation });
const holderOf = async (chat: string) => (await db.chats.get(chat))?.holder;
const desksOf = async (agent: string) => (await shopNow(db)).agents[agent]?.desks;
const kept = () => db.waitingCommands.orderBy('seq').toArray();
const inLog = (id: string) => log.commits.some((each) => each.id === id);
const writes = (buyer: string, n: number) => ola.given(now, arrive(buyer, shopMessage(n, now)));

describe('a browser without a team', () => {
  test('has every duty, and what is given is done at once', async () => {
    await house.open();
    expect([house.isThere, house.store]).toEqual([false, null]);
    expect(house.has('dispatch') && house.has('collect')).toBe(true);
    await engine.run(
      'open',
      { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
      now,
    );
    await engine.run('add', { do: 'addAgent', agent: 'ana', nickname: 'Ana', capacity: 5 }, now);
    await house.run('sits', { do: 'openDesk', agent: 'ana', desk: 'w' });
    expect(await desksOf('ana')).toEqual(['w']);
    expect(await kept()).toEqual([]);
  });

  test('has none without the keys either, though it once joined', async () => {
    await db.team.put({ key: 'team', url: 'ws://127.0.0.1:1', shop: 'Shop', agent: 'ana', joinedAt: now });
    await house.open();
    expect(house.isThere).toBe(false);
  });
});

describe('a browser whose line is being opened', () => {
  beforeEach(async () => {
    await writes('b1', 1);
    await opened();
    // What the worker before it had read.
    await hear();
  });

  test('has what is given wait for it a moment, and then does it', async () => {
    session.tell('joining');
    let isDone = false;
    const given = house.run('mine', claim('b1')).then((receipt) => {
      isDone = true;
      return receipt;
    });
    await new Promise((over) => setTimeout(over, 100));
    expect([isDone, session.asked]).toEqual([false, []]);
    await live();
    expect((await given).refusal).toBeNull();
    expect(await kept()).toEqual([]);
    expect(await holderOf('b1#1')).toBe('ana');
  });

  test('keeps what is given where no line comes, and asks nobody', async () => {
    session.tell('joining');
    await house.run('mine', claim('b1'));
    expect(await kept()).toMatchObject([{ id: 'mine' }]);
    expect(session.asked).toEqual([]);
    await live();
    await expect.poll(() => holderOf('b1#1')).toBe('ana');
    await expect.poll(kept).toEqual([]);
  });

  test('takes it for what it is where the server would not have it: what is given waits', async () => {
    session.parts.told({ state: 'refused', words: 'Ask for a new invite.' });
    await house.run('mine', claim('b1'));
    expect(await kept()).toMatchObject([{ id: 'mine' }]);
    await expect
      .poll(async () => (await db.teamStanding.get('standing'))?.standing)
      .toEqual({ state: 'refused', words: 'Ask for a new invite.' });
  });
});

describe('a browser in a team', () => {
  beforeEach(async () => {
    await opened();
    await live();
  });

  test('keeps what was told of the line last', async () => {
    session.tell('cutOff');
    session.parts.told({ state: 'behind', by: 3 });
    session.tell('live');
    session.tell('cutOff');
    const standing = async () => (await db.teamStanding.get('standing'))?.standing.state;
    await expect.poll(standing).toBe('cutOff');
    await new Promise((over) => setTimeout(over, 50));
    expect(await standing()).toBe('cutOff');
  });

  test('brings what waited, in its order, when its line stands again', async () => {
    await writes('b1', 1);
    await hear();
    session.tell('cutOff');
    await house.run('first', claim('b1'));
    const content = saying('Hello') as never;
    await house.run('second', {
      do: 'sendMessage',
      by: 'ana',
      conversation: 'b1',
      messageId: 'own',
      content,
    });
    expect((await kept()).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(session.asked).toEqual([]);
    await live();
    await expect.poll(kept).toEqual([]);
    expect(session.asked).toEqual(['first', 'second']);
    expect(turns).toBeGreaterThan(0);
  });

  test('notes of a command that went out in part that it went out', async () => {
    await ola.given(now, ...Array.from({ length: 201 }, (_, n) => arrive(`b${n}`, shopMessage(n, now))));
    await hear();
    await engine.runAll(
      Array.from({ length: 201 }, (_, n) => ({ id: `take ${n}`, command: claim(`b${n}`), now })),
    );
    session.room = 1;
    session.asked.length = 0;
    await house.run('all', { do: 'transferAll', by: 'ana', to: 'ben', note: '' });
    expect(session.asked).toEqual(['all~1', 'all']);
    expect(await kept()).toMatchObject([{ id: 'all', tried: true }]);
    session.room = Number.POSITIVE_INFINITY;
    await live();
    await expect.poll(kept, { timeout: 10_000 }).toEqual([]);
    expect(await db.chats.filter(({ holder }) => holder === 'ben').count()).toBe(201);
  });

  test('has the duties that its line says it has, as long as its agent works in the shop', async () => {
    expect(house.has('dispatch')).toBe(false);
    session.turn('dispatch', true);
    await expect.poll(() => house.has('dispatch')).toBe(true);
    expect(house.has('collect')).toBe(false);
    await ola.store.catchUp();
    await ola.given(now, { do: 'disableAgent', agent: 'ana', by: 'ola' });
    await hear();
    await expect.poll(() => house.has('dispatch')).toBe(false);
    expect(session.parts.serves()).toBe(false);
    await ola.given(now, { do: 'enableAgent', agent: 'ana', by: 'ola' });
    await hear();
    await expect.poll(() => house.has('dispatch')).toBe(true);
  });

  test('looks at everything anew when it is to give chats out: at what it has not read yet, too', async () => {
    await ola.given(now, { do: 'openDesk', agent: 'ola', desk: 'o' });
    await ola.given(now, { do: 'switchAutoAssign', agent: 'ola', on: true });
    await hear();
    // Nobody has the duty, and this browser has not heard of it.
    await writes('b1', 1);
    expect(await holderOf('b1#1')).toBeUndefined();
    session.turn('dispatch', true);
    await expect.poll(() => holderOf('b1#1')).toBe('ola');
  });

  test('gives out what others bring while it has the duty, and nothing without', async () => {
    await ola.given(now, { do: 'openDesk', agent: 'ola', desk: 'o' });
    await ola.given(now, { do: 'switchAutoAssign', agent: 'ola', on: true });
    await writes('b1', 1);
    await hear();
    await engine.resume();
    expect(await holderOf('b1#1')).toBe('');
    session.turn('dispatch', true);
    await expect.poll(() => holderOf('b1#1')).toBe('ola');
    await ola.store.catchUp();
    await writes('b2', 2);
    await hear();
    await expect.poll(() => holderOf('b2#1')).toBe('ola');
    session.turn('dispatch', false);
    await ola.store.catchUp();
    await writes('b3', 3);
    await hear();
    await new Promise((over) => setTimeout(over, 100));
    expect(await holderOf('b3#1')).toBe('');
  });

  test('closes the desks of who is gone while it has the duty, and none while nobody can tell who is there', async () => {
    await ola.given(now, { do: 'openDesk', agent: 'ola', desk: 'o1' });
    await ola.given(now, { do: 'openDesk', agent: 'ola', desk: 'o2' });
    await hear();
    session.parts.present(new Map([['ola', ['o2']]]));
    await new Promise((over) => setTimeout(over, 50));
    expect(await desksOf('ola')).toEqual(['o1', 'o2']);
    session.turn('dispatch', true);
    await expect.poll(() => desksOf('ola')).toEqual(['o2']);
    session.parts.present(null);
    session.turn('dispatch', true);
    await new Promise((over) => setTimeout(over, 100));
    expect(await desksOf('ola')).toEqual(['o2']);
    session.parts.present(new Map());
    await expect.poll(() => desksOf('ola')).toEqual([]);
  });

  test('keeps what is to be done at the shop where it can work there, and what is too old for nobody', async () => {
    const tasks = async () => (await db.outbox.orderBy('seq').toArray()).map(({ kind }) => kind);
    await writes('b1', 1);
    await ola.given(now, { do: 'claimChat', by: 'ola', conversation: 'b1' });
    await ola.given(now, { do: 'viewChat', by: 'ola', conversation: 'b1' });
    await hear();
    expect(await tasks()).toEqual([]);
    hasShop = true;
    await writes('b2', 2);
    await ola.given(now, { do: 'claimChat', by: 'ola', conversation: 'b2' });
    await ola.given(now, { do: 'viewChat', by: 'ola', conversation: 'b2' });
    await hear();
    const some = await tasks();
    expect(some).toContain('read');
    await writes('b3', 3);
    await ola.given(now, { do: 'claimChat', by: 'ola', conversation: 'b3' });
    await ola.given(now, { do: 'viewChat', by: 'ola', conversation: 'b3' });
    now += 2 * 3_600_000;
    await hear();
    expect(await tasks()).toEqual(some);
    // What is to be sent is everybody's to know, however old.
    const content = saying('Hello') as never;
    await ola.given(now - 3 * 3_600_000, {
      ...{ do: 'sendMessage', by: 'ola', conversation: 'b1', messageId: 'own', content },
    } as const);
    await hear();
    expect(await tasks()).toContain('send');
  });

  test('says at which desks it is, and is nowhere once it is closed', async () => {
    house.attend('w1');
    house.attend('w2');
    house.leave('w1');
    expect(session.desks).toEqual(['w2']);
    const closing = session;
    await house.close();
    expect(closing.isClosed).toBe(true);
    expect([house.isThere, house.store]).toEqual([false, null]);
    expect(house.has('collect')).toBe(true);
  });

  test('is opened once, however often that is asked', async () => {
    const first = session;
    await house.open();
    expect(session).toBe(first);
  });

  test('brings again what could not be brought though its line stands', { timeout: 20_000 }, async () => {
    await writes('b1', 1);
    await hear();
    session.room = 0;
    await house.run('mine', claim('b1'));
    expect(await kept()).toMatchObject([{ id: 'mine', tried: true }]);
    session.room = Number.POSITIVE_INFINITY;
    await expect.poll(kept, { timeout: 10_000 }).toEqual([]);
    expect(inLog('mine')).toBe(true);
    expect(session.asked.filter((id) => id === 'mine')).toHaveLength(2);
  });
});
