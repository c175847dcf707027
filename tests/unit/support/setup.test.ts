import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packagesToInstall } from '../../support/setup/browser.mjs';
import { isInstalled } from '../../support/setup/dependencies.mjs';
import { findBrowser, isBranded } from '../../support/setup/find-browser.mjs';
import { isNewEnough } from '../../support/setup/node.mjs';

test.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('Node %s runs TypeScript by itself: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe('dependencies', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
  };

  test('are in place when npm installed just these, but for those of other systems', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  test('are not when one is missing or of another version', () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  });
});

describe('the browser', () => {
  test('named by SIDEDESK_BROWSER is taken, and never replaced by another', () => {
    const named = join(mkdtempSync(join(tmpdir(), 'sidedesk-browser-')), 'chromium');
    expect(findBrowser({ SIDEDESK_BROWSER: named })).toBeNull();
    writeFileSync(named, '');
    expect(findBrowser({ SIDEDESK_BROWSER: named })).toEqual({ path: named, branded: false });
  });

  test.each([
    ['/usr/bin/chromium', false],
    ['/snap/bin/chromium', false],
    ['C:\\Program Files\\Chromium\\Application\\chrome.exe', false],
    ['/usr/bin/google-chrome-stable', true],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', true],
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', true],
  ])('%s takes extensions through the debugging protocol only: %s', (path, expected) => {
    expect(isBranded(path)).toBe(expected);
  });

  test('is installed where there is none, with the fonts that are missing', () => {
    const missingFonts = ['fonts-noto-cjk'];
    expect(packagesToInstall({ hasBrowser: false, isRoot: false, missingFonts })).toEqual([
      'chromium',
      'fonts-noto-cjk',
    ]);
    expect(packagesToInstall({ hasBrowser: true, isRoot: true, missingFonts })).toEqual(missingFonts);
    expect(packagesToInstall({ hasBrowser: true, isRoot: false, missingFonts })).toEqual([]);
  });
});
