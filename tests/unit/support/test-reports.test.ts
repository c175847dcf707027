import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTests } from '../../support/test-reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidedesk-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('of tests in Node those that failed are named with where they are and why', () => {
  const report = reportOf({
    ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2 },
    testResults: [
      {
        name: resolve('tests/unit/a.test.ts'),
        status: 'failed',
        assertionResults: [
          {
            fullName: 'a sum adds up',
            status: 'failed',
            failureMessages: ['Error: 3 is not 4\n    at a.ts'],
          },
          { fullName: 'a sum is a number', status: 'passed', failureMessages: [] },
        ],
      },
    ],
  });
  expect(readTests(report)).toEqual({
    ...{ passed: 1, failed: 1, skipped: 2 },
    failures: ['tests/unit/a.test.ts › a sum adds up: Error: 3 is not 4'],
  });
});

test('a property that fails is named with the seed with which it fails again, and a file that cannot be read is named too', () => {
  const message =
    'Error: Property failed after 2 tests\n{ seed: 7, path: "1:0" }\nCounterexample: [3]\n\nGot AssertionError: 3 is odd\n    at a.ts';
  const report = reportOf({
    ...{ numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 },
    testResults: [
      {
        name: resolve('tests/unit/b.test.ts'),
        status: 'failed',
        assertionResults: [{ fullName: 'all are even', status: 'failed', failureMessages: [message] }],
      },
      {
        name: resolve('tests/unit/c.test.ts'),
        status: 'failed',
        message: 'Cannot find module',
        assertionResults: [],
      },
    ],
  });
  expect(readTests(report)).toEqual({
    ...{ passed: 0, failed: 2, skipped: 0 },
    failures: [
      'tests/unit/b.test.ts › all are even: Error: Property failed after 2 tests { seed: 7, path: "1:0" } Got AssertionError: 3 is odd',
      'tests/unit/c.test.ts › the whole file: Cannot find module',
    ],
  });
});

test('of tests in the browser those in groups are named too, without colours of the terminal', () => {
  const message = 'Error: expect(\u001b[31mreceived\u001b[39m) failed\n\nCall log';
  const failing = {
    title: 'opens',
    file: 'a.spec.ts',
    ok: false,
    tests: [{ results: [{ error: { message } }] }],
  };
  const passing = { title: 'closes', file: 'a.spec.ts', ok: true, tests: [{ results: [{}] }] };
  const report = reportOf({
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [{ specs: [passing], suites: [{ specs: [failing] }] }],
  });
  expect(readTests(report)).toEqual({
    ...{ passed: 1, failed: 1, skipped: 0 },
    failures: ['a.spec.ts › opens: Error: expect(received) failed'],
  });
});

test('a runner that fell over before it could report said nothing', () => {
  expect(readTests(join(folder, 'none.json'))).toBeNull();
});
