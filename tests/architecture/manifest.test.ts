import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { excess, type Manifest } from './manifest.ts';

const BUILT = '.output/chrome-mv3/manifest.json';

function declared(): Manifest {
  const { manifest } = config;
  if (typeof manifest !== 'object' || manifest instanceof Promise)
    throw new Error('The manifest should be plain data, so that it can be read here');
  return manifest as Manifest;
}

describe('the manifest', () => {
  test('asks for no more than the desk needs', () => {
    expect(excess(declared())).toEqual([]);
  });

  test.runIf(existsSync(BUILT))('asks for no more once it is built either', () => {
    expect(excess(JSON.parse(readFileSync(BUILT, 'utf8')) as Manifest)).toEqual([]);
  });

  test('is caught asking for more', () => {
    const greedy: Manifest = {
      permissions: ['storage', 'tabs'],
      host_permissions: ['https://open-api.tiktokglobalshop.com/*'],
      optional_host_permissions: ['<all_urls>', 'https://auth.tiktok-shops.com/*'],
      content_scripts: [{ matches: ['https://seller-us.tiktok.com/*'] }, { matches: ['https://*/*'] }],
      externally_connectable: {},
    };
    expect(excess(greedy)).toEqual([
      'permission tabs',
      'host https://open-api.tiktokglobalshop.com/*, which must be optional',
      'optional host <all_urls>',
      'pages https://*/*',
      'messages from web pages',
    ]);
  });
});
