import { describe, expect, test } from 'vitest';
import { browserGlobals, impurities, markupFromText } from './purity.ts';
import { sources } from './source-files.ts';

describe('the domain', () => {
  test('reads no clock, rolls no dice and reaches for nothing', () => {
    expect(impurities(sources)).toEqual([]);
  });

  test.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const at = new Date;',
    'const said = Date();',
    'const roll = Math.random();',
    'const id = crypto.randomUUID();',
    'const at = performance.now();',
    "console.log('here');",
    'setTimeout(close, 10);',
    'const answer = await ask();',
    'globalThis.counter = 1;',
  ])('may not say %s', (line) => {
    expect(impurities([{ path: 'core/domain/chat/chat.ts', text: line }])).toHaveLength(1);
  });

  test.each([
    'const at = new Date(now);',
    'const at = Date.UTC(2026, 0, 1);',
    '/** Takes `now`, never Date.now(). */',
    'const { random } = dice; // not Math.random()',
    'const said = order.process;',
  ])('may say %s', (line) => {
    expect(impurities([{ path: 'core/domain/chat/chat.ts', text: line }])).toEqual([]);
  });
});

describe('text of buyers', () => {
  test('never becomes markup', () => {
    expect(markupFromText(sources)).toEqual([]);
  });

  test.each(['<p dangerouslySetInnerHTML={{ __html: text }} />', 'node.innerHTML = text;', 'eval(text);'])(
    'not by %s',
    (text) => {
      expect(markupFromText([{ path: 'components/chat/log.tsx', text }])).toHaveLength(1);
    },
  );
});

describe('the browser', () => {
  test('is reached through core/platform/browser.ts alone', () => {
    expect(browserGlobals(sources)).toEqual([]);
  });

  test.each(['chrome.storage.local.get()', 'await browser.tabs.query({})'])('not by %s', (text) => {
    expect(browserGlobals([{ path: 'core/engine/execute.ts', text }])).toHaveLength(1);
  });
});
