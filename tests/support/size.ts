import { existsSync } from 'node:fs';
import { measure } from './bundle-size.ts';
import { EXTENSION } from './launch.ts';

// What has to be loaded before a part of the extension can work, gzipped, against its budget.

const BUDGETS = [
  { part: 'worker', entry: 'background.js', budget: 90_000 },
  { part: "desk's first view", entry: 'sidepanel.html', budget: 110_000 },
  { part: 'popup', entry: 'popup.html', budget: 80_000 },
  { part: 'content script', entry: 'content-scripts/seller-center.js', budget: 12_000 },
];

let over = false;
for (const { part, entry, budget } of BUDGETS) {
  if (!existsSync(`${EXTENSION}/${entry}`)) continue;
  const { bytes, files } = measure(EXTENSION, entry);
  over ||= bytes > budget;
  const verdict = bytes > budget ? 'OVER' : 'ok';
  process.stdout.write(`${part.padEnd(18)} ${kB(bytes)} of ${kB(budget)}  ${verdict}\n`);
  if (verdict === 'OVER')
    for (const file of files) process.stdout.write(`    ${kB(file.bytes)}  ${file.path}\n`);
}
if (over)
  process.stdout.write('Load what is not on the first screen with import() when it is first opened.\n');
process.exitCode = over ? 1 : 0;

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
