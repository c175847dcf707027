import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import type { Commit } from '../../../core/engine/commit.ts';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import { commitsOf } from '../../../core/store/privacy/rewrite-log.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
const order = (id: string): Command => ({
  do: 'recordOrder',
  order: {
    id,
    buyer: 'b1',
    createdAt: noon,
    total: { amount: 1_000, currency: 'GBP' },
    paidAt: noon,
  } as never,
});

let log: LogInMemory;
let asked: Commit[];
let ola: TeamDesk;
let ana: TeamDesk;
let ben: TeamDesk;

/** The log, with what was asked of it. */
function listened(of: TeamLog): TeamLog {
  return {
    me: of.me,
    read: (after, limit) => of.read(after, limit),
    append: (commit, expected) => {
      asked.push(commit);
      return of.append(commit, expected);
    },
  };
}

beforeEach(async () => {
  log = new LogInMemory();
  asked = [];
  [ola, ana, ben] = ['ola', 'ana', 'ben'].map((agent) => new TeamDesk(agent, listened(log.of(agent)))) as [
    TeamDesk,
    TeamDesk,
    TeamDesk,
  ];
  await openTeamShop(ola, [ana, ben], noon);
  for (const desk of [ana, ben]) await desk.store.catchUp();
});

describe('an order in the log of a team', () => {
  test('writes to its own stream alone, and is found by its buyer in every browser', async () => {
    await ana.given(noon, order('o1'));
    expect([...(log.commits.at(-1)?.heads.keys() ?? [])]).toEqual(['order/o1']);
    await ben.store.catchUp();
    for (const desk of [ana, ben])
      expect(await commitsOf(desk.db, ['buyer/b1'])).toMatchObject([
        { events: [{ type: 'OrderRecorded', order: 'o1', buyer: 'b1' }], streams: ['order/o1', 'buyer/b1'] },
      ]);
  });

  test('does not wait for another of the same buyer', async () => {
    asked.length = 0;
    await Promise.all([ana.given(noon, order('o1')), ben.given(noon, order('o2'))]);
    expect(asked).toHaveLength(2);
    for (const desk of [ana, ben]) await desk.store.catchUp();
    expect(await ana.worked()).toEqual(await ben.worked());
    expect((await commitsOf(ben.db, ['buyer/b1'])).length).toBe(2);
  });
});

describe('one’s own commit that comes back from the log', () => {
  test('is told of once', async () => {
    await ana.given(noon, order('o1'));
    const before = await ana.worked();
    await ana.store.take(log.commits);
    expect(await ana.worked()).toEqual(before);
    expect(await ana.db.commits.count()).toBe(log.commits.length);
  });
});
