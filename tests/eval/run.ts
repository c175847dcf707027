import { readFileSync } from 'node:fs';
import { guardTask } from './guard-task.ts';
import type { Row, Task } from './task.ts';

// How well the desk reads, suggests and guards, on a file of JSON lines. `npm run -s eval -- TASK FILE.jsonl [--score]`

const tasks: Readonly<Record<string, Task>> = { guard: guardTask };

const [name = '', file = '', ...flags] = process.argv.slice(2);
const task = tasks[name];
if (!task || file === '') {
  process.stderr.write(`eval -- ${Object.keys(tasks).join('|')} FILE.jsonl [--score]\n`);
  process.exitCode = 2;
} else {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));
  if (flags.includes('--score')) process.stdout.write(`${task.score(rows)}\n`);
  else for (const row of rows) process.stdout.write(`${JSON.stringify(task.predict(row))}\n`);
}
