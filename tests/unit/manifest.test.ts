import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sellerCenterHosts } from '../../core/protocol/seller-center.ts';

// What the built extension may do, word for word: whoever adds to it has to say so here. `npm run check` builds first.

const OUTPUT = '.output';
const built = (name: string) => existsSync(join(OUTPUT, name, 'manifest.json'));
const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const { version } = read('package.json') as { version: string };

const practiceHosts = ['http://localhost/*', 'http://127.0.0.1/*'];
const openDesk = { suggested_key: { default: 'Alt+Shift+D' } };
const contentSecurity = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self' https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:* ws://127.0.0.1:*",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const inBoth = {
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  version,
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  default_locale: 'en',
  optional_host_permissions: ['https://open-api.tiktokglobalshop.com/*', 'https://auth.tiktok-shops.com/*'],
  action: { default_title: 'Sidedesk', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_security_policy: {
    extension_pages: Object.entries(contentSecurity)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
  },
  content_scripts: [
    {
      matches: sellerCenterHosts.map((host) => `https://${host}/*`).sort(),
      js: ['content-scripts/seller-center.js'],
    },
  ],
};

const inChrome = {
  ...inBoth,
  minimum_chrome_version: '148',
  permissions: ['storage', 'alarms', 'sidePanel', 'notifications', 'unlimitedStorage'],
  commands: { _execute_action: openDesk },
  background: { service_worker: 'background.js' },
  side_panel: { default_path: 'sidepanel.html' },
};

const inFirefox = {
  ...inBoth,
  permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage'],
  commands: { _execute_sidebar_action: openDesk },
  browser_specific_settings: {
    gecko: {
      id: '{1e048021-7093-4f3f-ab94-880305ddc318}',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  background: { scripts: ['background.js'] },
  sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Sidedesk', open_at_install: false },
};

describe('the manifest', () => {
  test.runIf(built('chrome-mv3'))('of the store build asks for this and no more', () => {
    expect(read(OUTPUT, 'chrome-mv3/manifest.json')).toEqual(inChrome);
  });

  test.runIf(built('firefox-mv3'))('of the Firefox build asks for this and no more', () => {
    expect(read(OUTPUT, 'firefox-mv3/manifest.json')).toEqual(inFirefox);
  });

  test.runIf(built('chrome-mv3-practice'))(
    'of the practice build differs in the pages of this computer alone',
    () => {
      const [script] = inChrome.content_scripts;
      const { content_scripts, ...rest } = read(OUTPUT, 'chrome-mv3-practice/manifest.json');
      const { content_scripts: _, ...expected } = inChrome;
      expect(rest).toEqual(expected);
      expect(content_scripts).toEqual([
        { ...script, matches: [...(script?.matches ?? []), ...practiceHosts] },
      ]);
    },
  );
});

describe.each(['chrome-mv3', 'firefox-mv3'].filter(built))('%s', (name) => {
  const files = readdirSync(join(OUTPUT, name), { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => /\.(js|html)$/.test(file));

  test('sees no page of this computer, and holds nothing of the practice shop’s pages', () => {
    expect(scripts).toContain('content-scripts/seller-center.js');
    const content = readFileSync(join(OUTPUT, name, 'content-scripts/seller-center.js'), 'utf8');
    expect(content).not.toMatch(/localhost|127\.0\.0\.1/);
    for (const file of scripts)
      expect(readFileSync(join(OUTPUT, name, file), 'utf8'), file).not.toContain('Practice Seller Center');
  });

  test('has icons of the sizes that their names say', () => {
    for (const size of [16, 32, 48, 128]) {
      const png = readFileSync(join(OUTPUT, name, `icon/${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});

describe('what the store shows', () => {
  const locales = readdirSync('public/_locales');
  const texts = (locale: string) =>
    read('public/_locales', locale, 'messages.json') as Record<string, { message: string }>;
  const english = texts('en');

  test('is said in the languages of the markets', () => {
    expect(locales.sort()).toEqual(
      ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ms', 'pt_BR', 'th', 'vi', 'zh_CN'].sort(),
    );
  });

  test.each(locales)('fits in %s, and names nothing that English does not', (locale) => {
    const { extName, extDescription, ...others } = texts(locale);
    expect(extName?.message.length).toBeGreaterThan(0);
    expect(extName?.message.length).toBeLessThanOrEqual(45);
    expect(extDescription?.message.length).toBeGreaterThan(0);
    expect(extDescription?.message.length).toBeLessThanOrEqual(132);
    expect(Object.keys(others).filter((key) => !(key in english))).toEqual([]);
  });
});
