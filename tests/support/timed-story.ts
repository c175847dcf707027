import fc from 'fast-check';
import { start, story } from './busy-story.ts';
import { type DeskInMemory, deskWith } from './desk-in-memory.ts';
import { servedDays, type Timed } from './served-days.ts';

const DAY = 86_400_000;

const busy = story.map((steps): readonly Timed[] => {
  let now = start;
  return steps.flatMap(([wait, happens], n) => {
    now += wait % (2 * DAY);
    return happens(n + 1, now).map((command) => ({ now, command }));
  });
});

/** A busy story, or one of chats that are sorted and lead to orders, with the instant of each command; over a change of the clocks in London. */
export const timedStory: fc.Arbitrary<readonly Timed[]> = fc.oneof(
  busy,
  servedDays.map((daysFrom) => daysFrom(start)),
);

/** A desk with three agents at which a story took place; what is refused is passed over. */
export async function deskAfter(told: readonly Timed[], until: number): Promise<DeskInMemory> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of told) await desk.run(now, command);
  await desk.engine.settle(until);
  return desk;
}
