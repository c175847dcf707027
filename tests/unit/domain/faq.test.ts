import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { prepareFaqs, prepareFaqsInSlices } from '../../../core/domain/suggest/faq-index.ts';
import { findFaqs } from '../../../core/domain/suggest/find-faqs.ts';
import { textWords } from '../../../core/domain/suggest/text-words.ts';

const silence = { ranked: [], beside: [], confidence: 0, answer: false };
const noSigns = { smallTalk: false, needsOrderData: false };

function entry(id: string, question: string, ...phrasings: string[]): FaqEntry {
  return { id, question, phrasings, answer: '', category: null, language: null };
}

const entries = [
  entry('shipping', 'How long does shipping take?', 'when will it arrive', 'delivery time'),
  entry('returns', 'How can I return it?', 'return policy', 'I want to send it back'),
  entry('payment', 'How can I pay?', 'which cards do you take', 'payment methods'),
  entry('thai', 'ส่งของกี่วันถึง', 'ของจะถึงเมื่อไหร่'),
  entry('chinese', '可以退货吗', '我想退货'),
];
const index = prepareFaqs(entries);

function run<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the FAQ library', () => {
  test.each([
    ['hi, how many days until the parcel arrives?', 'shipping'],
    ['can i send this back', 'returns'],
    ['do you take visa', 'payment'],
    ['ของจะถึงกี่วันคะ', 'thai'],
    ['请问可以退货吗？', 'chinese'],
  ])('finds what "%s" asks for', (text, id) => {
    expect(findFaqs(index, text).ranked[0]).toBe(id);
  });

  test('is surer of a phrasing of its own than of what it has nothing about', () => {
    const asked = findFaqs(index, 'when will it arrive').confidence;
    for (const text of ['is this jacket warm enough for skiing', 'tell me a joke', '7021645199']) {
      expect(findFaqs(index, text).confidence).toBeLessThan(asked / 2);
    }
  });

  test('never answers small talk or what needs the order, however sure it is', () => {
    expect(findFaqs(index, 'when will it arrive', { ...noSigns, smallTalk: true }).answer).toBe(false);
    expect(findFaqs(index, 'when will it arrive', { ...noSigns, needsOrderData: true }).answer).toBe(false);
  });

  test('is surer of what is clearly about something, and of what says a wish', () => {
    const sure = (text: string, clear?: number) =>
      findFaqs(index, text, clear === undefined ? noSigns : { ...noSigns, clear }).confidence;
    expect(sure('and the card thing', 0.4)).toBeLessThan(sure('and the card thing', 0.95));
    expect(sure('necesito devolver el paquete')).toBeGreaterThan(sure('veo devolver el paquete'));
  });

  test('says nothing without entries or words', () => {
    expect(findFaqs(prepareFaqs([]), 'hello')).toEqual(silence);
    expect(findFaqs(index, ' … ')).toEqual(silence);
  });

  test('prepared in slices it says what it says prepared at once', () => {
    expect(findFaqs(run(prepareFaqsInSlices(entries)), 'can I pay with a card')).toEqual(
      findFaqs(index, 'can I pay with a card'),
    );
  });

  test('takes any text for a question or a phrasing, and gives each entry at most once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
        fc.string({ unit: 'binary' }),
        (given, text) => {
          const { ranked, confidence } = findFaqs(
            prepareFaqs(given.map((each, n) => entry(`${n}`, each))),
            text,
          );
          expect(new Set(ranked).size).toBe(ranked.length);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('numbers are all the same to the words of a text, and scripts without spaces are cut into pieces', () => {
  expect(textWords('Order 12 or ๔๕!')).toEqual(['order', '0', 'or', '0']);
  expect(textWords('可以退货')).toEqual(['可以', '可以退', '以退', '以退货', '退货']);
});
