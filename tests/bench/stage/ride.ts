import type { Page } from '@playwright/test';

/** What a page did while it was scrolled. */
export interface Ride {
  /** Tasks over 50 ms by the clock, ms each. */
  readonly longTasks: number[];
  readonly frames: number;
  /** Frames of 60 a second that did not come. */
  readonly dropped: number;
  readonly longestGap: number;
}

/** Begins to watch the page; `endRide` gives what was seen. */
function beginRide(): void {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const gaps: number[] = [];
  let last = performance.now();
  let riding = true;
  const frame = (at: number) => {
    gaps.push(at - last);
    last = at;
    if (riding) requestAnimationFrame(frame);
  };
  requestAnimationFrame((at) => {
    last = at;
    requestAnimationFrame(frame);
  });
  const endRide = (): Ride => {
    riding = false;
    observer.disconnect();
    const missed = gaps.map((gap) => Math.max(0, Math.round(gap / (1000 / 60)) - 1));
    return {
      longTasks,
      frames: gaps.length,
      dropped: missed.reduce((sum, each) => sum + each, 0),
      longestGap: Math.max(0, ...gaps),
    };
  };
  Object.assign(globalThis, { endRide });
}

/** What is scrolled, where the wheel turns over it, and which way at first (px a turn). */
export interface Track {
  readonly page: Page;
  readonly place: string;
  readonly at: { readonly x: number; readonly y: number };
  by: number;
}

/** Whether a place is at its end in the direction of the wheel; remembers what was seen of it on the way. */
function look({ place, by }: { place: string; by: number }): boolean {
  const seen = (globalThis as unknown as { seen?: Set<string> }).seen ?? new Set<string>();
  Object.assign(globalThis, { seen });
  const scrolled = document.querySelector(place);
  if (!scrolled) return true;
  for (const row of scrolled.querySelectorAll('[data-line], button[id]'))
    seen.add(row.getAttribute('data-line') ?? row.id);
  const left =
    by < 0 ? scrolled.scrollTop : scrolled.scrollHeight - scrolled.clientHeight - scrolled.scrollTop;
  return left < 1;
}

/** Turns of the wheel between two looks, and looks at the end of which it turns back: what comes late must have time to come. */
const [turnsPerLook, looksAtEnd] = [8, 4];

/** Turns the wheel over a place for so long, to its end and back. */
export async function ride(track: Track, seconds: number): Promise<Ride> {
  const { page, place, at } = track;
  await page.bringToFront();
  await page.mouse.move(at.x, at.y);
  await page.evaluate(beginRide);
  const until = Date.now() + seconds * 1000;
  let ended = 0;
  for (let turn = 1; Date.now() < until; turn += 1) {
    await page.mouse.wheel(0, track.by);
    await page.waitForTimeout(15);
    if (turn % turnsPerLook > 0) continue;
    ended = (await page.evaluate(look, { place, by: track.by })) ? ended + 1 : 0;
    if (ended < looksAtEnd) continue;
    track.by = -track.by;
    ended = 0;
  }
  return page.evaluate(() => (globalThis as unknown as { endRide: () => Ride }).endRide());
}

/** How many different rows or lines were seen on the way. */
export function seen(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { seen?: Set<string> }).seen?.size ?? 0);
}
