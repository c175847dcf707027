import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../core/domain/search/excerpt.ts';
import { findIn } from '../../../core/domain/search/find.ts';
import { fold, foldWithPlaces } from '../../../core/domain/search/fold.ts';
import { readQuery, termsOf } from '../../../core/domain/search/query.ts';
import { searchWords } from '../../../core/domain/search/search-words.ts';
import { queries, saysAll, texts } from '../../support/texts-in-scripts.ts';

function marked(text: string, typed: string): string[] | null {
  return findIn(text, readQuery(typed))?.map(([from, to]) => text.slice(from, to)) ?? null;
}

describe('looking for words in a text', () => {
  test('finds them as a reader of any script would', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        expect(findIn(text.text, readQuery(query.text)) !== null).toBe(saysAll(text, query));
      }),
      { numRuns: 3000 },
    );
  });

  test('needs nothing that the text is not indexed by', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        if (!findIn(text.text, readQuery(query.text))) return;
        const words = searchWords(text.text);
        const { whole, beginnings } = termsOf(readQuery(query.text));
        for (const each of whole) expect(words).toContain(each);
        for (const each of beginnings) expect(words.some((word) => word.startsWith(each))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('marks something wherever it finds', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        for (const [from, to] of findIn(text.text, readQuery(query.text)) ?? [])
          expect(to).toBeGreaterThan(from);
      }),
      { numRuns: 3000 },
    );
  });

  test('marks what was typed where it stands', () => {
    expect(marked('Where is my REFÚND, please? Refunds…', 'my refund')).toEqual(['my', 'REFÚND', 'Refund']);
    expect(marked('我要退款吗', '退款')).toEqual(['退款']);
    expect(marked('ขอคืนสินค้าครับ', 'สินค้า')).toEqual(['สินค้า']);
    expect(marked('पार्सल', 'प')).toEqual(['पा']);
    expect(marked('환불해주세요', '환불')).toEqual(['환불']);
    expect(marked('ｶﾞが', 'が')).toEqual(['が']);
    expect(marked('ｶﾞが', 'ガ')).toEqual(['ｶﾞ']);
    expect(marked('iPhone手机壳', 'iphone 手机')).toEqual(['iPhone手机']);
  });

  test('asks for whole words but of the last', () => {
    expect(marked('refunds soon', 'refund soon')).toBeNull();
    expect(marked('refunds soon', 'soon refund')).toEqual(['refund', 'soon']);
    expect(marked('anything', ' ?! ')).toBeNull();
  });

  test('folds piece by piece to the same as in one go', () => {
    fc.assert(
      fc.property(texts, ({ text }) => {
        const { text: folded, places } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(places).toHaveLength(folded.length + 1);
      }),
    );
  });
});

describe('an excerpt', () => {
  test('is short, holds the first mark and marks the same letters as the text', () => {
    const blanks = (text: string) => text.replace(/\s/g, ' ');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (before, after) => {
          const text = `${before} needle ${after}`;
          const marks = findIn(text, readQuery('needle')) ?? [];
          const excerpt = excerptOf(text, marks);
          expect(excerpt.text.length).toBeLessThanOrEqual(142);
          expect(excerpt.text.isWellFormed()).toBe(text.isWellFormed());
          const [from, to] = excerpt.marks[0] ?? [0, 0];
          const [start, end] = marks[0] ?? [0, 0];
          expect(excerpt.text.slice(from, to)).toBe(blanks(text.slice(start, end)));
        },
      ),
    );
  });
});
