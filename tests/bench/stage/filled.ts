import type { World } from '../world/plan.ts';
import type { Desk, Stage } from './stage.ts';

/** Where the conversations of a second world begin, so that they are others than those of the first. */
export const beyond = 1_000_000;

function say(words: string): void {
  process.stderr.write(`  ${words}\n`);
}

async function fillOne(desk: Desk, world: World, chats: number, from: number): Promise<number> {
  const begun = Date.now();
  const page = await desk.bench();
  const messages = await page.evaluate((asked) => deskBench.fill(asked.world, asked.chats, asked.from), {
    world,
    chats,
    from,
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  say(
    `filled ${chats.toLocaleString('en')} chats, ${messages.toLocaleString('en')} messages in ${seconds} s`,
  );
  return messages;
}

/**
 * Fills both desks and holds what the store then answers against the plans. Then the browser begins anew: years of chats that came
 * within minutes leave its database tidying up for as long, and no shop's desk is in that state.
 * @throws where an answer is wrong: then no figure is worth anything
 */
export async function fillInboxes(stage: Stage): Promise<void> {
  const { small, large } = stage;
  for (const desk of [small, large]) {
    desk.messages = await fillOne(desk, desk.world, desk.chats, 0);
    const page = await desk.bench();
    const wrong = await page.evaluate((asked) => deskBench.verify(asked.world, asked.chats, Date.now()), {
      world: desk.world,
      chats: desk.chats,
    });
    if (wrong.length > 0) throw new Error(`The store answers wrongly:\n  ${wrong.slice(0, 10).join('\n  ')}`);
    say(`checked against the plans: ${desk.chats.toLocaleString('en')} chats`);
    // Checking holds every chat in memory.
    await desk.closeBench();
  }
  await stage.reopen();
}

/** A world of closed chats with about fifty lines each, to have so many messages. */
export function pastWorld({ now }: Stage): World {
  return { seed: 2, now, messages: [40, 60], past: true };
}

/** Adds closed chats until there are so many messages; how many chats of the past world each desk holds. */
export async function fillPast(stage: Stage): Promise<[small: number, large: number]> {
  const { small, large, sizes } = stage;
  const added: [number, number] = [0, 0];
  for (const [n, desk] of [small, large].entries()) {
    const missing = (sizes.messages[n] ?? 0) - desk.messages;
    const chats = Math.max(20, Math.round(missing / 50.5));
    desk.messages += await fillOne(desk, pastWorld(stage), chats, beyond);
    added[n] = chats;
  }
  return added;
}

/** The conversations of the past world that a desk holds, from the first on. */
export function pastConversation(n: number): number {
  return beyond + n;
}
