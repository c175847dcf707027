import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import type { Mishap } from '../../support/team-log/log-in-memory.ts';
import { answer, claim, WaitingStage } from '../../support/team-log/waiting-stage.ts';

let stage: WaitingStage;

async function open(): Promise<void> {
  stage = new WaitingStage();
  await stage.open();
}

beforeEach(open);

describe('taking back', () => {
  test('before anything went out nothing of it reaches the team, and what was written after it is sent', async () => {
    stage.live = false;
    await stage.line.give('1', answer('m1', { seen: await stage.newest() }));
    await stage.line.give('2', answer('m2', { seen: 'm1' }));
    expect(await stage.book.takeBack('1')).toBe('dropped');
    expect(await stage.book.takeBack('1')).toBe('gone');
    await stage.backOnLine();
    expect(stage.submitted()).toEqual(['m2']);
    expect(await stage.rows()).toEqual([]);
  });

  test('as it is being brought: it is called back where it had left, and its text is in the draft', async () => {
    stage.live = false;
    await stage.line.give('1', answer('m1'));
    let said = '';
    stage.appending = async () => {
      said ||= await stage.book.takeBack('1');
    };
    await stage.backOnLine();
    expect(said).toBe('asked');
    expect(stage.standing()).toEqual([]);
    expect(await stage.rows()).toMatchObject([{ refused: 'You took it back before it left.' }]);
    expect(await stage.draft()).toBe('Text m1');
  });

  test.each(['lost', 'lost answer'] as const)(
    'after an answer that did not come (%s): nothing stays of it',
    async (what) => {
      stage.mishap = what;
      await stage.line.give('1', answer('m1'));
      expect(await stage.rows()).toMatchObject([{ tried: true }]);
      expect(stage.again).toBe(1);
      expect(await stage.book.takeBack('1')).toBe('asked');
      stage.newLife();
      await stage.backOnLine();
      expect(stage.standing()).toEqual([]);
      expect(await stage.draft()).toBe('Text m1');
    },
  );

  test('what came to the log and could not be read there is called back all the same', async () => {
    // Somebody else wrote before: what is ours is read after that.
    await stage.ola.given(stage.now, { do: 'starChat', by: 'ola', conversation: 'b2', on: true });
    stage.deaf = true;
    await stage.line.give('1', answer('m1'));
    expect(stage.submitted()).toEqual(['m1']);
    expect(await stage.book.takeBack('1')).toBe('asked');
    stage.deaf = false;
    await stage.backOnLine();
    expect(stage.standing()).toEqual([]);
    expect(await stage.draft()).toBe('Text m1');
  });

  test('once it was handed to the shop it is said that it left, and it is no draft', async () => {
    stage.mishap = 'lost answer';
    await stage.line.give('1', answer('m1'));
    stage.mishap = null;
    await stage.book.takeBack('1');
    await stage.ola.store.catchUp();
    await stage.ola.given(stage.now, { do: 'handOverMessage', conversation: 'b1', messageId: 'm1' });
    await stage.backOnLine();
    expect(stage.standing()).toEqual(['m1']);
    expect(await stage.rows()).toMatchObject([{ refused: expect.stringContaining('left already') }]);
    expect(await stage.draft()).toBeUndefined();
  });

  test('a wish that the team has granted already is said to be done', async () => {
    stage.mishap = 'lost answer';
    await stage.line.give('1', claim);
    await stage.book.takeBack('1');
    await stage.backOnLine();
    expect(await stage.rows()).toMatchObject([{ refused: expect.stringContaining('it was done') }]);
  });
});

describe('bringing', () => {
  test('does not run twice at once, and what is given meanwhile comes behind', async () => {
    stage.live = false;
    await stage.line.give('1', claim);
    await stage.line.give('2', answer('m1'));
    stage.live = true;
    await Promise.all([
      stage.line.bring(),
      stage.line.bring(),
      stage.line.give('3', answer('m2', { seen: 'm1' })),
      stage.line.bring(),
    ]);
    expect(stage.log.commits.slice(-3).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(await stage.rows()).toEqual([]);
  });

  test('stops where nobody answers, and is to be tried again', async () => {
    stage.live = false;
    await stage.line.give('1', claim);
    await stage.line.give('2', { ...answer('m1'), conversation: 'b2' } as AgentCommand);
    stage.live = true;
    stage.mishap = 'lost';
    await stage.line.bring();
    expect(await stage.rows()).toHaveLength(2);
    expect(stage.again).toBe(1);
    expect(stage.submitted()).toEqual([]);
  });

  test('passes over what the server will never take, with its words', async () => {
    stage.live = false;
    await stage.line.give('1', answer('m1'));
    await stage.line.give('2', { ...answer('m2'), conversation: 'b2' } as AgentCommand);
    stage.live = true;
    let first = true;
    stage.appending = async () => {
      stage.mishap = first ? 'denied' : null;
      first = false;
    };
    await stage.line.bring();
    expect(await stage.rows()).toMatchObject([
      { id: '1', refused: 'The team’s server does not take this. This is not for you.' },
    ]);
    expect(stage.submitted()).toEqual(['m2']);
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
          stage.live = kind !== 'cut off';
          let left = at;
          // A worker that dies hears of nothing any more: neither of what it appended nor of what it would have done next.
          stage.appending = async () => {
            left -= 1;
            stage.mishap =
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
            await stage.line.give(`c${n}`, answer(`m${n}`, last === '' ? {} : { seen: last }));
            last = `m${n}`;
          }
          if (kind === 'dies') stage.newLife();
          if (stage.live) await stage.line.bring();
        }
        stage.appending = async () => undefined;
        await stage.backOnLine();
        expect(stage.submitted()).toEqual(Array.from({ length: n }, (_, each) => `m${each + 1}`));
        expect(await stage.rows()).toEqual([]);
      })
      .beforeEach(open),
    { numRuns: 30 },
  );
});
