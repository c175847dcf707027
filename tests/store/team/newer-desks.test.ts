import { beforeEach, describe, expect, test } from 'vitest';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
const stream = 'conversation/b1';

let log: LogInMemory;
let ola: TeamDesk;
let ana: TeamDesk;
let ben: TeamDesk;

beforeEach(async () => {
  log = new LogInMemory();
  [ola, ana, ben] = ['ola', 'ana', 'ben'].map((agent) => new TeamDesk(agent, log.of(agent))) as [
    TeamDesk,
    TeamDesk,
    TeamDesk,
  ];
  await openTeamShop(ola, [ana, ben], noon);
  await ola.given(noon, { do: 'setRole', agent: 'ben', role: 'owner', by: 'ola' });
  await ola.given(noon, arrive('b1', shopMessage(1, noon)));
  await ana.store.catchUp();
});

const newerBy = (author: string) =>
  log.force(author, { id: `newer by ${author}`, at: 0, events: [] }, [stream], { newer: true });

describe('what a newer desk wrote', () => {
  test.each(['ana', 'nobody'])(
    'stops nobody where %s did: it counts nowhere, and the work goes on',
    async (author) => {
      newerBy(author);
      await ana.given(noon + 1, { do: 'claimChat', by: 'ana', conversation: 'b1' });
      await ola.store.catchUp();
      await ben.store.catchUp();
      const worked = await ana.worked();
      for (const desk of [ola, ben]) expect(await desk.worked()).toEqual(worked);
      expect(await ana.db.commits.filter((row) => 'void' in row).toArray()).toMatchObject([
        { void: expect.stringContaining('newer desk'), author, events: [] },
      ]);
    },
  );

  test.each(['ola', 'ben'])(
    'stops an older desk where %s did, an owner: in words, at that very place',
    async (owner) => {
      await ola.given(noon + 1, arrive('b1', shopMessage(2, noon + 1)));
      const stops = newerBy(owner);
      log.force('ola', { id: 'behind', at: noon + 2, events: [] }, ['shop']);
      await expect(ana.store.catchUp()).rejects.toMatchObject({
        code: 'outdated',
        message: expect.stringContaining('Update the extension'),
      });
      // What came before it is here, and nothing behind it.
      expect(await ana.store.head()).toBe(stops.position - 1);
      await expect(
        ana.run(noon + 3, { do: 'claimChat', by: 'ana', conversation: 'b1' }),
      ).rejects.toMatchObject({ code: 'outdated' });
      expect(await ana.db.chats.get('b1#1')).toMatchObject({ holder: '' });
    },
  );

  test('counts as an agent’s from where its owner is no owner any more, and stops from where an agent has become one', async () => {
    await ola.given(noon + 1, { do: 'setRole', agent: 'ben', role: 'agent', by: 'ola' });
    newerBy('ben');
    await ana.store.catchUp();
    await ola.store.catchUp();
    await ola.given(noon + 2, { do: 'setRole', agent: 'ben', role: 'owner', by: 'ola' });
    newerBy('ben');
    await expect(ana.store.catchUp()).rejects.toMatchObject({ code: 'outdated' });
  });

  test('stops whoever comes to a log that a newer desk has moved into the team', async () => {
    const moved = new LogInMemory();
    moved.force('ola', { id: 'past', at: 0, events: [] }, ['shop'], { newer: true });
    const joining = new TeamDesk('ana', moved.of('ana'));
    await expect(joining.store.catchUp()).rejects.toMatchObject({ code: 'outdated' });
  });
});
