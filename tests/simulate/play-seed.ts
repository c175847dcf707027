import { IDBKeyRange } from 'fake-indexeddb';
import { DeskDb, deskDbName } from '../../core/store/db.ts';
import { step } from './happenings/step.ts';
import {
  automationOnce,
  noAutomationBehindAnAgent,
  nothingForbiddenAtTheShop,
} from './invariants/automation.ts';
import { everyRatingIsHeard, onceAndRefusalsChangeNothing } from './invariants/commands.ts';
import { type AtShop, type Evidence, gather } from './invariants/evidence.ts';
import {
  countsAreRecounts,
  noAutomationAfterAnAgent,
  nobodyWaitsForAnAgent,
  oneOwnerOneOpenChat,
} from './invariants/holding.ts';
import { figuresAreTheLogs } from './invariants/measures.ts';
import { recordIsTheShops, timelines } from './invariants/record.ts';
import { replayIsTheDesk } from './invariants/replay.ts';
import { everythingAtTheShopInOrder, nothingTwiceAtTheShop } from './invariants/sending.ts';
import { Witness } from './witness/witness.ts';
import { begin, quieten } from './world/seasons.ts';
import type { Tally } from './world/tally.ts';
import { World } from './world/world.ts';

/** What became of a seed. */
export interface Played {
  readonly seed: number;
  /** What broke, in words; empty when nothing did. */
  readonly broken: readonly string[];
  /** The step after which it broke; null at the end. */
  readonly step: number | null;
  readonly tally: Tally;
}

export interface PlayOptions {
  readonly seed: number;
  readonly steps: number;
  /** Told what happens, for `--verbose`. */
  readonly say?: (line: string) => void;
}

/** The figures are counted anew only so often: they take long. */
const figuresEvery = 8;

function atShop(world: World): AtShop[] {
  return world.shop.conversations.map(({ id, messages }) => ({
    id,
    messages: messages.map((message) => ({
      id: message.id,
      role: message.role,
      at: message.at,
      text: textIn(message.content),
    })),
  }));
}

function textIn(content: string): string {
  return (JSON.parse(content) as { content?: string }).content ?? '';
}

/** Plays one simulated desk over so many steps, looking after each whether all is as it must be. */
export async function playSeed({ seed, steps, say = () => undefined }: PlayOptions): Promise<Played> {
  const world = new World(seed);
  const witness = new Witness();
  const options = { indexedDB: world.disk, IDBKeyRange };
  await begin(world);
  const db = new DeskDb(deskDbName, options);
  const done = async (broken: readonly string[], at: number | null): Promise<Played> => {
    db.close();
    // Nothing of this world may be under way when the next one begins.
    world.life.die();
    await world.settle();
    return { seed, broken, step: at, tally: world.tally };
  };
  const look = async () => gather(db, witness, atShop(world), world.sent);
  for (let n = 1; n <= steps; n += 1) {
    await step(world);
    const before = witness.position;
    const evidence = await look();
    say(
      `${n}: ${new Date(world.time).toISOString()} log ${before}..${witness.position}${world.life.dead ? ' dead' : ''}`,
    );
    const broken = [...world.faults, ...always(evidence)];
    if (n % figuresEvery === 0)
      broken.push(...(await figuresAreTheLogs(db, witness, world.agents, evidence.shop.zone, world.time)));
    if (broken.length > 0) return done(broken, n);
  }
  await quieten(world);
  const evidence = await look();
  const broken = [...world.faults, ...always(evidence), ...(await atTheEnd(world, db, evidence))];
  countUp(world, witness);
  return done(broken, null);
}

function always(evidence: Evidence): string[] {
  return [
    ...evidence.witness.breaches,
    ...oneOwnerOneOpenChat(evidence),
    ...countsAreRecounts(evidence),
    ...noAutomationAfterAnAgent(evidence),
    ...nothingTwiceAtTheShop(evidence),
    ...automationOnce(evidence),
    ...noAutomationBehindAnAgent(evidence),
    ...nothingForbiddenAtTheShop(evidence),
  ];
}

async function atTheEnd(world: World, db: DeskDb, evidence: Evidence): Promise<string[]> {
  const receipts = await db.receipts.toArray();
  const waiting = (await db.syncState.get('sync'))?.waitingRatings ?? [];
  return [
    ...everythingAtTheShopInOrder(evidence),
    ...nobodyWaitsForAnAgent(evidence),
    ...(await db.outbox.toArray()).map(({ id }) => `${id} is still to be done`),
    ...recordIsTheShops(evidence, await timelines(db), world.time),
    ...onceAndRefusalsChangeNothing(evidence, receipts),
    ...everyRatingIsHeard(
      world.shop.ratings.map(({ id }) => id),
      receipts,
      waiting.map(({ id }) => id),
    ),
    ...(await figuresAreTheLogs(db, evidence.witness, world.agents, evidence.shop.zone, world.time)),
    ...presenceIsTrue(world, evidence),
    ...(await replayIsTheDesk(db)),
  ];
}

/** An agent's desk is open as long as one of their pages is. */
function presenceIsTrue(world: World, { shop }: Evidence): string[] {
  return Object.values(shop.agents).flatMap(({ id, desks }) => {
    const open = [...world.pages].filter(([, agent]) => agent === id).map(([page]) => page);
    return [...desks].sort().join() === open.sort().join()
      ? []
      : [`${id} is at ${desks.join() || 'no page'}, but has ${open.join() || 'none'} open`];
  });
}

function countUp(world: World, witness: Witness): void {
  const chats = witness.all();
  const sends = [...witness.sends.values()];
  world.count('chats', chats.length);
  world.count('closes', chats.filter(({ open }) => !open).length);
  world.count('timeouts', chats.filter(({ timedOut }) => timedOut).length);
  world.count('sends', sends.length);
  world.count('sends delivered', sends.filter(({ fate }) => fate === 'delivered').length);
  for (const { automation, fate } of sends)
    if (automation) world.count(`automation: ${automation.kind}${fate === 'withdrawn' ? ', withdrawn' : ''}`);
  world.count('commits', witness.commits.size);
}
