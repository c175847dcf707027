import { defineConfig, type UserManifest } from 'wxt';

// `--mode practice` says what the build may see, not how it is made: it is built like what ships.
process.env.NODE_ENV = process.env.NODE_ENV === 'practice' ? 'production' : process.env.NODE_ENV;

/**
 * Nothing but the extension's own files runs, no page frames it, and no picture is fetched from elsewhere by a page. Requests
 * go to the shop's API and a team's own server, and on this computer to practice shops.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:* ws://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where practice shops show their Seller Center. Only the practice build sees them: a store build that did would ask for every page on the computer. */
const practiceHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

const openDeskKey = { suggested_key: { default: 'Alt+Shift+D' } };

const onlyChrome: UserManifest = {
  minimum_chrome_version: '148',
  permissions: ['storage', 'alarms', 'sidePanel', 'notifications', 'unlimitedStorage'],
  commands: { _execute_action: openDeskKey },
};

const onlyFirefox: UserManifest = {
  permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage'],
  commands: { _execute_sidebar_action: openDeskKey },
  browser_specific_settings: {
    gecko: {
      id: '{1e048021-7093-4f3f-ab94-880305ddc318}',
      // The release with long support.
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

export default defineConfig({
  // `npm run dev` says where the build is and starts no browser.
  webExt: { disabled: true },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    optional_host_permissions: ['https://open-api.tiktokglobalshop.com/*', 'https://auth.tiktok-shops.com/*'],
    action: { default_title: '__MSG_extName__' },
    content_security_policy: { extension_pages: contentSecurity },
    ...(browser === 'firefox' ? onlyFirefox : onlyChrome),
  }),
  hooks: {
    'build:manifestGenerated': ({ config }, manifest) => {
      if (manifest.sidebar_action) manifest.sidebar_action.open_at_install = false;
      if (config.mode !== 'practice') return;
      for (const script of manifest.content_scripts ?? []) script.matches?.push(...practiceHosts);
    },
  },
  vite: () => ({
    // Dexie's build for today's browsers: smaller, and without the detours of the one that its name stands for.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  zip: {
    // What the Firefox package is built from, for those who review it; they need no tests.
    excludeSources: ['tests/**', 'test-results/**', 'coverage/**'],
  },
});
