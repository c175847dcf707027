import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inBrowserPage = ['tests/ui/**/*.test.{ts,tsx}'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // As in the extension (wxt.config.ts).
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Properties take seconds on a machine that has other work.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['tests/support/property-limits.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...inBrowserPage, 'tests/e2e/**'],
        },
      },
      { extends: true, test: { name: 'ui', environment: 'happy-dom', include: inBrowserPage } },
    ],
  },
});
