import { expect, test } from 'vitest';
import { shortcuts } from '../../components/desk/shortcuts.ts';
import { english } from '../../components/words/english.ts';
import { words, wordsFor } from '../../components/words/words.ts';

test.each([[['en']], [['en-US', 'de']], [['EN-gb']], [['xx', 'en']]])('%j is spoken in English', (tags) => {
  expect(wordsFor(tags)).toBe(english);
});

test.each([[['xx-YY']], [[]], [['']]])('%j falls back to English', (tags) => {
  expect(wordsFor(tags)).toBe(english);
});

test('the first language with a catalogue is spoken, whatever its region', () => {
  const other = { ...english, language: 'id' };
  const catalogues = { en: english, id: other };
  expect(wordsFor(['xx', 'id-ID', 'en'], catalogues)).toBe(other);
  expect(wordsFor(['en', 'id'], catalogues)).toBe(english);
});

/** Every text of a catalogue with its place; functions are called with what they take least offence at. */
function texts(part: object, place = ''): [string, string][] {
  return Object.entries(part).flatMap(([name, value]) => {
    const here = place === '' ? name : `${place}.${name}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? texts(value, here) : [];
  });
}

test('no text asks politely or shouts', () => {
  const odd = texts(words).filter(([, text]) => /\bplease\b|\boops\b|!/i.test(text));
  expect(odd).toEqual([]);
});

test('each key stands for one thing, without Alt', () => {
  const keys = shortcuts.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => /alt/i.test(key))).toEqual([]);
});
