import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Carried, tableBook } from '../../core/store/privacy/table-book.ts';
import { DeskInMemory } from '../support/desk-in-memory.ts';

const inWords: Record<Carried, string> = {
  own: 'carried',
  derived: 'worked out',
  secret: 'never: secret',
  passing: 'never: means nothing elsewhere',
};

test('every table is in the book and in docs/privacy.md, with what erasing does to it and whether a backup carries it', () => {
  const { db } = new DeskInMemory();
  const names = db.tables.map(({ name }) => name).sort();
  expect(Object.keys(tableBook).sort()).toEqual(names);
  const rows = readFileSync('docs/privacy.md', 'utf8')
    .split('## Every table')[1]
    ?.matchAll(/^\| (\w+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm);
  const told = [...(rows ?? [])]
    .filter(([, name]) => name !== 'table')
    .map(([, name = '', , , carried = '']) => [name, carried]);
  expect(told.sort()).toEqual(
    Object.entries(tableBook)
      .map(([name, carried]) => [name, inWords[carried]])
      .sort(),
  );
});

test('what is worked out of the log is what a replay makes, and every table of secrets is known as one', () => {
  const { db } = new DeskInMemory();
  const derived = Object.entries(tableBook).flatMap(([name, carried]) => (carried === 'derived' ? name : []));
  const projected = db.projected.map(({ name }) => name).filter((name) => name !== 'listClock');
  expect(derived.sort()).toEqual(projected.sort());
  expect(tableBook.secrets).toBe('secret');
});
