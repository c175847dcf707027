import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { wholeRewriting } from '../../../core/domain/privacy/past-rewritten.ts';
import { partsOfRewriting } from '../../../core/store/privacy/parts-of-rewriting.ts';
import { bringListsUpTo } from '../../../core/store/projections/lists.ts';
import { makeRoom } from '../../../core/store/team/move-in.ts';
import { markedDays, markOf, namesIn } from '../../support/marked-days.ts';
import { buyers, randomDays, type Timed } from '../../support/random-day.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { asText, eraseInTeam, sweepInTeam, takeOutAll, told } from '../../support/team-log/forgetting.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const start = Date.UTC(2026, 2, 5, 8);
const runs = process.env.SIDEDESK_FULL === undefined ? 6 : 60;
const someone = fc.constantFrom(...buyers);

/** A team of an owner and three agents, whose browsers lag behind one another. */
async function team(log: LogInMemory): Promise<Map<string, TeamDesk>> {
  const desks = ['ola', 'ana', 'ben', 'cho'].map((agent) => new TeamDesk(agent, log.of(agent)));
  const [owner, ...others] = desks as [TeamDesk, ...TeamDesk[]];
  owner.leads = true;
  await openTeamShop(owner, others, start);
  return new Map(desks.map((desk) => [desk.agent, desk]));
}

function doerOf(command: Command): string {
  if ('by' in command && typeof command.by === 'string') return command.by;
  return (command.do === 'openDesk' || command.do === 'closeDesk') && command.agent ? command.agent : 'ola';
}

async function live(
  desks: ReadonlyMap<string, TeamDesk>,
  days: readonly Timed[],
  lags: readonly number[],
): Promise<void> {
  const all = [...desks.values()];
  for (const [n, { now, command }] of days.entries()) {
    const desk = desks.get(doerOf(command)) as TeamDesk;
    await desk.run(now, command).catch((error: unknown) => {
      throw new Error(`${command.do}: ${String(error)}`, { cause: error });
    });
    const who = all[(lags[n % lags.length] ?? 0) % (all.length + 2)];
    await who?.store.catchUp();
  }
}

async function joined(log: LogInMemory): Promise<TeamDesk> {
  const desk = new TeamDesk('zoe', log.of('zoe'));
  await desk.store.catchUp();
  return desk;
}

/** As a browser does: what it has may be too old to go on from. */
async function caughtUp(desk: TeamDesk): Promise<void> {
  await desk.store.catchUp().catch(async (error: unknown) => {
    expect(error).toMatchObject({ code: 'leftBehind' });
    await makeRoom(desk.db);
    await desk.store.catchUp();
  });
}

/** All desks come to the same. @param of the marks of whom nothing may be left. */
async function allAlike(all: readonly TeamDesk[], now: number, of: readonly string[]): Promise<void> {
  const tellings: unknown[] = [];
  for (const desk of all) {
    await caughtUp(desk);
    // As of when a browser keeps its lists is its own affair.
    await bringListsUpTo(desk.db, now, true);
    const text = await asText(desk);
    for (const mark of of) expect(text, desk.agent).not.toContain(mark);
    tellings.push(await told(desk));
  }
  for (const other of tellings.slice(1)) expect(other).toEqual(tellings[0]);
}

describe('a buyer who is erased in a team', () => {
  test('is gone from every browser, the server and for whoever joins; all come to the same, however far behind', async () => {
    const lags = fc.array(fc.nat(5), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        randomDays,
        someone,
        lags,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async (days, who, lag, when, broken) => {
          const log = new LogInMemory();
          const desks = await team(log);
          const all = markedDays(days);
          const half = Math.ceil(all.length * when);
          await live(desks, all.slice(0, half), lag);
          const now = all[half - 1]?.now ?? start;
          const names = namesIn(who);
          const owner = desks.get('ola') as TeamDesk;
          const before = log.commits.length;
          for (const buyer of [names.buyer, names.conversation]) await eraseInTeam(owner, log, buyer, now);
          if (broken) {
            await takeOutAll(owner, log, 3);
            await allAlike([...desks.values(), await joined(log)].slice(-1), now, []);
          }
          await takeOutAll(owner, log);
          expect(log.asText()).not.toContain(markOf(who));
          expect(log.commits.length).toBeGreaterThan(before);
          const joiner = await joined(log);
          await allAlike([...desks.values(), joiner], now, [markOf(who)]);
          await live(desks, all.slice(half), lag);
          const end = all.at(-1)?.now ?? now;
          await allAlike([...desks.values(), joiner, await joined(log)], end, []);
        },
      ),
      { numRuns: runs },
    );
  });
});

const DAY = 86_400_000;

describe('chats that a team has kept long enough', () => {
  test('go from every browser and the server alike, also one by one, and with those of who was erased', async () => {
    const lags = fc.array(fc.nat(5), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        randomDays,
        lags,
        fc.constantFrom(0, 20, 400),
        someone,
        async (days, lag, apart, who) => {
          const log = new LogInMemory();
          const desks = await team(log);
          const all = markedDays(days);
          await live(desks, all, lag);
          const owner = desks.get('ola') as TeamDesk;
          const now = (all.at(-1)?.now ?? start) + apart * DAY;
          await owner.store.catchUp();
          for (const desk of desks.values()) await desk.store.catchUp();
          const names = namesIn(who);
          await eraseInTeam(owner, log, names.buyer, now);
          const ids = await owner.db.conversations.toCollection().primaryKeys();
          for (const id of ids) {
            // What is older than the middle of what happened: some conversations go on with less.
            await sweepInTeam(owner, log, [id], all[all.length >> 1]?.now ?? now, now);
            await takeOutAll(owner, log, 4);
            await allAlike([owner, await joined(log)], now, []);
          }
          await sweepInTeam(owner, log, ids, now, now);
          await takeOutAll(owner, log);
          const joiner = await joined(log);
          await allAlike([...desks.values(), joiner], now, []);
          await live(
            desks,
            all.map((each) => ({ ...each, now: each.now + (apart + 1) * DAY })),
            lag,
          );
          await allAlike([...desks.values(), joiner, await joined(log)], now + 500 * DAY, []);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('a browser that was away', () => {
  test('until what it has last went for its age, reads the log anew and comes to the same', async () => {
    const log = new LogInMemory();
    const desks = await team(log);
    const [owner, away] = [desks.get('ola'), desks.get('ana')] as [TeamDesk, TeamDesk];
    await owner.given(start, arrive('b1', shopMessage(1, start)), arrive('b2', shopMessage(2, start)));
    await away.store.catchUp();
    for (const conversation of ['b1', 'b2'])
      await owner.given(start + 1000, { do: 'endChat', by: 'ola', conversation });
    await owner.given(start + DAY, arrive('b1', shopMessage(3, start + DAY)));
    await owner.given(start + DAY, { do: 'endChat', by: 'ola', conversation: 'b1' });
    await sweepInTeam(owner, log, ['b1', 'b2'], start + DAY / 2, start + 200 * DAY);
    await takeOutAll(owner, log);
    await expect(away.store.catchUp()).rejects.toMatchObject({ code: 'leftBehind' });
    await allAlike([owner, away, await joined(log)], start + 200 * DAY, ['Line 1', 'Line 2', '"b2"']);
    expect((await away.db.chats.toArray()).map(({ id }) => id)).toEqual(['b1#2']);
  });
});

test.each(['erased', 'swept'])(
  'what is known of somebody else stays where a buyer is %s, also of whom an order was said to be before',
  async (what) => {
    const log = new LogInMemory();
    const desks = await team(log);
    const owner = desks.get('ola') as TeamDesk;
    const order = { id: 'o1', currency: 'GBP', amount: '5.00', paid: true, createdAt: start } as const;
    await owner.given(
      start,
      { do: 'recordFact', buyer: 'b2', fact: 'followed' },
      { do: 'recordOrder', order: { ...order, buyer: 'b2' } },
      { do: 'recordOrder', order: { ...order, buyer: 'b1' } },
      arrive('b1', shopMessage(1, start)),
    );
    await desks.get('ana')?.store.catchUp();
    await owner.given(start + 1000, { do: 'endChat', by: 'ola', conversation: 'b1' });
    if (what === 'erased') await eraseInTeam(owner, log, 'b1', start + DAY);
    else await sweepInTeam(owner, log, ['b1'], start + DAY, start + 200 * DAY);
    await takeOutAll(owner, log);
    await allAlike([...desks.values(), await joined(log)], start + 200 * DAY, ['"b1"']);
    for (const desk of desks.values()) expect(await desk.db.buyers.get('b2'), desk.agent).toBeDefined();
  },
);

test('what is known of a buyer whose chats went for their age goes too, though a newer order of theirs stays', async () => {
  const log = new LogInMemory();
  const desks = await team(log);
  const owner = desks.get('ola') as TeamDesk;
  const order = { id: 'o1', buyer: 'b1', currency: 'GBP', amount: '5.00', paid: true } as const;
  await owner.given(
    start,
    { do: 'recordFact', buyer: 'b1', fact: 'followed' },
    arrive('b1', shopMessage(1, start)),
    { do: 'recordOrder', order: { ...order, createdAt: start + 100 * DAY } },
  );
  await owner.given(start + 1000, { do: 'endChat', by: 'ola', conversation: 'b1' });
  await sweepInTeam(owner, log, ['b1'], start + DAY, start + 200 * DAY);
  await takeOutAll(owner, log);
  await allAlike([...desks.values(), await joined(log)], start + 200 * DAY, []);
  for (const desk of desks.values()) {
    expect(await desk.db.buyers.get('b1'), desk.agent).toBeUndefined();
    expect(await desk.db.orders.get('o1'), desk.agent).toBeDefined();
  }
});

test('what is rewritten is put together of its parts as it was, also where one commit has several', () => {
  const place = fc.integer({ min: 1, max: 1e6 });
  const event = fc.record({
    type: fc.constant('Forgotten'),
    at: fc.nat(),
    what: fc.string({ maxLength: 900 }),
  });
  const commit = fc.record({
    position: place,
    id: fc.uuid(),
    at: fc.nat(),
    author: fc.constant('ola'),
    events: fc.array(event, { minLength: 1, maxLength: 8 }),
  });
  const rewriting = fc.record({
    commits: fc.uniqueArray(commit, { selector: ({ position }) => position, maxLength: 9 }),
    gone: fc.array(place, { maxLength: 400 }),
    fresh: fc.array(fc.uuid(), { maxLength: 60 }),
    shortened: fc.array(fc.uuid(), { maxLength: 60 }),
    forgotten: fc.array(fc.record({ key: fc.uuid(), until: fc.nat() }), { maxLength: 60 }),
  });
  fc.assert(
    fc.property(rewriting, (whole) => {
      const parts = partsOfRewriting(whole, 4_000);
      expect(wholeRewriting(parts)).toEqual(whole);
      for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(6_000);
    }),
  );
});
