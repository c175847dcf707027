import { describe, expect, test } from 'vitest';
import { barrels, emptyNames, longFiles, oddNames } from './names.ts';
import { everyPath, sources } from './source-files.ts';

describe('files', () => {
  test('are named for what they hold', () => {
    expect(emptyNames(everyPath)).toEqual([]);
    expect(
      emptyNames(['core/utils/x.ts', 'core/chat/types.ts', 'core/chat/helpers.test.ts', 'core/chat/chat.ts']),
    ).toHaveLength(3);
  });

  test('have names in kebab-case', () => {
    expect(oddNames(everyPath)).toEqual([]);
    expect(
      oddNames(['core/chatList.ts', 'components/Chat/chat.tsx', 'core/chat_list.ts', 'core/a-b.gen.ts']),
    ).toHaveLength(3);
  });

  test('stay under the wall of 300 lines', () => {
    expect(longFiles(sources)).toEqual([]);
    const line = 'export const a = 1;\n';
    const files = [
      { path: 'core/long.ts', text: line.repeat(301) },
      { path: 'core/full.ts', text: line.repeat(300) },
      { path: 'core/long.gen.ts', text: line.repeat(301) },
    ];
    expect(longFiles(files)).toEqual([expect.stringContaining('core/long.ts has 301 lines')]);
  });
});

describe('barrels', () => {
  test('there are none', () => {
    expect(barrels(sources)).toEqual([]);
  });

  test.each([
    ['core/chat/index.ts', 'export const chat = 1;'],
    ['core/chat/all.ts', "// everything\nexport { a } from './a.ts';\nexport * from './b.ts';"],
    ['core/chat/all.ts', "export type {\n  A,\n} from './a.ts';"],
  ])('%s is one', (path, text) => {
    expect(barrels([{ path, text }])).toHaveLength(1);
  });

  test.each([
    ['entrypoints/background/index.ts', 'export default 1;'],
    ['core/chat/a.ts', "export type { B } from './b.ts';\nexport const a = 1;"],
    ['tests/setup.ts', "import 'fake-indexeddb/auto';"],
  ])('%s is none', (path, text) => {
    expect(barrels([{ path, text }])).toEqual([]);
  });
});
