import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { printSummary, type StepResult } from './check-report.ts';
import { REPORTS, STEPS, type Step } from './check-steps.ts';
import { readTests } from './test-reports.ts';

// Everything CI runs, in order, each step timed. `npm run check -- --only lint,unit` runs some of it.

function runStep(step: Step): Promise<number> {
  return new Promise((done) => {
    const env = { ...process.env, ...step.env };
    const child = spawn(process.execPath, step.args, { stdio: 'inherit', env });
    child.on('close', (code) => done(code ?? 1));
  });
}

async function take(step: Step, failed: ReadonlySet<string>): Promise<StepResult> {
  if (step.needs && failed.has(step.needs))
    return { name: step.name, outcome: 'not run', ms: 0, tests: null };
  process.stdout.write(`\n── ${step.name}: ${step.says}\n`);
  const began = performance.now();
  const code = await runStep(step);
  return {
    name: step.name,
    outcome: code === 0 ? 'ok' : 'FAILED',
    ms: performance.now() - began,
    tests: step.report ? readTests(step.report) : null,
  };
}

function wanted(): readonly Step[] {
  const at = process.argv.indexOf('--only');
  if (at < 0) return STEPS;
  const names = (process.argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length === 0) return STEPS.filter((step) => names.includes(step.name));
  process.stderr.write(
    `Unknown step ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}\n`,
  );
  process.exit(2);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const failed = new Set<string>();
const results: StepResult[] = [];
for (const step of wanted()) {
  const result = await take(step, failed);
  if (result.outcome !== 'ok') failed.add(step.name);
  results.push(result);
}
process.exitCode = printSummary(results) ? 0 : 1;
