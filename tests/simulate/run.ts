import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Played } from './play-seed.ts';
import { playSeeds } from './play-seeds.ts';
import type { Tally } from './world/tally.ts';

const usage = 'Usage: npm run simulate -- --seeds N --from S [--steps M] [--verbose]\n';
const usualSteps = 40;

interface Wanted {
  readonly seeds: number;
  readonly from: number;
  readonly steps: number;
  readonly verbose: boolean;
}

/** What is wanted; null where it cannot be understood. */
function wanted(): Wanted | null {
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: 'string', default: '25' },
        from: { type: 'string', default: '1' },
        steps: { type: 'string', default: String(usualSteps) },
        verbose: { type: 'boolean', default: false },
      },
    });
    const [seeds = 0, from = 0, steps = 0] = [values.seeds, values.from, values.steps].map(Number);
    const sound =
      Number.isInteger(seeds) && seeds > 0 && Number.isInteger(from) && Number.isInteger(steps) && steps > 0;
    return sound ? { seeds, from, steps, verbose: values.verbose } : null;
  } catch {
    return null;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A broken seed in words, with the command that plays it alone. */
function report({ seed, step, broken }: Played, steps: number): void {
  print(`\nSeed ${seed} broke ${step === null ? 'at the end' : `after step ${step}`}:`);
  for (const words of broken.slice(0, 12)) print(`  ${words}`);
  if (broken.length > 12) print(`  … and ${broken.length - 12} more`);
  print(
    `  npm run simulate -- --seeds 1 --from ${seed}${steps === usualSteps ? '' : ` --steps ${steps}`} --verbose`,
  );
}

function exercised(tally: Tally): string {
  const names = Object.entries(tally).sort(([a], [b]) => (a < b ? -1 : 1));
  return names.map(([name, times]) => `${times.toLocaleString('en')} ${name}`).join(', ');
}

async function main({ seeds, from, steps, verbose }: Wanted): Promise<void> {
  let told = Date.now();
  const { broken, tally } = await playSeeds({
    seeds,
    from,
    steps,
    verbose,
    threads: Math.min(2, availableParallelism()),
    line: print,
    played: (played, done) => {
      if (played.broken.length > 0) report(played, steps);
      if (Date.now() - told < 5000) return;
      told = Date.now();
      print(`${done} of ${seeds} seeds`);
    },
  });
  print(`Exercised: ${exercised(tally)}.`);
  print(`${seeds} seeds, ${broken.length} broken`);
  if (broken.length > 0) process.exitCode = 1;
}

const asked = wanted();
if (asked) await main(asked);
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
