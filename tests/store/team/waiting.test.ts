import { beforeEach, describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import { longestToWait } from '../../../core/domain/message/returned-text.ts';
import { eraseBuyer } from '../../../core/store/privacy/erase-buyer.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { answer, claim, WaitingStage } from '../../support/team-log/waiting-stage.ts';

let stage: WaitingStage;

async function open(): Promise<void> {
  stage = new WaitingStage();
  await stage.open();
}

beforeEach(open);

const end: AgentCommand = { do: 'endChat', by: 'ana', conversation: 'b1' };
/** A card: it is sent without having looked at the thread. */
const card = (messageId: string): AgentCommand =>
  answer(messageId, { content: { kind: 'productCard', productId: '7' } });

describe('while the team is not reached', () => {
  beforeEach(() => {
    stage.live = false;
  });

  test('what is given waits in its order, counts for nothing, and is done once the team is back', async () => {
    await stage.line.give('1', claim);
    await stage.line.give('2', answer('m1', { seen: await stage.newest() }));
    await stage.line.give('3', answer('m2', { seen: 'm1' }));
    await stage.line.give('4', end);
    expect((await stage.rows()).map(({ id, tried }) => [id, tried])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['4', false],
    ]);
    expect(await stage.ana.db.chats.get('b1#1')).toMatchObject({ state: 'open', holder: '' });
    await stage.backOnLine();
    expect(await stage.rows()).toEqual([]);
    expect(stage.log.commits.slice(-4).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(await stage.draft()).toBeUndefined();
  });

  test('what would be refused anyway is refused at once', async () => {
    await stage.ana.store.catchUp();
    const { refusal } = await stage.line.give('1', { do: 'claimChat', by: 'ana', conversation: 'nobody' });
    expect(refusal?.code).toBe('NoOpenChat');
    expect(await stage.rows()).toEqual([]);
  });

  test('that a chat is looked at is kept once, and holds nothing up', async () => {
    const view = { do: 'viewChat', by: 'ana', conversation: 'b1' } as const;
    await stage.line.give('1', view);
    await stage.line.give('2', view);
    expect(await stage.rows()).toHaveLength(1);
    expect(await stage.book.hasBefore(claim)).toBe(false);
    await stage.ola.given(stage.now, { do: 'endChat', by: 'ola', conversation: 'b1' });
    await stage.backOnLine();
    expect(await stage.rows()).toEqual([]);
  });

  test('a claim is a wish: whoever came first has the chat, and what followed is decided on its own', async () => {
    await stage.line.give('1', claim);
    await stage.line.give('2', answer('m1'));
    await stage.line.give('3', { do: 'starChat', by: 'ana', conversation: 'b1', on: true });
    await stage.ola.given(stage.now, { do: 'claimChat', by: 'ola', conversation: 'b1' });
    await stage.backOnLine();
    expect((await stage.rows()).map(({ id, refused }) => [id, refused !== null])).toEqual([
      ['1', true],
      ['2', true],
    ]);
    expect((await stage.rows())[1]).toMatchObject({ refused: 'ola has this chat by now.', drafted: true });
    expect(await stage.ana.db.chats.get('b1#1')).toMatchObject({ holder: 'ola', starred: 1 });
    expect(await stage.draft()).toBe('Text m1');
    expect(stage.submitted()).toEqual([]);
  });
});

describe('an answer that waited is not sent', () => {
  beforeEach(async () => {
    await stage.line.give('take', claim);
    stage.live = false;
  });

  test('where the buyer wrote meanwhile, and the ones behind it are not either', async () => {
    await stage.line.give('1', answer('m1', { seen: await stage.newest() }));
    await stage.line.give('2', answer('m2', { seen: 'm1' }));
    await stage.ola.store.catchUp();
    await stage.ola.given(stage.now, arrive('b1', shopMessage(109, stage.now)));
    await stage.ana.db.drafts.put({ conversation: 'b1', text: 'typed since', by: 'ana', savedAt: 1 });
    await stage.backOnLine();
    expect(stage.submitted()).toEqual([]);
    expect(await stage.draft()).toBe('Text m1\nText m2\ntyped since');
    expect((await stage.rows()).every(({ refused }) => refused?.includes('wrote since you began'))).toBe(
      true,
    );
  });

  test('where somebody answered though its writer had looked at nothing', async () => {
    await stage.line.give('1', card('m1'));
    await stage.ola.store.catchUp();
    await stage.ola.given(stage.now, { ...answer('o1'), by: 'ola' } as AgentCommand);
    await stage.backOnLine();
    expect(stage.submitted()).toEqual(['o1']);
    expect(await stage.rows()).toMatchObject([
      { id: '1', refused: 'ola wrote here since you began. Read that first, or send yours anyway.' },
    ]);
    // A card is no text: it waits in the list for its giver.
    expect(await stage.draft()).toBeUndefined();
  });

  test('where the chat was closed, or went to somebody else', async () => {
    await stage.line.give('1', answer('m1'));
    await stage.ola.store.catchUp();
    await stage.ola.given(stage.now, { do: 'assignChat', by: 'ola', to: 'ben', conversation: 'b1' });
    await stage.backOnLine();
    expect(await stage.rows()).toMatchObject([{ refused: 'ben has this chat by now.' }]);
    stage.live = false;
    await stage.line.give('2', answer('m2'));
    await stage.ola.given(stage.now, { do: 'endChat', by: 'ola', conversation: 'b1' });
    await stage.backOnLine();
    expect((await stage.rows())[1]?.refused).toMatch(/^This chat is closed/);
    expect(await stage.draft()).toBe('Text m1\nText m2');
  });

  test('where it waited longer than half an hour, unlike one that came to the log before', async () => {
    await stage.line.give('1', answer('m1'));
    stage.live = true;
    stage.mishap = 'lost answer';
    await stage.line.give('2', { ...answer('m9'), conversation: 'b2' } as AgentCommand);
    stage.live = false;
    expect(stage.submitted()).toEqual(['m9']);
    stage.now += longestToWait + 1;
    await stage.backOnLine();
    expect(stage.submitted()).toEqual(['m9']);
    expect(await stage.rows()).toMatchObject([
      { id: '1', refused: expect.stringContaining('longer than 30 minutes') },
    ]);
    expect(await stage.draft()).toBe('Text m1');
  });

  test('and a draft that another agent typed is left alone: the text stays in the list', async () => {
    await stage.line.give('1', answer('m1'));
    await stage.ana.db.drafts.put({ conversation: 'b1', text: 'ben was here', by: 'ben', savedAt: 1 });
    await stage.ola.store.catchUp();
    await stage.ola.given(stage.now, arrive('b1', shopMessage(109, stage.now)));
    await stage.backOnLine();
    expect(await stage.draft()).toBe('ben was here');
    expect((await stage.rows())[0]).not.toHaveProperty('drafted');
  });
});

test('erasing a buyer takes away what waits about them, and nothing else', async () => {
  stage.live = false;
  await stage.line.give('1', claim);
  await stage.line.give('2', answer('m1'));
  await stage.line.give('3', { ...claim, conversation: 'b2' } as AgentCommand);
  stage.live = true;
  await stage.ola.given(stage.now, { do: 'endChat', by: 'ola', conversation: 'b1' });
  await stage.ana.store.catchUp();
  const buyer = (await stage.ana.db.conversations.get('b1'))?.buyer.id ?? '';
  await eraseBuyer(stage.ana.db, { buyer, by: 'ola', now: stage.now, newId: () => 'new' });
  expect((await stage.rows()).map(({ id }) => id)).toEqual(['3']);
});
