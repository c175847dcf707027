import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Played, playScenario } from './play-scenario.ts';

/** Plays the scenarios of a file (one a line; "-" is standard input) and prints an answer a line. */
async function main(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const played = await playLine(line);
    if (played.error) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(played)}\n`);
  }
}

async function playLine(line: string): Promise<Played> {
  try {
    return await playScenario(JSON.parse(line));
  } catch (error) {
    return {
      name: '',
      answers: [],
      refused: [],
      error: `not JSON: ${error instanceof Error ? error.message : ''}`,
    };
  }
}

const [file] = process.argv.slice(2);
if (file) await main(file);
else {
  process.stderr.write('Usage: npm run -s scenario -- FILE.jsonl   ("-" reads standard input)\n');
  process.exitCode = 2;
}
