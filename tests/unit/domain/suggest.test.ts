import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { libraryInSlices } from '../../../core/domain/suggest/library-of.ts';
import { type AutoSendingFacts, mayAnswerByItself } from '../../../core/domain/suggest/may-answer.ts';
import { contextOf, momentsOf, type SpokenLine } from '../../../core/domain/suggest/moments-of.ts';
import { outcomesOf } from '../../../core/domain/suggest/outcomes-of.ts';
import { ReplyIndex } from '../../../core/domain/suggest/reply-index.ts';
import type { ReplyMoment } from '../../../core/domain/suggest/reply-moment.ts';
import { reusableReply } from '../../../core/domain/suggest/reusable-reply.ts';
import { type Library, ShopMemory } from '../../../core/domain/suggest/shop-memory.ts';
import { type Suggestion, standingOf } from '../../../core/domain/suggest/suggestion.ts';

const noSigns = { smallTalk: false, needsOrderData: false };

function entry(id: string, question: string, ...phrasings: string[]): FaqEntry {
  return { id, question, phrasings, answer: '', category: null, language: null };
}

function run<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const words = fc.constantFrom('where', 'refund', 'size', 'blue', 'ส่ง', '退货', 'thanks');
const line = fc.tuple(fc.constantFrom('b', 'a', 's'), fc.array(words, { maxLength: 4 }));
const moment: fc.Arbitrary<ReplyMoment> = fc.record({
  context: fc.array(
    line.map(([by, said]) => `${by}: ${said.join(' ')}`),
    { maxLength: 5 },
  ),
  reply: fc.constantFrom('one', 'two', 'three'),
});

function indexOf(moments: readonly ReplyMoment[]): ReplyIndex {
  const replies = new ReplyIndex();
  for (const each of moments) replies.add(each);
  return replies;
}

describe('what the shop answered before', () => {
  test('the reply that followed such lines is the first', () => {
    const replies = indexOf([
      { context: ['b: where is my parcel'], reply: 'track' },
      { context: ['b: I want my money back'], reply: 'refund' },
      { context: ['b: where is my order'], reply: 'track' },
      { context: ['b: money back please'], reply: 'refund' },
    ]);
    expect(replies.rank(['b: where is it']).ranked[0]?.reply).toBe('track');
    expect(replies.rank(['b: give me my money back']).ranked[0]?.reply).toBe('refund');
  });

  test('what was looked up decides between equal words', () => {
    const past = (look: string, reply: string) => ({ context: ['b: and now?', `s: lookup ${look}`], reply });
    const replies = indexOf([
      past('weather', 'rain'),
      past('hotel', 'room'),
      past('weather', 'rain'),
      past('hotel', 'room'),
    ]);
    expect(replies.rank(['b: and now?', 's: lookup hotel']).ranked[0]?.reply).toBe('room');
  });

  test('learned a moment at a time it ranks as when learned at once, and asking changes nothing', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 25 }), moment, (past, { context }) => {
        const atOnce = indexOf(past).rank(context);
        const slowly = new ReplyIndex();
        for (const each of past) {
          slowly.rank(context);
          slowly.add(each);
        }
        expect(slowly.rank(context)).toEqual(atOnce);
        const sum = atOnce.ranked.reduce((all, { share }) => all + share, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing that one buyer alone was told is offered to another', () => {
    const own = { nickname: 'putri.ayu', orders: ['576461413038785752'] };
    expect(reusableReply('Hi putri.ayu, order 576461413038785752 leaves today.', own)).toBe(
      'Hi {buyer}, order {order_id} leaves today.',
    );
    for (const text of [
      'Your code for the locker is 4711 2290 1145.',
      'It is on its way with JX3389921457.',
      'I wrote to mia@example.com about it.',
      'See https://example.com/return for more.',
      'ok',
    ]) {
      expect(reusableReply(text, own)).toBeNull();
    }
  });
});

function said(by: SpokenLine['by'], text: string, n: number): SpokenLine {
  return { id: `${n}`, by, text, isText: true, at: n };
}

describe('the moments of a chat', () => {
  test('are the answers of agents to something a buyer said, with the lines before', () => {
    const lines = [
      said('agent', 'Your parcel has left.', 1),
      said('buyer', 'Can I return it?', 2),
      said('automation', 'We are here at nine.', 3),
      { ...said('agent', 'orderCard', 4), isText: false },
      said('agent', 'Yes, within two weeks.', 5),
    ];
    expect(momentsOf(lines)).toEqual([
      {
        id: '5',
        at: 5,
        text: 'Yes, within two weeks.',
        context: ['a: Your parcel has left.', 'b: Can I return it?', 's: orderCard'],
      },
    ]);
  });
});

describe('suggestions', () => {
  const answer = 'Hi {buyer}, it takes two to four days.';
  const library: Library = run(
    libraryInSlices(
      [
        {
          ...entry('shipping', 'How long does shipping take?', 'when will it arrive', 'delivery time'),
          answer,
        },
      ],
      [{ id: 'wash', title: 'Washing', text: 'You can wash it at thirty degrees.' }],
    ),
  );
  const question = (...lines: SpokenLine[]) => ({
    context: contextOf(lines),
    signs: noSigns,
    fates: new Map(),
    allowed: () => true,
  });

  test('come from the library with their source, filled in by nobody yet', () => {
    const [first] = new ShopMemory().suggest(
      library,
      question(said('buyer', 'how long does the shipping take', 1)),
    );
    expect(first).toMatchObject({
      text: answer,
      source: { from: 'faq', id: 'shipping', question: 'How long does shipping take?' },
    });
  });

  test('of the past say when and how often, and count as the saved reply where they are one', () => {
    const memory = new ShopMemory();
    const own = { nickname: 'mia', orders: [] };
    const asked = said('buyer', 'is the blue one in stock again', 1);
    for (const at of [10, 20, 30]) {
      memory.learn(
        { id: `${at}`, at, context: contextOf([asked]), text: 'Hi mia, blue is back in May.' },
        own,
      );
    }
    const wash = said('buyer', 'can I put it into the machine', 1);
    for (const at of [40, 50]) {
      memory.learn(
        { id: `${at}`, at, context: contextOf([wash]), text: 'You can wash it at thirty degrees.' },
        own,
      );
    }
    expect(memory.suggest(library, question(asked))[0]).toMatchObject({
      text: 'Hi {buyer}, blue is back in May.',
      source: { from: 'past', at: 30, times: 3 },
    });
    expect(memory.suggest(library, question(wash))[0]?.source).toMatchObject({ from: 'saved', id: 'wash' });
    expect(
      memory.suggest(library, { ...question(asked), allowed: (text) => !text.includes('May') }),
    ).not.toContainEqual(expect.objectContaining({ source: expect.objectContaining({ from: 'past' }) }));
  });

  test('are none where nothing like it was ever asked', () => {
    const memory = new ShopMemory();
    const own = { nickname: 'mia', orders: [] };
    memory.learn({ id: '1', at: 1, context: ['b: is it waterproof'], text: 'It keeps light rain off.' }, own);
    expect(memory.suggest(null, question(said('buyer', 'where do you send from', 2)))).toEqual([]);
  });

  test('what was ignored before stands back, what was used comes forward', () => {
    expect(standingOf({ used: 8, edited: 0, ignored: 0 })).toBeGreaterThan(1);
    expect(standingOf(undefined)).toBe(1);
    expect(standingOf({ used: 0, edited: 0, ignored: 8 })).toBeLessThan(0.5);
    expect(
      outcomesOf(
        [
          { key: 'a', text: 'It takes two days.' },
          { key: 'b', text: 'We open at nine.' },
        ],
        'It takes two days!',
      ),
    ).toEqual([
      ['a', 'used'],
      ['b', 'ignored'],
    ]);
    expect(
      outcomesOf([{ key: 'a', text: 'It takes two days to arrive.' }], 'It takes three days to arrive.'),
    ).toEqual([['a', 'edited']]);
  });
});

describe('sending a suggestion without a person', () => {
  const suggestion: Suggestion = {
    key: 'faq shipping',
    text: 'Two to four days.',
    source: { from: 'faq', id: 'shipping', question: 'How long?' },
    confidence: 0.96,
  };
  const facts: AutoSendingFacts = {
    setting: { on: true, from: 0.95 },
    marketCounts: true,
    agentJoined: false,
    answeredBefore: false,
    hasDetails: false,
    feelsBad: false,
    signs: noSigns,
    verdict: 'pass',
    unfilled: false,
  };

  test('happens where everything allows it, and each thing alone prevents it', () => {
    expect(mayAnswerByItself(suggestion, facts)).toBeNull();
    const against: readonly (readonly [Partial<AutoSendingFacts>, string])[] = [
      [{ setting: { on: false, from: 0.95 } }, 'off'],
      [{ marketCounts: false }, 'market'],
      [{ agentJoined: true }, 'agentJoined'],
      [{ answeredBefore: true }, 'answeredBefore'],
      [{ hasDetails: true }, 'details'],
      [{ feelsBad: true }, 'feelsBad'],
      [{ signs: { ...noSigns, needsOrderData: true } }, 'needsOrderData'],
      [{ signs: { ...noSigns, smallTalk: true } }, 'smallTalk'],
      [{ verdict: 'warn' }, 'guard'],
      [{ unfilled: true }, 'unfilled'],
      [{ setting: { on: true, from: 0.97 } }, 'notSure'],
    ];
    for (const [change, why] of against)
      expect(mayAnswerByItself(suggestion, { ...facts, ...change })).toBe(why);
  });
});
