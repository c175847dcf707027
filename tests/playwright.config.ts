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
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure', locale: 'en-GB' },
});
