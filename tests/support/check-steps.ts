/** Where the test runners leave their machine-readable reports. */
export const REPORTS = 'test-results';

export interface Step {
  readonly name: string;
  /** What it establishes, for the person who watches. */
  readonly says: string;
  /** Arguments to Node. Tools are started by their file, which works alike on every system. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A step without whose success this one says nothing. */
  readonly needs?: string;
  /** The report with the tests that ran. */
  readonly report?: string;
}

const WXT = 'node_modules/wxt/bin/wxt.mjs';
const TSC = 'node_modules/typescript/bin/tsc';
const UNIT_REPORT = `${REPORTS}/unit.json`;
const E2E_REPORT = `${REPORTS}/e2e.json`;

export const STEPS: readonly Step[] = [
  // The root tsconfig extends a file that only this writes.
  { name: 'prepare', says: 'types of the build', args: [WXT, 'prepare'] },
  {
    name: 'lint',
    says: 'style, layout and import zones',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check'],
  },
  { name: 'types', says: 'the whole project', args: [TSC, '--noEmit'], needs: 'prepare' },
  { name: 'domain', says: 'the domain without browser or DOM', args: [TSC, '--noEmit', '-p', 'core/domain'] },
  {
    name: 'unused',
    says: 'files, exports and packages nobody uses',
    args: ['node_modules/knip/bin/knip.js'],
    needs: 'prepare',
  },
  { name: 'build', says: 'the extension', args: [WXT, 'build'] },
  {
    name: 'build-practice',
    says: 'the build that sees the practice shop’s Seller Center',
    args: [WXT, 'build', '--mode', 'practice'],
  },
  { name: 'build-firefox', says: 'the extension for Firefox', args: [WXT, 'build', '-b', 'firefox'] },
  {
    name: 'lint-firefox',
    says: 'what Mozilla’s linter finds',
    args: ['tests/support/lint-firefox.ts'],
    needs: 'build-firefox',
  },
  { name: 'size', says: 'what a person has to load', args: ['tests/support/size.ts'], needs: 'build' },
  {
    name: 'team-server',
    says: 'a server for the tests of the team engine, where one can be had',
    args: ['tests/support/nats/bring-server.ts'],
  },
  {
    name: 'unit',
    says: 'tests in Node',
    args: [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    needs: 'prepare',
    report: UNIT_REPORT,
  },
  {
    name: 'e2e',
    says: 'tests in the browser',
    args: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
    needs: 'build',
    report: E2E_REPORT,
  },
];
