import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Players } from './players.ts';

/** Plays the scenarios of a file (one a line; "-" is standard input) and prints an answer a line, in their order. */
async function main(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const players = new Players();
  let printed = Promise.resolve();
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { answer } = await players.take(line);
    printed = printed.then(async () => {
      const { printed: text, failed } = await answer;
      if (failed) process.exitCode = 1;
      process.stdout.write(`${text}\n`);
    });
  }
  await printed;
  await players.end();
}

const [file] = process.argv.slice(2);
if (file) await main(file);
else {
  process.stderr.write('Usage: npm run -s scenario -- FILE.jsonl   ("-" reads standard input)\n');
  process.exitCode = 2;
}
