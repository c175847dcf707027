import { defineConfig } from 'wxt';
import { guardWords } from './core/domain/guard/words/guard-words.ts';

export default defineConfig({
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '148',
    permissions: ['storage', 'alarms', 'sidePanel', 'notifications', 'unlimitedStorage'],
    optional_host_permissions: ['https://open-api.tiktokglobalshop.com/*', 'https://auth.tiktok-shops.com/*'],
    action: { default_title: '__MSG_extName__' },
  },
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'guard-words.txt', contents: guardWords.join('\n') });
    },
  },
});
