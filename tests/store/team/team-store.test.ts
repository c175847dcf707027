import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory, type Mishap } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
const agents = ['ola', 'ana', 'ben', 'cho'] as const;

let log: LogInMemory;
let ola: TeamDesk;
let ana: TeamDesk;
let ben: TeamDesk;
let cho: TeamDesk;

/** A shop of an owner and three agents whose desks are open and who take no chats by themselves. */
async function opened(owner: TeamDesk): Promise<void> {
  await owner.given(noon, {
    do: 'openShop',
    name: 'Shop',
    market: 'UK',
    zone: 'Europe/London',
    highValue: {},
  });
  for (const agent of agents)
    await owner.given(
      noon,
      { do: 'addAgent', agent, nickname: agent, capacity: 5 },
      { do: 'switchAutoAssign', agent, on: false },
    );
  await owner.given(noon, { do: 'foundTeam', by: 'ola' });
}

async function write(desk: TeamDesk, buyers: readonly string[]): Promise<void> {
  for (const [n, buyer] of buyers.entries())
    await desk.given(noon + n, arrive(buyer, shopMessage(n, noon + n)));
}

function claim(by: string, conversation: string): Command {
  return { do: 'claimChat', by, conversation };
}

beforeEach(async () => {
  log = new LogInMemory();
  [ola, ana, ben, cho] = agents.map((agent) => new TeamDesk(agent, log.of(agent))) as [
    TeamDesk,
    TeamDesk,
    TeamDesk,
    TeamDesk,
  ];
  await opened(ola);
});

async function allCaughtUp(): Promise<void> {
  await Promise.all([ola, ana, ben, cho].map((desk) => desk.store.catchUp()));
}

describe('browsers that share a log', () => {
  test('come to the same desk, whoever wrote what', async () => {
    await write(ola, ['b1', 'b2']);
    await ana.store.catchUp();
    await ana.given(noon + 10, claim('ana', 'b1'));
    await ben.store.catchUp();
    await ben.given(noon + 20, claim('ben', 'b2'));
    await ana.given(noon + 30, {
      do: 'sendMessage',
      by: 'ana',
      conversation: 'b1',
      messageId: 'own1',
      content: saying('Hello') as never,
    });
    await allCaughtUp();
    const worked = await ola.worked();
    for (const desk of [ana, ben, cho]) expect(await desk.worked()).toEqual(worked);
    expect(await ola.db.chats.orderBy('id').toArray()).toMatchObject([{ holder: 'ana' }, { holder: 'ben' }]);
  });

  test('give each chat one owner, and tell the others who has it', async () => {
    const buyers = Array.from({ length: 12 }, (_, n) => `b${n}`);
    await write(ola, buyers);
    await allCaughtUp();
    const desks = [ola, ana, ben, cho];
    const receipts = await Promise.all(
      desks.map((desk) => Promise.all(buyers.map((buyer) => desk.run(noon + 60, claim(desk.agent, buyer))))),
    );
    for (const [n, buyer] of buyers.entries()) {
      const said = receipts.map((of) => of[n]?.refusal?.code ?? 'taken');
      expect(
        said.filter((each) => each === 'taken'),
        buyer,
      ).toHaveLength(1);
      expect(new Set(said)).toEqual(new Set(['taken', 'ChatTaken']));
    }
    await allCaughtUp();
    const assigned = log.commits.flatMap(({ events }) =>
      events.filter(({ type }) => type === 'ChatAssigned'),
    );
    expect(assigned).toHaveLength(buyers.length);
    const worked = await ola.worked();
    for (const desk of desks) expect(await desk.worked()).toEqual(worked);
  });

  test('take in what came before their own commit before it', async () => {
    await write(ola, ['b1', 'b2']);
    await ana.store.catchUp();
    await ola.given(noon + 5, arrive('b3', shopMessage(9, noon + 5)));
    await ana.given(noon + 10, claim('ana', 'b1'));
    expect(await ana.db.chats.count()).toBe(3);
  });

  test('decide a transfer of all chats again where one of them went meanwhile, all or nothing', async () => {
    await write(ola, ['b1', 'b2']);
    await ana.store.catchUp();
    await ana.given(noon + 10, claim('ana', 'b1'), claim('ana', 'b2'));
    await ben.store.catchUp();
    await ben.given(noon + 20, { do: 'assignChat', by: 'ben', to: 'ben', conversation: 'b2' });
    await ana.given(noon + 30, { do: 'transferAll', by: 'ana', to: 'cho', note: '' });
    expect(await ana.db.chats.orderBy('id').toArray()).toMatchObject([{ holder: 'cho' }, { holder: 'ben' }]);
  });
});

describe('an answer of the server that does not come', () => {
  test('is “unknown”, and the command is done once whether it had arrived or not', async () => {
    await write(ola, ['b1', 'b2']);
    for (const mishap of ['lost answer', 'lost'] as const) {
      let next: Mishap | null = null;
      const desk = new TeamDesk(
        'ben',
        log.of('ben', () => next),
      );
      await desk.store.catchUp();
      const conversation = mishap === 'lost' ? 'b1' : 'b2';
      next = mishap;
      await expect(desk.run(noon + 10, claim('ben', conversation), `claim ${mishap}`)).rejects.toMatchObject({
        code: 'unknown',
      });
      next = null;
      await desk.store.catchUp();
      expect(await desk.run(noon + 20, claim('ben', conversation), `claim ${mishap}`)).toMatchObject({
        refusal: null,
      });
      expect(log.commits.filter(({ id }) => id === `claim ${mishap}`)).toHaveLength(1);
      expect(await desk.db.chats.get(`${conversation}#1`)).toMatchObject({ holder: 'ben' });
    }
  });

  test('a commit the server denies changes nothing, and is a fault', async () => {
    await write(ola, ['b1']);
    const desk = new TeamDesk(
      'ben',
      log.of('ben', () => 'denied'),
    );
    await desk.store.catchUp();
    const before = await desk.worked();
    await expect(desk.run(noon + 10, claim('ben', 'b1'))).rejects.toMatchObject({ code: 'denied' });
    expect(await desk.worked()).toEqual(before);
  });
});

describe('a commit that no desk of ours would have written', () => {
  const stands = (conversation: string) => [`conversation/${conversation}`];
  const assigned = (conversation: string, to: string, from: string | null, by: string): DeskEvent => ({
    type: 'ChatAssigned',
    conversation,
    chat: 1,
    at: noon + 100,
    to,
    from,
    by,
    why: { kind: 'claimed' } as never,
  });

  beforeEach(async () => {
    await write(ola, ['b1', 'b2']);
    await ana.store.catchUp();
    await ana.given(noon + 10, claim('ana', 'b1'));
  });

  const force = (author: string, event: DeskEvent, streams: readonly string[], id = 'x') =>
    log.force(author, { id, at: noon + 100, events: [event] }, streams);
  const forged = {
    'takes a chat that somebody has as if nobody had it': () =>
      force('ben', assigned('b1', 'ben', null, 'ben'), stands('b1')),
    'is in somebody else’s name': () => force('ben', assigned('b2', 'cho', null, 'cho'), stands('b2')),
    'is by somebody who does not work here': () =>
      force('eve', assigned('b2', 'eve', null, 'eve'), stands('b2')),
    'writes into a chat that it did not look at': () =>
      force('ben', assigned('b2', 'ben', null, 'ben'), stands('b1')),
    'makes its author an owner': () =>
      force('ben', { type: 'RoleSet', agent: 'ben', role: 'owner', at: noon + 100 }, ['shop']),
    'bears the id of another': () =>
      force('ben', assigned('b2', 'ben', null, 'ben'), stands('b2'), log.commits[0]?.id),
  };

  test.each(Object.entries(forged))(
    'and %s counts in no browser, and what comes after it does',
    async (_, force) => {
      await allCaughtUp();
      const before = await cho.db.chats.toArray();
      force();
      await allCaughtUp();
      expect(await cho.db.chats.toArray()).toEqual(before);
      expect(await cho.db.commits.toCollection().last()).toMatchObject({
        events: [],
        void: expect.any(String),
      });
      await cho.given(noon + 200, claim('cho', 'b2'));
      await allCaughtUp();
      const worked = await ola.worked();
      for (const desk of [ana, ben, cho]) expect(await desk.worked()).toEqual(worked);
      expect(await ola.db.chats.get('b2#1')).toMatchObject({ holder: 'cho' });
    },
  );
});

test('whatever is done where, in whatever order and with whatever lost, all come to the same, and nothing a desk wrote is void', async () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 3 }),
    buyer: fc.constantFrom('b1', 'b2', 'b3'),
    what: fc.constantFrom('claim', 'write', 'answer', 'transfer', 'end', 'catch up', 'all') as fc.Arbitrary<
      'claim' | 'write' | 'answer' | 'transfer' | 'end' | 'catch up' | 'all'
    >,
    mishap: fc.option(fc.constantFrom<Mishap>('lost', 'lost answer'), { freq: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
      async (rounds) => {
        const shared = new LogInMemory();
        const mishaps = new Map<string, Mishap | null>();
        const desks = agents.map(
          (agent) =>
            new TeamDesk(
              agent,
              shared.of(agent, () => mishaps.get(agent) ?? null),
            ),
        );
        await opened(desks[0] as TeamDesk);
        let n = 0;
        const commandOf = (
          agent: string,
          { buyer, what }: { buyer: string; what: string },
        ): Command | null => {
          n += 1;
          const to = agents[n % agents.length] as string;
          switch (what) {
            case 'claim':
              return claim(agent, buyer);
            case 'write':
              return arrive(buyer, shopMessage(n, noon + n * 1000));
            case 'answer':
              return {
                do: 'sendMessage',
                by: agent,
                conversation: buyer,
                messageId: `own${n}`,
                content: saying('Yes') as never,
              };
            case 'transfer':
              return { do: 'transferChat', by: agent, to, conversation: buyer, note: '' };
            case 'all':
              return { do: 'transferAll', by: agent, to, note: '' };
            case 'end':
              return { do: 'endChat', by: agent, conversation: buyer };
            default:
              return null;
          }
        };
        for (const round of rounds) {
          await Promise.allSettled(
            round.map(async ({ who, mishap, ...rest }) => {
              const desk = desks[who] as TeamDesk;
              const command = commandOf(desk.agent, rest);
              if (!command) return desk.store.catchUp();
              mishaps.set(desk.agent, mishap);
              await desk.run(noon + n * 1000, command);
            }),
          );
          mishaps.clear();
        }
        await Promise.all(desks.map((desk) => desk.store.catchUp()));
        const [first, ...others] = await Promise.all(desks.map((desk) => desk.worked()));
        for (const other of others) expect(other).toEqual(first);
        const commits = (first?.commits ?? []) as { void?: string }[];
        expect(commits.filter((each) => each.void !== undefined)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
