import { describe, expect, test } from 'vitest';
import { forbiddenImports, importCycles } from './import-table.ts';
import { importsOf, type SourceFile, sources } from './source-files.ts';

const product = sources.filter(({ path }) => !path.startsWith('tests/'));

function file(path: string, text: string): SourceFile {
  return { path, text };
}

describe('the import table', () => {
  test('is kept by every file', () => {
    expect(forbiddenImports(product)).toEqual([]);
  });

  test.each([
    ['core/domain/chat/chat.ts', "import { db } from '../../store/db.ts';"],
    ['core/domain/chat/chat.ts', "import Dexie from 'dexie';"],
    ['core/engine/execute.ts', "import { ask } from '../protocol/client.ts';"],
    ['core/store/db.ts', "import { execute } from '../engine/execute.ts';"],
    ['core/channel/tiktok/sync.ts', "import { db } from '../../store/db.ts';"],
    ['core/engine/execute.ts', "import browser from 'webextension-polyfill';"],
    ['components/inbox/inbox.tsx', "import { db } from '../../core/store/db.ts';"],
    ['components/ui/button.tsx', "import type { Chat } from '../../core/domain/chat/chat.ts';"],
    ['entrypoints/sidepanel/main.tsx', "import { execute } from '../../core/engine/execute.ts';"],
    [
      'entrypoints/seller-center.content/index.ts',
      "const q = await import('../../core/store/queries/chats-in.ts');",
    ],
    ['components/inbox/inbox.tsx', "import { file } from '../../tests/architecture/source-files.ts';"],
  ])('stops %s with %s', (path, text) => {
    expect(forbiddenImports([file(path, text)])).toHaveLength(1);
  });

  test.each([
    ['core/store/db.ts', "import type { Commit } from '../engine/commit.ts';"],
    ['core/engine/execute.ts', "import { type Ask } from '../protocol/ask.ts';"],
    [
      'components/inbox/inbox.tsx',
      "import './inbox.css';\nimport { chatsIn } from '../../core/store/queries/chats-in.ts';",
    ],
    ['entrypoints/background/index.ts', "import { execute } from '../../core/engine/execute.ts';"],
  ])('lets %s with %s pass', (path, text) => {
    expect(forbiddenImports([file(path, text)])).toEqual([]);
  });

  test('says where the code should go', () => {
    const [said] = forbiddenImports([file('components/a.tsx', "import { db } from '../core/store/db.ts';")]);
    expect(said).toContain('core/store/queries');
  });
});

describe('the reading of imports', () => {
  test('sees statements over several lines, re-exports, side effects and late imports, not comments', () => {
    const text = `
      // import { no } from './comment.ts';
      import {
        one,
        type Two,
      } from './one.ts';
      import type { Three } from './three.ts';
      import './four.css';
      export { five } from './five.ts';
      const six = await import('./six.ts');
      const address = 'https://shop.test/import';`;
    const found = importsOf(file('core/a.ts', text));
    const late = found.map(({ specifier }) => specifier);
    expect(late).toEqual(['./one.ts', './three.ts', './four.css', './five.ts', './six.ts']);
    expect(found.filter(({ typesOnly }) => typesOnly).map(({ specifier }) => specifier)).toEqual([
      './three.ts',
    ]);
  });
});

describe('cycles', () => {
  test('there are none', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test('a cycle over three files is found', () => {
    const files = ['b', 'c', 'a'].map((next, i) =>
      file(`core/${'abc'[i]}.ts`, `import { x } from './${next}.ts';`),
    );
    expect(importCycles(files)).toEqual(['core/a.ts → core/b.ts → core/c.ts → core/a.ts']);
  });
});
