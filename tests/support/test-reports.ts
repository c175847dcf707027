import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What a runner says of its tests; a file of tests that could not even be read counts as one that failed. */
export interface TestsRun {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The failed ones: where, which, and why in a line; of a property also the seed with which it fails again. */
  readonly failures: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites: readonly PlaywrightSuite[];
}

/** What fast-check says beside the first line of its message: how to have it again, and what was thrown. */
const ofProperty = /^(\{ seed: |Got )/;

function failure(file: string, title: string, message = ''): string {
  const [first = '', ...more] = stripVTControlCharacters(message).split('\n');
  const why = [first, ...more.filter((line) => ofProperty.test(line))].join(' ');
  return `${file} › ${title}: ${why}`;
}

function unread({ testResults }: VitestReport): VitestReport['testResults'] {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
}

function ofVitest(report: VitestReport): string[] {
  const failed = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        failure(relative(process.cwd(), name), fullName, failureMessages?.[0]),
      ),
  );
  const files = unread(report).map(({ name, message }) =>
    failure(relative(process.cwd(), name), 'the whole file', message),
  );
  return [...failed, ...files];
}

function ofPlaywright({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) =>
      failure(
        file,
        title,
        tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message,
      ),
    );
  return [...own, ...suites.flatMap(ofPlaywright)];
}

/** The tests in a runner's report; null when it left none (it fell over before it could). */
export function readTests(report: string): TestsRun | null {
  if (!existsSync(report)) return null;
  const said = JSON.parse(readFileSync(report, 'utf8')) as VitestReport | PlaywrightReport;
  if ('stats' in said) {
    const { expected, unexpected, flaky, skipped } = said.stats;
    const failures = said.suites.flatMap(ofPlaywright);
    return { passed: expected, failed: unexpected + flaky, skipped, failures };
  }
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = said;
  return { passed, failed: failed + unread(said).length, skipped, failures: ofVitest(said) };
}
