import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../../../core/domain/translation/in-pieces.ts';
import { languageId, tagsOf, writtenIn } from '../../../core/domain/translation/language-id.ts';

test.each([
  ['en-GB', 'en'],
  ['tl', 'fil'],
  ['fil-PH', 'fil'],
  ['in', 'id'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-Hans-HK', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['cmn-Hant-TW', 'zh-Hant'],
])('%s is known as %s', (tag, id) => {
  expect(languageId(tag)).toBe(id);
  expect(languageId(languageId(tag))).toBe(id);
});

test('a browser is asked for a language by every tag it may know it by', () => {
  expect(tagsOf('fil')).toEqual(['fil', 'tl']);
  expect(tagsOf('th')).toEqual(['th']);
  expect(writtenIn('zh')).toBe('zh-Hans');
});

test('a text is parted at its lines, a long line at its sentences; white space is left out', () => {
  expect(inPieces('Hello\n\n  It is here. \n')).toEqual([
    { text: 'Hello', gap: '\n\n' },
    { text: '  It is here.', gap: ' \n' },
  ]);
  expect(inPieces('One is here. Two is here. Three.', 26).map(({ text }) => text)).toEqual([
    'One is here. Two is here.',
    'Three.',
  ]);
  expect(inPieces('')).toEqual([]);
});

test('pieces put together are the text, none is too long, and no character is cut', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aé ขอ。.😀\n\t 漢'), maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, longest) => {
      const pieces = inPieces(text, longest);
      expect(pieces.map(({ text: words, gap }) => words + gap).join('')).toBe(text);
      for (const { text: words } of pieces) {
        expect(words.length).toBeLessThanOrEqual(longest);
        expect(words.isWellFormed()).toBe(true);
      }
    }),
  );
});
