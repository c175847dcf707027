import type { Figure } from '../figure.ts';
import { short } from '../figure.ts';
import { heapOf } from '../stage/heap.ts';
import { openLongChat } from '../stage/long-chat.ts';
import { ride, seen, type Track } from '../stage/ride.ts';
import type { Stage } from '../stage/stage.ts';

/** What the panel holds in memory after the wheel went through one very long chat: what is not shown must be let go. */
export async function chatMemory(stage: Stage): Promise<Figure[]> {
  const page = await openLongChat(stage);
  const track: Track = { page, place: '[role="log"]', at: { x: 200, y: 400 }, by: -700 };
  // What is read once and kept, such as scripts and what the suggestions know, is no part of it.
  await ride(track, stage.sizes.wheel / 2);
  const base = await heapOf(page);
  await ride(track, 2 * stage.sizes.wheel);
  const value = await heapOf(page);
  const lines = await seen(page);
  await page.close();
  return [
    {
      name: 'chat.memory',
      value,
      unit: 'MB',
      ratio: value / base,
      against: `the same page before, ${short(base)} MB`,
      n: lines,
      notes: [`${lines} different lines of a chat of ${stage.sizes.longChat} were scrolled through`],
    },
  ];
}
