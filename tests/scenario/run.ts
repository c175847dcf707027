import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Played } from './play-scenario.ts';
import { Players } from './players.ts';

/** Plays the scenarios of a file (one a line; "-" is standard input) and prints an answer a line, in their order. */
async function main(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const players = new Players();
  let printed = Promise.resolve();
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const at = number;
    const { answer } = await players.take(line);
    printed = printed.then(async () => {
      const { printed: text, failed } = await answer;
      if (failed) process.exitCode = 1;
      process.stdout.write(`${failed ? inLine(text, at) : text}\n`);
    });
  }
  await printed;
  await players.end();
}

/** What could not be played says in which line of the file. */
function inLine(printed: string, number: number): string {
  const played = JSON.parse(printed) as Played;
  return JSON.stringify({ ...played, error: `line ${number}: ${played.error}` });
}

const [file] = process.argv.slice(2);
if (file) await main(file);
else {
  process.stderr.write('Usage: npm run -s scenario -- FILE.jsonl   ("-" reads standard input)\n');
  process.exitCode = 2;
}
