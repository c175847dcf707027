import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decideAutomatic } from '../../../core/domain/automation/decide-automatic.ts';
import { decideSetUp } from '../../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../../core/engine/engine.ts';
import { settledBy, tasksOf } from '../../../core/engine/follow-ups.ts';
import { notConnected } from '../../../core/store/queries/connection-now.ts';
import { shopNow } from '../../../core/store/queries/shop-now.ts';
import { rewritePast } from '../../../core/store/team/rewrite-past.ts';
import { TeamStore } from '../../../core/store/team/team-store.ts';
import { base64Of } from '../../../core/team/base64.ts';
import { teamDoor } from '../../../core/team/door.ts';
import { newShopKey } from '../../../core/team/seal.ts';
import { teamLineOf } from '../../../core/team/team-code.ts';
import type { HouseTools } from '../../../entrypoints/background/house-tools.ts';
import { answerHouse } from '../../../entrypoints/late-house/answer-house.ts';
import { deskWith } from '../../support/desk-in-memory.ts';
import { newOperator, publicKeyOf } from '../../support/nats/operator.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory, type Mishap } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const seeds = newOperator();
const code = teamLineOf({
  url: 'ws://127.0.0.1:1',
  account: publicKeyOf(seeds.account),
  signingSeed: seeds.signing,
  shopKey: base64Of(newShopKey()),
});

/** A shop of an owner, `ana`, before a team's log where what is to go wrong goes wrong. */
async function stage(mishap: () => Mishap | null) {
  const desk = await deskWith('ana', 'ben');
  for (const n of [1, 2, 3, 4]) await desk.given(n, arrive(`b${n}`, shopMessage(n, n)));
  await desk.db.connection.put({ ...notConnected, kind: 'practice' });
  await desk.db.forgotten.put({ key: 'whoever it was', until: 7 });
  const log = new LogInMemory();
  const reached = log.of('ana', mishap);
  const store = new TeamStore({
    db: desk.db,
    log: log.of('ana'),
    tasksOf,
    settledBy,
    rewritePast,
    heard: () => undefined,
  });
  let ids = 0;
  const engine = new Engine({
    store: () => store,
    newId: () => `later ${++ids}`,
    guard: async () => checkOutgoing,
    automation: async () => decideAutomatic,
    setUp: async () => decideSetUp,
  });
  const live = { key: 'standing', standing: { state: 'live' }, since: 0, liveUntil: 0 } as const;
  const tools: Partial<HouseTools> = {
    db: desk.db,
    now: () => 9,
    shop: () => shopNow(desk.db),
    run: (command) => engine.run('found the team', command, 9),
    still: async (work) => {
      await desk.engine.alone(work);
      await store.catchUp();
      await desk.db.teamStanding.put(live);
    },
    door: async () => ({
      ...teamDoor,
      enter: async () => ({
        ...{ result: 'entered', log: reached },
        takeOut: async () => undefined,
        leave: async () => undefined,
      }),
    }),
  };
  const work = { do: 'foundTeam', code };
  const press = async () => {
    const reply = await answerHouse(tools as HouseTools, 'ana', work);
    expect(reply).toEqual({ ok: true, value: null });
    await vi.waitUntil(async () => (await desk.db.teamMove.get('move'))?.trouble !== '', { interval: 1 });
  };
  return { desk, log, press };
}

describe('a shop on its way into a team', () => {
  test('comes there whole and once, wherever it is broken off, and works on meanwhile', async () => {
    const mishaps = fc.array(fc.constantFrom<Mishap | null>('lost answer', 'lost', null, null), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(mishaps, async (planned) => {
        const { desk, log, press } = await stage(() => planned.shift() ?? null);
        for (let times = 0; times === 0 || (await desk.db.teamMove.get('move')); times += 1) {
          await press();
          if (times === 0 && (await desk.db.teamMove.get('move')))
            await desk.given(5, arrive('b5', shopMessage(5, 5)));
        }
        const ids = log.commits.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const types = log.commits.flatMap(({ events }) => events.map(({ type }) => type));
        expect(types.filter((type) => type === 'TeamFounded')).toEqual(['TeamFounded']);
        expect(types.at(-1)).toBe('TeamFounded');
        // Whoever works at the shop for the team has to know what was forgotten before.
        const joined = new TeamDesk('ben', log.of('ben'));
        await joined.store.catchUp();
        expect(await joined.db.forgotten.toArray()).toEqual([{ key: 'whoever it was', until: 7 }]);
        joined.db.close();
        expect((await desk.db.commits.toArray()).filter((row) => 'void' in row)).toEqual([]);
        expect(await desk.db.chats.count()).toBe(types.filter((type) => type === 'ChatOpened').length);
        expect(await desk.db.chats.count()).toBeGreaterThanOrEqual(4);
        expect(await shopNow(desk.db)).toMatchObject({ name: 'Shop', sharedSince: 9 });
      }),
      { numRuns: 20 },
    );
  });

  test('stays what it is where another log lies, and says so', async () => {
    const { desk, log, press } = await stage(() => null);
    const before = await desk.db.commits.count();
    log.force('cho', { id: 'other', at: 0, events: [] }, ['shop']);
    await press();
    expect(await desk.db.teamMove.get('move')).toMatchObject({
      stage: 'moving',
      trouble: expect.stringContaining('does not take this'),
    });
    expect(await desk.db.commits.count()).toBe(before);
    expect(await desk.db.team.count()).toBe(0);
  });
});
