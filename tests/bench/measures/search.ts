import { type Figure, median, percentile, short } from '../figure.ts';
import { heapOf } from '../stage/heap.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { queriesOf } from '../world/queries.ts';
import { inTurns } from './growth.ts';

const asked = 60;

interface Search {
  readonly ms: number;
  readonly hits: number;
}

/** The medians of each query over the rounds, ms. */
function medians(answers: readonly (readonly Search[])[]): number[] {
  return (answers[0] ?? []).map((_, n) => median(answers.map((round) => round[n]?.ms ?? 0)));
}

function queriesFor(desk: Desk): string[] {
  return queriesOf(desk.world, Math.floor(desk.chats / 3), asked);
}

async function search(desk: Desk, queries: readonly string[]): Promise<Search[]> {
  return (await desk.bench()).evaluate((texts) => deskBench.searches(texts), queries);
}

/** @throws where a search finds what it should not or does not find what it should */
async function assertRight(desk: Desk): Promise<void> {
  const page = await desk.bench();
  const wrong = await page.evaluate(
    (given) => deskBench.wrongSearches(given.world, given.chats, given.queries),
    { world: desk.world, chats: desk.chats, queries: queriesFor(desk).slice(0, 20) },
  );
  if (wrong.length > 0) throw new Error(`The search answers wrongly:\n  ${wrong.slice(0, 5).join('\n  ')}`);
  await desk.closeBench();
}

const spread = (times: readonly number[]) =>
  `p50 ${short(median(times))} ms, p95 ${short(percentile(times, 0.95))} ms`;

export async function searchGrowth({ large, small, sizes }: Stage): Promise<Figure[]> {
  await assertRight(small);
  await assertRight(large);
  const [inLarge, inSmall] = [queriesFor(large), queriesFor(small)];
  const answers = await inTurns(
    () => search(large, inLarge),
    () => search(small, inSmall),
    sizes.rounds,
  );
  const [here, there] = [medians(answers.large), medians(answers.small)];
  const mean = (times: readonly number[]) => times.reduce((sum, each) => sum + each, 0) / times.length;
  return [
    {
      name: 'search.growth',
      value: mean(here),
      unit: 'ms',
      ratio: mean(here) / mean(there),
      against: `${small.messages.toLocaleString('en')} messages, ${short(mean(there))} ms`,
      n: answers.large.length * asked,
      notes: [
        `${large.messages.toLocaleString('en')} messages: ${spread(here)}; ${small.messages.toLocaleString('en')}: ${spread(there)}`,
      ],
    },
  ];
}

async function insertFigure({ small, sizes }: Stage): Promise<Figure> {
  const page = await small.bench();
  const rates = await page.evaluate(
    ([world, chats]) => deskBench.insertRates(world, { chats, from: 3_000_000, rounds: 8 }),
    [small.world, sizes.inserted] as const,
  );
  const [whole, alone] = [median(rates.whole), median(rates.alone)];
  return {
    name: 'search.peer.insert',
    value: (1000 * rates.messages) / whole,
    unit: 'rows/s',
    ratio: alone / whole,
    against: `rows alone, ${short((1000 * rates.messages) / alone)} rows/s`,
    n: rates.whole.length,
    notes: [`tables of the search: ${rates.searchTables.join(', ') || 'none'}`],
  };
}

/** The desk's search against one that holds everything in memory. */
export async function searchPeer(stage: Stage): Promise<Figure[]> {
  const { large, peer, sizes } = stage;
  await assertRight(large);
  const page = await peer.panel(1280);
  await page.goto(peer.address('peer-page.html'));
  const before = await heapOf(page);
  const { documents, ms } = await page.evaluate((given) => peerBench.indexAll(given.world, given.chats), {
    world: large.world,
    chats: large.chats,
  });
  const queries = queriesFor(large);
  const answers = await inTurns(
    () => search(large, queries),
    () => page.evaluate((texts) => peerBench.searches(texts), queries),
    sizes.rounds,
  );
  const [here, there] = [medians(answers.large), medians(answers.small)];
  const [p95, theirs] = [percentile(here, 0.95), percentile(there, 0.95)];
  const heap = await heapOf(await large.bench());
  const theirHeap = (await heapOf(page)) - before;
  await page.close();
  return [
    {
      name: 'search.peer',
      value: p95,
      unit: 'ms',
      ratio: p95 / theirs,
      against: `MiniSearch p95, ${short(theirs)} ms`,
      n: answers.large.length * asked,
      notes: [
        `p50 ${short(median(here))} ms against ${short(median(there))} ms; ${documents.toLocaleString('en')} messages, indexed by the peer in ${short(ms / 1000)} s`,
      ],
    },
    {
      name: 'search.peer.heap',
      value: heap,
      unit: 'MB',
      ratio: heap / theirHeap,
      against: `MiniSearch, ${short(theirHeap)} MB`,
      n: 1,
    },
    await insertFigure(stage),
  ];
}
