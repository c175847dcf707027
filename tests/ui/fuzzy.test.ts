import { expect, test } from 'vitest';
import { bestNamed, matchOf } from '../../components/desk/palette/fuzzy.ts';

test.each([
  ['', 'Transfer', 3],
  ['tra', 'Transfer', 3],
  ['urg', 'Open the most urgent chat', 3],
  ['urgent open', 'Open the most urgent chat', 3],
  ['fer', 'Transfer', 2],
  ['tsf', 'Transfer', 1],
  ['xyz', 'Transfer', 0],
  ['nguyen', 'Nguyễn Thị Hương', 3],
  ['đỗ', 'Do Van', 3],
  ['小美', '林小美 Xiaomei', 2],
  ['รีทว', 'ตรีทวนทอง', 2],
  ['ПУТ', 'путри', 3],
  ['ｓｔａｒ', 'Star chat', 3],
  ['c++ (', 'C++ (fan)', 3],
] as const)('"%s" names "%s" as well as %i', (typed, name, match) => {
  expect(matchOf(typed, name)).toBe(match);
});

test('strewn letters count only where nothing is named by whole words', () => {
  const items = [{ name: 'Star chat' }, { name: 'Transfer' }, { name: 'Status: Starred' }];
  expect(bestNamed('star', items).map(({ name }) => name)).toEqual(['Star chat', 'Status: Starred']);
  expect(bestNamed('tsf', items).map(({ name }) => name)).toEqual(['Transfer']);
  expect(bestNamed('nothing', items)).toEqual([]);
});
