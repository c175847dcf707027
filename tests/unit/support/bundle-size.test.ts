import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measure, needs } from '../../support/bundle-size.ts';

test('what a script imports at once is needed, what it imports later is not', () => {
  const script =
    'import{a as b}from"./one.js";import"./two.js";const c=()=>import("./late.js");export{d}from"./three.js";';
  expect(needs('chunks/main.js', script)).toEqual(['chunks/one.js', 'chunks/two.js', 'chunks/three.js']);
});

test('a page needs its scripts, its preloads and its styles', () => {
  const page =
    '<script type="module" crossorigin src="/chunks/main.js"></script><link rel="modulepreload" href="/chunks/a.js"><link rel="stylesheet" href="/assets/a.css">';
  expect(needs('sidepanel.html', page)).toEqual(['chunks/main.js', 'chunks/a.js', 'assets/a.css']);
});

test('every needed file is weighed once, heaviest first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidedesk-size-'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(
    join(folder, 'page.html'),
    '<script src="/chunks/a.js"></script><script src="/chunks/b.js"></script>',
  );
  writeFileSync(join(folder, 'chunks/a.js'), 'import"./b.js";');
  writeFileSync(
    join(folder, 'chunks/b.js'),
    Array.from({ length: 500 }, (_, i) => `let v${i}=${i * 7919};`).join(''),
  );
  const { bytes, files } = measure(folder, 'page.html');
  expect(files.map(({ path }) => path)).toEqual(['chunks/b.js', 'page.html', 'chunks/a.js']);
  expect(bytes).toBe(files.reduce((sum, file) => sum + file.bytes, 0));
});
