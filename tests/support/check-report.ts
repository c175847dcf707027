import type { TestsRun } from './test-reports.ts';

export interface StepResult {
  readonly name: string;
  readonly outcome: 'ok' | 'FAILED' | 'not run';
  readonly ms: number;
  readonly tests: TestsRun | null;
}

function inWords(tests: TestsRun | null): string {
  if (!tests) return '';
  const parts = [`${tests.passed} passed`];
  if (tests.failed) parts.push(`${tests.failed} failed`);
  if (tests.skipped) parts.push(`${tests.skipped} skipped`);
  return parts.join(', ');
}

/**
 * Adds up the tests. A step that failed without naming a failed test (lint, types, a runner that fell over)
 * counts as one, so that "0 failed" is never the last word on a red run.
 */
export function total(results: readonly StepResult[]): { passed: number; failed: number } {
  const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
  const failed = results.reduce(
    (sum, { tests, outcome }) => sum + Math.max(tests?.failed ?? 0, outcome === 'ok' ? 0 : 1),
    0,
  );
  return { passed, failed };
}

/** What failed by name, the table's lines, and last of all the count alone. Of a long log the end is what is read, or all that is kept. */
export function summaryLines(results: readonly StepResult[]): string[] {
  const width = Math.max(...results.map(({ name }) => name.length)) + 2;
  const failures = results.flatMap(({ tests }) => tests?.failures ?? []);
  const lines = results.map(({ name, outcome, ms, tests }) => {
    const seconds = `${(ms / 1000).toFixed(1)} s`;
    return `${name.padEnd(width)}${outcome.padEnd(9)}${seconds.padStart(8)}   ${inWords(tests)}`.trimEnd();
  });
  const { passed, failed } = total(results);
  return [...failures, ...lines, `${passed} passed, ${failed} failed`];
}

/** Prints the table and says whether all is well. */
export function printSummary(results: readonly StepResult[]): boolean {
  process.stdout.write(`\n${summaryLines(results).join('\n')}\n`);
  return total(results).failed === 0;
}
