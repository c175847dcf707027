import type { Command } from '../../core/domain/desk/command.ts';
import { start, story } from './busy-story.ts';
import { type DeskInMemory, deskWith } from './desk-in-memory.ts';

const DAY = 86_400_000;

interface Timed {
  readonly now: number;
  readonly command: Command;
}

/** A busy story with the instant of each command, over days and a change of the clocks in London. */
export const timedStory = story.map((steps): readonly Timed[] => {
  let now = start;
  return steps.flatMap(([wait, happens], n) => {
    now += wait % (2 * DAY);
    return happens(n + 1, now).map((command) => ({ now, command }));
  });
});

/** A desk with three agents at which a story took place; what is refused is passed over. */
export async function deskAfter(told: readonly Timed[], until: number): Promise<DeskInMemory> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of told) await desk.run(now, command);
  await desk.engine.settle(until);
  return desk;
}
