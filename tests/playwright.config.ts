import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a finding, not a pass.
  retries: 0,
  timeout: 45_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  // No snapshots: with them the bodies of what the worker asked for are read, and Chromium ends where the worker has just been stopped.
  use: {
    trace: { mode: 'retain-on-failure', snapshots: false },
    screenshot: 'only-on-failure',
    locale: 'en-GB',
  },
});
