import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { category } from './category.ts';
import { faq } from './faq.ts';
import { guardTask } from './guard-task.ts';
import { language } from './language.ts';
import { reply } from './reply.ts';
import { sentiment } from './sentiment.ts';
import { smallTalk } from './small-talk.ts';
import type { Line, Task } from './task.ts';

const tasks: Readonly<Record<string, Task>> = {
  category,
  sentiment,
  language,
  smallTalk,
  guard: guardTask,
  faq,
  reply,
};

const [name = '', file = ''] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const task = tasks[name];
if (!task || file === '') {
  console.error(`npm run -s eval -- ${Object.keys(tasks).join('|')} FILE.jsonl [--score]`);
  process.exit(2);
}
const bytes = readFileSync(file);
const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
const lines = text
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Line);
const predictions = task.predict(lines);
if (process.argv.includes('--score')) {
  const figures = task.score(lines, predictions);
  if (typeof figures === 'string') console.log(figures);
  else console.table(figures);
} else process.stdout.write(predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
