import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import { askSchema } from '../../core/protocol/ask-schema.ts';
import { allowedWords, guardCases } from '../../core/store/queries/guard-cases.ts';
import { isAboutTexts } from '../../entrypoints/background/text-asks.ts';
import { keepText } from '../../entrypoints/late-texts/kept-texts.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);

const hotline = { category: 'contact', words: 'call 0800 496 0123', allowable: '0800 496 0123' } as const;
const joke = { category: 'profanity', words: 'Bullshit bingo', allowable: 'Bullshit bingo' } as const;
const keep = {
  ask: 'keepMistakes',
  ...{ by: 'ben', conversation: 'b1', text: 'Whole text.' },
  mistakes: [hotline, joke],
} as const;

const toolsOf = (desk: DeskInMemory) => ({ db: desk.db, run: (command: Command) => desk.run(at, command) });

async function kept() {
  const desk = await deskWith('ana', 'ben');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  const { db } = desk;
  const tell = async (ask: Ask) => {
    const asked = v.parse(askSchema, ask) as Ask;
    if (!isAboutTexts(asked)) throw new Error('it is about texts');
    expect(await keepText(toolsOf(desk), asked)).toBeNull();
  };
  await tell(keep);
  return {
    desk,
    db,
    tell,
    idOf: async (words: string) => (await guardCases(db)).find((each) => each.words === words)?.id ?? '',
  };
}

test('what is called a mistake is kept with who, when, the text, its words and the guideline, and allows nothing yet', async () => {
  const { db } = await kept();
  const cases = await guardCases(db);
  expect(cases).toHaveLength(2);
  expect(cases).toContainEqual({
    ...hotline,
    ...{ id: expect.any(String), text: 'Whole text.', by: 'ben', at, state: 'kept' },
  });
  expect(await allowedWords(db)).toEqual([]);
});

test('the shop allows just the words that can be, takes that back, and hears of it anew when it is said again', async () => {
  const { db, tell, idOf } = await kept();
  const id = await idOf(hotline.words);
  await tell({ ask: 'settleMistake', by: 'ana', id, state: 'allowed' });
  await tell({ ask: 'settleMistake', by: 'ana', id: await idOf(joke.words), state: 'dismissed' });
  expect(await allowedWords(db)).toEqual(['0800 496 0123']);
  expect(await guardCases(db)).toMatchObject([{ ...hotline, state: 'allowed' }]);
  await tell({ ask: 'settleMistake', by: 'ana', id, state: 'dismissed' });
  expect(await allowedWords(db)).toEqual([]);
  await tell(keep);
  expect((await guardCases(db)).map(({ state }) => state)).toEqual(['kept', 'kept']);
});

test('what the guard lets through is for those who set up the shop', async () => {
  const tools = toolsOf(await deskWith('ana', 'ben'));
  const settle = { ask: 'settleMistake', id: 'contact WhatsApp', state: 'allowed' } as const;
  expect(await keepText(tools, { ...settle, by: 'ana' })).toBeNull();
  expect(await keepText(tools, { ...settle, by: 'ben' })).toMatchObject({ code: 'NotAllowed' });
  expect(await keepText(tools, { ...settle, by: 'zoe' })).toMatchObject({ code: 'AgentUnknown' });
});
