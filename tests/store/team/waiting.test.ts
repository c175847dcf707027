import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../../core/domain/desk/command.ts';
import { longestToWait } from '../../../core/domain/message/returned-text.ts';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import { eraseBuyer } from '../../../core/store/privacy/erase-buyer.ts';
import { WaitingBook } from '../../../core/store/team/waiting-book.ts';
import { WaitingLine } from '../../../core/store/team/waiting-line.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory, type Mishap } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
const minute = 60_000;

let log: LogInMemory;
let ola: TeamDesk;
let ana: TeamDesk;
let line: WaitingLine;
let book: WaitingBook;
let now: number;
/** Whether Ana's browser reaches the team, and what befalls her next append. */
let live: boolean;
let mishap: Mishap | null;
/** Called as one of her commits is about to be appended. */
let appending: () => Promise<unknown>;
let again: number;
const went = new Set<string>();

function reachedBy(agent: string): TeamLog {
  const of = log.of(agent, () => mishap);
  return {
    ...of,
    append: async (commit, expected) => {
      if (!live) return { result: 'unknown' };
      await appending();
      const came = await of.append(commit, expected);
      if (came.result === 'unknown') went.add(commit.id);
      return came;
    },
  };
}

/** The line of commands as a new life of Ana's worker has it. */
function newLife(): WaitingLine {
  went.clear();
  return new WaitingLine({
    db: ana.db,
    run: (id, command, at) => ana.run(at, command, id),
    now: () => now,
    isLive: () => live,
    wentOut: (id) => went.has(id),
    again: () => {
      again += 1;
    },
  });
}

const claim: AgentCommand = { do: 'claimChat', by: 'ana', conversation: 'b1' };
const end: AgentCommand = { do: 'endChat', by: 'ana', conversation: 'b1' };
const seenBy = async (desk: TeamDesk, conversation = 'b1') =>
  (await desk.db.conversations.get(conversation))?.recent.at(-1)?.id ?? '';
const answer = (messageId: string, more: object = {}): AgentCommand => ({
  do: 'sendMessage',
  by: 'ana',
  conversation: 'b1',
  messageId,
  content: { kind: 'text', text: `Text ${messageId}` },
  ...more,
});
/** A card: it is sent without having looked at the thread. */
const card = (messageId: string): AgentCommand =>
  answer(messageId, { content: { kind: 'productCard', productId: '7' } });
const rows = () => ana.db.waitingCommands.orderBy('seq').toArray();
const draft = async () => (await ana.db.drafts.get('b1'))?.text;
const submitted = () =>
  log.commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'MessageSubmitted' ? [event.messageId] : [])),
  );
/** Whose messages are not called back. */
const standing = () => {
  const recalled = new Set(
    log.commits.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'MessageRecalled' ? [event.messageId] : [])),
    ),
  );
  return submitted().filter((each) => !recalled.has(each));
};

async function backOnLine(): Promise<void> {
  live = true;
  mishap = null;
  await ana.store.catchUp();
  await line.bring();
}

async function fresh(): Promise<void> {
  log = new LogInMemory();
  [live, mishap, now, again] = [true, null, noon + minute, 0];
  appending = async () => undefined;
  ola = new TeamDesk('ola', log.of('ola'));
  ana = new TeamDesk('ana', reachedBy('ana'));
  await ola.given(noon, { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} });
  for (const agent of ['ola', 'ana', 'ben'])
    await ola.given(
      noon,
      { do: 'addAgent', agent, nickname: agent, capacity: 5 },
      { do: 'switchAutoAssign', agent, on: false },
    );
  await ola.given(noon, { do: 'foundTeam', by: 'ola' });
  await ola.given(noon, arrive('b1', shopMessage(101, noon)), arrive('b2', shopMessage(102, noon)));
  await ana.store.catchUp();
  line = newLife();
  book = new WaitingBook(ana.db);
}

beforeEach(fresh);

describe('while the team is not reached', () => {
  beforeEach(() => {
    live = false;
  });

  test('what is given waits in its order, counts for nothing, and is done once the team is back', async () => {
    await line.give('1', claim);
    await line.give('2', answer('m1', { seen: await seenBy(ana) }));
    await line.give('3', answer('m2', { seen: 'm1' }));
    await line.give('4', end);
    expect((await rows()).map(({ id, tried }) => [id, tried])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['4', false],
    ]);
    expect(await ana.db.chats.get('b1#1')).toMatchObject({ state: 'open', holder: '' });
    await backOnLine();
    expect(await rows()).toEqual([]);
    expect(log.commits.slice(-4).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(await draft()).toBeUndefined();
  });

  test('what would be refused anyway is refused at once', async () => {
    await ana.store.catchUp();
    const { refusal } = await line.give('1', { do: 'claimChat', by: 'ana', conversation: 'nobody' });
    expect(refusal?.code).toBe('NoOpenChat');
    expect(await rows()).toEqual([]);
  });

  test('that a chat is looked at is kept once, and holds nothing up', async () => {
    const view = { do: 'viewChat', by: 'ana', conversation: 'b1' } as const;
    await line.give('1', view);
    await line.give('2', view);
    expect(await rows()).toHaveLength(1);
    expect(await book.hasBefore(claim)).toBe(false);
    await ola.given(now, { do: 'endChat', by: 'ola', conversation: 'b1' });
    await backOnLine();
    expect(await rows()).toEqual([]);
  });

  test('a claim is a wish: whoever came first has the chat, and what followed is decided on its own', async () => {
    await line.give('1', claim);
    await line.give('2', answer('m1'));
    await line.give('3', { do: 'starChat', by: 'ana', conversation: 'b1', on: true });
    await ola.given(now, { do: 'claimChat', by: 'ola', conversation: 'b1' });
    await backOnLine();
    expect((await rows()).map(({ id, refused }) => [id, refused !== null])).toEqual([
      ['1', true],
      ['2', true],
    ]);
    expect((await rows())[1]).toMatchObject({ refused: 'ola has this chat by now.', drafted: true });
    expect(await ana.db.chats.get('b1#1')).toMatchObject({ holder: 'ola', starred: 1 });
    expect(await draft()).toBe('Text m1');
    expect(submitted()).toEqual([]);
  });
});

describe('an answer that waited is not sent', () => {
  beforeEach(async () => {
    await line.give('take', claim);
    live = false;
  });

  test('where the buyer wrote meanwhile, and the ones behind it are not either', async () => {
    await line.give('1', answer('m1', { seen: await seenBy(ana) }));
    await line.give('2', answer('m2', { seen: 'm1' }));
    await ola.store.catchUp();
    await ola.given(now, arrive('b1', shopMessage(109, now)));
    await ana.db.drafts.put({ conversation: 'b1', text: 'typed since', by: 'ana', savedAt: 1 });
    await backOnLine();
    expect(submitted()).toEqual([]);
    expect(await draft()).toBe('Text m1\nText m2\ntyped since');
    expect((await rows()).every(({ refused }) => refused?.includes('wrote since you began'))).toBe(true);
  });

  test('where somebody answered though its writer had looked at nothing', async () => {
    await line.give('1', card('m1'));
    await ola.store.catchUp();
    await ola.given(now, { ...answer('o1'), by: 'ola' } as AgentCommand);
    await backOnLine();
    expect(submitted()).toEqual(['o1']);
    expect(await rows()).toMatchObject([
      { id: '1', refused: 'ola wrote here since you began. Read that first, or send yours anyway.' },
    ]);
    // A card is no text: it waits in the list for its giver.
    expect(await draft()).toBeUndefined();
  });

  test('where the chat was closed, or went to somebody else', async () => {
    await line.give('1', answer('m1'));
    await ola.store.catchUp();
    await ola.given(now, { do: 'assignChat', by: 'ola', to: 'ben', conversation: 'b1' });
    await backOnLine();
    expect(await rows()).toMatchObject([{ refused: 'ben has this chat by now.' }]);
    live = false;
    await line.give('2', answer('m2'));
    await ola.given(now, { do: 'endChat', by: 'ola', conversation: 'b1' });
    await backOnLine();
    expect((await rows())[1]?.refused).toMatch(/^This chat is closed/);
    expect(await draft()).toBe('Text m1\nText m2');
  });

  test('where it waited longer than half an hour, unlike one that came to the log before', async () => {
    await line.give('1', answer('m1'));
    live = true;
    mishap = 'lost answer';
    await line.give('2', { ...answer('m9'), conversation: 'b2' } as AgentCommand);
    live = false;
    expect(submitted()).toEqual(['m9']);
    now += longestToWait + 1;
    await backOnLine();
    expect(submitted()).toEqual(['m9']);
    expect(await rows()).toMatchObject([
      { id: '1', refused: expect.stringContaining('longer than 30 minutes') },
    ]);
    expect(await draft()).toBe('Text m1');
  });

  test('and a draft that another agent typed is left alone: the text stays in the list', async () => {
    await line.give('1', answer('m1'));
    await ana.db.drafts.put({ conversation: 'b1', text: 'ben was here', by: 'ben', savedAt: 1 });
    await ola.store.catchUp();
    await ola.given(now, arrive('b1', shopMessage(109, now)));
    await backOnLine();
    expect(await draft()).toBe('ben was here');
    expect((await rows())[0]).not.toHaveProperty('drafted');
  });
});

describe('taking back', () => {
  test('before anything went out nothing of it reaches the team, and what was written after it is sent', async () => {
    live = false;
    await line.give('1', answer('m1', { seen: await seenBy(ana) }));
    await line.give('2', answer('m2', { seen: 'm1' }));
    expect(await book.takeBack('1')).toBe('dropped');
    expect(await book.takeBack('1')).toBe('gone');
    await backOnLine();
    expect(submitted()).toEqual(['m2']);
    expect(await rows()).toEqual([]);
  });

  test('as it is being brought: it is called back where it had left, and its text is in the draft', async () => {
    live = false;
    await line.give('1', answer('m1'));
    let said = '';
    appending = async () => {
      said ||= await book.takeBack('1');
    };
    await backOnLine();
    expect(said).toBe('asked');
    expect(standing()).toEqual([]);
    expect(await rows()).toMatchObject([{ refused: 'You took it back before it left.' }]);
    expect(await draft()).toBe('Text m1');
  });

  test.each(['lost', 'lost answer'] as const)(
    'after an answer that did not come (%s): nothing stays of it',
    async (what) => {
      mishap = what;
      await line.give('1', answer('m1'));
      expect(await rows()).toMatchObject([{ tried: true }]);
      expect(again).toBe(1);
      expect(await book.takeBack('1')).toBe('asked');
      line = newLife();
      await backOnLine();
      expect(standing()).toEqual([]);
      expect(await draft()).toBe('Text m1');
    },
  );

  test('once it was handed to the shop it is said that it left, and it is no draft', async () => {
    mishap = 'lost answer';
    await line.give('1', answer('m1'));
    mishap = null;
    await book.takeBack('1');
    await ola.store.catchUp();
    await ola.given(now, { do: 'handOverMessage', conversation: 'b1', messageId: 'm1' });
    await backOnLine();
    expect(standing()).toEqual(['m1']);
    expect(await rows()).toMatchObject([{ refused: expect.stringContaining('left already') }]);
    expect(await draft()).toBeUndefined();
  });

  test('a wish that the team has granted already is said to be done', async () => {
    mishap = 'lost answer';
    await line.give('1', claim);
    await book.takeBack('1');
    await backOnLine();
    expect(await rows()).toMatchObject([{ refused: expect.stringContaining('it was done') }]);
  });
});

describe('bringing', () => {
  test('does not run twice at once, and what is given meanwhile comes behind', async () => {
    live = false;
    await line.give('1', claim);
    await line.give('2', answer('m1'));
    live = true;
    await Promise.all([
      line.bring(),
      line.bring(),
      line.give('3', answer('m2', { seen: 'm1' })),
      line.bring(),
    ]);
    expect(log.commits.slice(-3).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(await rows()).toEqual([]);
  });

  test('stops where nobody answers, and is to be tried again', async () => {
    live = false;
    await line.give('1', claim);
    await line.give('2', { ...answer('m1'), conversation: 'b2' } as AgentCommand);
    live = true;
    mishap = 'lost';
    await line.bring();
    expect(await rows()).toHaveLength(2);
    expect(again).toBe(1);
    expect(submitted()).toEqual([]);
  });

  test('passes over what the server will never take, with its words', async () => {
    live = false;
    await line.give('1', answer('m1'));
    await line.give('2', { ...answer('m2'), conversation: 'b2' } as AgentCommand);
    live = true;
    let first = true;
    appending = async () => {
      mishap = first ? 'denied' : null;
      first = false;
    };
    await line.bring();
    expect(await rows()).toMatchObject([
      { id: '1', refused: 'The team’s server does not take this. This is not for you.' },
    ]);
    expect(submitted()).toEqual(['m2']);
  });
});

test('wherever the worker dies, and whatever answers are lost, everything is done once, in its order', async () => {
  const turn = fc.record({
    kind: fc.constantFrom('lost', 'lost answer', 'dies', 'cut off', 'well') as fc.Arbitrary<
      Mishap | 'dies' | 'cut off' | 'well'
    >,
    give: fc.nat({ max: 2 }),
    at: fc.nat({ max: 3 }),
  });
  await fc.assert(
    fc
      .asyncProperty(fc.array(turn, { maxLength: 8 }), async (turns) => {
        let n = 0;
        let last = '';
        for (const { kind, give, at } of turns) {
          live = kind !== 'cut off';
          let left = at;
          // A worker that dies hears of nothing any more: neither of what it appended nor of what it would have done next.
          appending = async () => {
            left -= 1;
            mishap =
              left >= 0
                ? null
                : kind === 'dies'
                  ? 'lost answer'
                  : kind === 'well' || kind === 'cut off'
                    ? null
                    : kind;
          };
          for (let each = 0; each < give; each += 1) {
            n += 1;
            await line.give(`c${n}`, answer(`m${n}`, last === '' ? {} : { seen: last }));
            last = `m${n}`;
          }
          if (kind === 'dies') line = newLife();
          if (live) await line.bring();
        }
        appending = async () => undefined;
        await backOnLine();
        expect(submitted()).toEqual(Array.from({ length: n }, (_, each) => `m${each + 1}`));
        expect(await rows()).toEqual([]);
      })
      .beforeEach(fresh),
    { numRuns: 30 },
  );
});

test('erasing a buyer takes away what waits about them, and nothing else', async () => {
  live = false;
  await line.give('1', claim);
  await line.give('2', answer('m1'));
  await line.give('3', { ...claim, conversation: 'b2' } as AgentCommand);
  await ana.db.conversations.get('b1');
  live = true;
  await ola.given(now, { do: 'endChat', by: 'ola', conversation: 'b1' });
  await ana.store.catchUp();
  const buyer = (await ana.db.conversations.get('b1'))?.buyer.id ?? '';
  await eraseBuyer(ana.db, { buyer, by: 'ola', now, newId: () => 'new' });
  expect((await rows()).map(({ id }) => id)).toEqual(['3']);
});
