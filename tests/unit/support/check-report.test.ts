import { expect, test } from 'vitest';
import { type StepResult, summaryLines, total } from '../../support/check-report.ts';

function step(name: string, outcome: StepResult['outcome'], tests: StepResult['tests'] = null): StepResult {
  return { name, outcome, ms: 1234, tests };
}

const ran = { passed: 0, failed: 0, skipped: 0, failures: [] };

test('the count of tests stands alone on the last line', () => {
  const results = [
    step('lint', 'ok'),
    step('unit', 'ok', { ...ran, passed: 40, skipped: 2 }),
    step('e2e', 'FAILED', { ...ran, passed: 7, failed: 3 }),
  ];
  const lines = summaryLines(results);
  expect(lines[1]).toContain('40 passed, 2 skipped');
  expect(lines.at(-1)).toBe('47 passed, 3 failed');
});

test('a red step without a failed test counts as one, so that a red run never says "0 failed"', () => {
  expect(total([step('lint', 'FAILED'), step('e2e', 'not run')])).toEqual({ passed: 0, failed: 2 });
  expect(total([step('unit', 'FAILED', { ...ran, passed: 5 })])).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('what failed is named at the end, before the table', () => {
  const failures = ['tests/unit/a.test.ts › adds up: expected 3 to be 4'];
  const lines = summaryLines([
    step('build-practice', 'ok'),
    step('unit', 'FAILED', { ...ran, passed: 5, failed: 1, failures }),
  ]);
  expect(lines[0]).toBe(failures[0]);
  expect(lines[1]).toMatch(/^build-practice +ok/);
});
