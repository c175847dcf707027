import { type Figure, median, short } from '../figure.ts';
import { heapOf } from '../stage/heap.ts';
import type { Desk, Stage } from '../stage/stage.ts';

const rounds = 3;

async function heapAfterAWhile(desk: Desk): Promise<number> {
  const page = await desk.panel(400);
  await page.goto(desk.address());
  await page.getByRole('list', { name: 'Chats' }).getByRole('listitem').first().waitFor({ timeout: 60_000 });
  await page.bringToFront();
  await page.mouse.move(200, 600);
  // As far on both sides: the shorter list has some forty rows.
  for (let n = 0; n < 8; n += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(1000);
  const heap = await heapOf(page);
  await page.close();
  return heap;
}

/** What the panel holds in memory, open and scrolled a little. */
export async function memory({ large, small }: Stage): Promise<Figure[]> {
  // Two pages of one extension share one heap.
  await Promise.all([large.closeBench(), small.closeBench()]);
  const [here, there]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n += 1) {
    here.push(await heapAfterAWhile(large));
    there.push(await heapAfterAWhile(small));
  }
  const [value, base] = [median(here), median(there)];
  const against = `${small.chats.toLocaleString('en')} chats, ${short(base)} MB`;
  return [{ name: 'memory', value, unit: 'MB', ratio: value / base, against, n: rounds }];
}
