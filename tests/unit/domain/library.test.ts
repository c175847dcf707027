import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, textOf } from '../../../core/domain/library/cell.ts';
import { faqFaults, tidyFaq } from '../../../core/domain/library/faq-faults.ts';
import { keptFaqs } from '../../../core/domain/library/faq-file.ts';
import { answerFromChat, questionFromChat } from '../../../core/domain/library/from-chat.ts';
import { meet } from '../../../core/domain/library/met.ts';
import { replyFaults, tidyReply } from '../../../core/domain/library/reply-faults.ts';
import { keptReplies, shortcutClashes } from '../../../core/domain/library/reply-file.ts';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { prepareFaqs } from '../../../core/domain/suggest/faq-index.ts';
import { type AskedLine, uncoveredInSlices } from '../../../core/domain/suggest/uncovered.ts';

const entry = (id: string, question: string, answer = 'Yes.'): FaqEntry => ({
  ...{ id, question, answer, phrasings: [] as string[], category: null, language: null },
});
const reply = (id: string, title: string, shortcut: string, owner = '') => ({
  ...{ id, title, shortcut, owner, text: 'Yes.' },
});
const told = (faults: readonly { field: string; what: string }[]) =>
  faults.map(({ field, what }) => `${field} ${what}`);

describe('an entry of the library', () => {
  test('is kept tidy, and tidying it again changes nothing', () => {
    expect(
      tidyFaq({
        ...entry(' a ', ' How \n long? ', ' Two\r\ndays. \u0000'),
        phrasings: ['when', ' when ', '', 'How long?'],
        category: '  ',
        language: 'EN-gb',
      }),
    ).toEqual({ ...entry('a', 'How long?', 'Two\ndays.'), phrasings: ['when'], language: 'en-GB' });
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, fc.array(text), text, text, (question, phrasings, answer, language) => {
        const once = tidyFaq({ id: question, question, phrasings, answer, category: answer, language });
        expect(tidyFaq(once)).toEqual(once);
      }),
    );
  });

  test('says of each field what is wrong with it', () => {
    expect(faqFaults(entry('a', 'How long?'))).toEqual([]);
    const wrong = {
      ...{ id: '', question: 'x'.repeat(301), answer: 'Hi {name}, {buyer}' },
      ...{ phrasings: ['y'.repeat(301)], category: 'z'.repeat(81), language: 'no such!' },
    };
    expect(told(faqFaults(wrong))).toEqual([
      'id missing',
      'question tooLong',
      'phrasings tooLong',
      'answer noVariable',
      'category tooLong',
      'language noLanguage',
    ]);
    const many = { ...entry('a', ''), phrasings: Array.from({ length: 51 }, (_, n) => `${n}`) };
    expect(told(faqFaults(many))).toEqual(['question missing', 'phrasings tooMany']);
  });
});

test('a saved reply has its shortcut alone among the replies of the same people', () => {
  const others = [reply('a', 'On its way', 'way'), reply('b', 'Mine', 'way', 'mira')];
  expect(told(replyFaults(reply('c', 'C', 'Way'), others))).toEqual(['shortcut taken']);
  expect(replyFaults(reply('a', 'A', 'way'), others)).toEqual([]);
  expect(replyFaults(reply('c', 'C', 'way', 'dewi'), others)).toEqual([]);
  expect(replyFaults(reply('c', 'C', ''), [reply('d', 'D', '')])).toEqual([]);
  expect(told(replyFaults(reply('c', '', 'no way'), []))).toEqual([
    'title missing',
    'shortcut shortcutSigns',
  ]);
  expect(tidyReply(reply('c', ' C ', ' /thanks ')).shortcut).toBe('thanks');
});

test('a cell gives its text back, whatever it begins with', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t', '＝') });
  fc.assert(fc.property(text, (each) => textOf(cellOf(each)) === each));
});

describe('a file held against what is kept', () => {
  const kept = [entry('a', 'How long?'), entry('b', 'How much?')];
  const lines = (...texts: FaqEntry[]) => texts.map((text, at) => ({ line: at + 2, text }));
  const newId = ({ id }: FaqEntry) => id || 'new';

  test('knows an entry by its id or by its question, and tells what is new, changed and the same', () => {
    const met = meet(
      keptFaqs,
      kept,
      lines(
        entry('a', 'How long?'),
        entry('', 'HOW MUCH?', 'Two.'),
        entry('', 'Which size?'),
        entry('z', 'Why?'),
      ),
      newId,
    );
    expect(met.same).toBe(1);
    expect(met.changed.map(({ line, before, text }) => [line, before.id, text.id])).toEqual([[3, 'b', 'b']]);
    expect(met.fresh.map(({ text }) => text.id)).toEqual(['new', 'z']);
  });

  test('takes an entry once: a later line for the same one is named with the first', () => {
    const met = meet(
      keptFaqs,
      kept,
      lines(
        entry('', 'Why?'),
        entry('', 'why?'),
        entry('a', 'X'),
        entry('a', 'Y'),
        entry('', 'how much?'),
        entry('b', 'Z'),
      ),
      newId,
    );
    expect(met.twice).toEqual([
      { line: 3, first: 2 },
      { line: 5, first: 4 },
    ]);
    // The line without an id is a new one: another line says which it means by "b".
    expect(met.fresh.map(({ line }) => line)).toEqual([2, 6]);
  });

  test('may not bring a shortcut twice', () => {
    const there = [reply('a', 'Way', 'way'), reply('b', 'Late', 'late')];
    const met = meet(
      keptReplies,
      there,
      [
        reply('', 'Way', 'late'),
        reply('', 'Late', 'way'),
        reply('', 'New', 'way'),
        reply('', 'Own', 'way', 'mira'),
      ].map((text, at) => ({ line: at + 2, text })),
      () => 'new',
    );
    expect(shortcutClashes(there, met)).toEqual([{ line: 4, by: 'Late' }]);
  });
});

describe('what was said in a chat, for everybody', () => {
  const own = { nickname: 'an', orders: ['576460752303423488'] };

  test('has the buyer’s name and orders as variables, and says where more may be theirs', () => {
    expect(answerFromChat('Hi An, order 576460752303423488 can leave. An apple, banana.', own)).toEqual({
      text: 'Hi {buyer}, order {order_id} can leave. {buyer} apple, banana.',
      personal: false,
    });
    expect(answerFromChat('Your code is 4711 2290.', own).personal).toBe(true);
    expect(answerFromChat('Mail to a@b.example', own).personal).toBe(true);
    expect(answerFromChat('Two to four days.', own).personal).toBe(false);
  });

  test('asks without name, order, number, mail and link', () => {
    expect(
      questionFromChat(
        'I am an, where is\n576460752303423488? Call +62 812 3456 7890, a@b.example https://x.example/y',
        own,
      ),
    ).toBe('I am, where is? Call,');
  });
});

describe('what the library does not answer', () => {
  const index = prepareFaqs([
    {
      ...entry('times', 'How long does shipping take?'),
      phrasings: ['when will it arrive', 'delivery time'],
    },
    { ...entry('returns', 'How can I return it?'), phrasings: ['return policy', 'I want to send it back'] },
    {
      ...entry('wash', 'Can I wash it in the machine?'),
      phrasings: ['how do I clean it', 'washing instructions'],
    },
    { ...entry('sizes', 'Which size fits me?'), phrasings: ['size chart', 'is it true to size'] },
  ]);
  const line = (nickname: string, text: string, at: number): AskedLine => ({
    ...{ id: `${at}`, conversation: nickname, nickname, text, at },
  });
  const signs = (text: string) => ({
    smallTalk: text === 'Thanks',
    needsOrderData: text.startsWith('Where is my'),
  });

  test('is counted, put together where it is alike, and what most buyers asked comes first', () => {
    const asked = [
      line('a', 'Can I pay in instalments?', 1),
      line('b', 'Do you have a branch in Lombok?', 2),
      line('c', 'do you have a branch on lombok island', 3),
      line('b', 'DO YOU HAVE A BRANCH IN LOMBOK', 4),
      line('d', 'how long does the shipping take', 5),
      line('e', 'Where is my order?', 6),
      line('f', 'Thanks', 7),
    ];
    const work = uncoveredInSlices(index, asked, signs);
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    expect(steps).toBe(asked.length);
    expect(step.value).toMatchObject({ smallTalk: 1, needOrder: 1, answered: 1, unanswered: 4 });
    expect(step.value.open.map(({ question, buyers, asked: of }) => [question, buyers, of.length])).toEqual([
      ['DO YOU HAVE A BRANCH IN LOMBOK', 2, 3],
      ['Can I pay in instalments?', 1, 1],
    ]);
  });
});
