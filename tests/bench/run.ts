import { writeFileSync } from 'node:fs';
import type { Figure } from './figure.ts';
import { chatGrowth } from './measures/chat-growth.ts';
import { chatMemory } from './measures/chat-memory.ts';
import { command } from './measures/command.ts';
import { deskOpen } from './measures/desk-open.ts';
import { figuresGrowth } from './measures/figures.ts';
import { countsGrowth, listGrowth } from './measures/lists.ts';
import { memory } from './measures/memory.ts';
import { metricsGrowth } from './measures/metrics.ts';
import { reading } from './measures/reading.ts';
import { scroll } from './measures/scroll.ts';
import { searchGrowth, searchPeer } from './measures/search.ts';
import { size } from './measures/size.ts';
import { teamCommand } from './measures/team-command.ts';
import { cellsOf, standingOf } from './musts.ts';
import { type BenchOptions, readOptions, USAGE } from './options.ts';
import { fillInboxes } from './stage/filled.ts';
import { openStage, type Stage } from './stage/stage.ts';

// Measures the built extension in the browser, everything against something in the same run. `npm run bench`.

/** In this order: what fills the desks further comes last. */
const rows: Readonly<Record<string, (stage: Stage) => Promise<Figure[]>>> = {
  'list.growth': listGrowth,
  'counts.growth': countsGrowth,
  'figures.growth': figuresGrowth,
  'metrics.growth': metricsGrowth,
  'search.growth': searchGrowth,
  'search.peer': searchPeer,
  'desk.open': deskOpen,
  command,
  'team.command': teamCommand,
  memory,
  scroll,
  'chat.memory': chatMemory,
  'chat.growth': chatGrowth,
  size,
  reading,
};

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function laidOut(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, n) => Math.max(...table.map((cells) => (cells[n] ?? '').length)));
  return table
    .map((cells) =>
      cells
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function report(figures: readonly Figure[], { sizes, quick, json }: BenchOptions): void {
  const [small, large] = sizes.chats.map((each) => each.toLocaleString('en'));
  print(`\n${quick ? 'Quick: small sizes, so growth says little. ' : ''}${large} chats against ${small}.\n`);
  print(
    laidOut([['name', 'value', 'ratio', 'against', 'must', 'aims', 'met', 'n'], ...figures.map(cellsOf)]),
  );
  print('');
  for (const { name, notes = [] } of figures) for (const note of notes) print(`${name}: ${note}`);
  const missed = figures.filter((figure) => standingOf(figure) === 'no').map(({ name }) => name);
  print(missed.length > 0 ? `\nMusts not met: ${missed.join(', ')}` : '\nEvery must is met.');
  if (json === null) return;
  const entries = figures.map(({ name, value, unit, ratio, against, n }) => [
    name,
    { value, unit, ratio, against, n },
  ]);
  writeFileSync(json, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

async function main(options: BenchOptions): Promise<void> {
  const stage = await openStage(options.sizes);
  const figures: Figure[] = [];
  try {
    await fillInboxes(stage);
    for (const [name, measure] of Object.entries(rows)) {
      if (options.only.length > 0 && !options.only.includes(name)) continue;
      process.stderr.write(`  ${name}\n`);
      try {
        figures.push(...(await measure(stage)));
      } catch (error) {
        process.exitCode = 1;
        print(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await stage.close();
  }
  report(figures, options);
}

function asked(): BenchOptions | null {
  try {
    return readOptions(process.argv.slice(2), Object.keys(rows));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return null;
  }
}

const options = asked();
if (options) await main(options);
else process.exitCode = 2;
