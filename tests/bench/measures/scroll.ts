import type { Page } from '@playwright/test';
import { type Figure, short } from '../figure.ts';
import { addLongChat } from '../stage/filled.ts';
import type { Stage } from '../stage/stage.ts';

/** What a page did while it was scrolled. */
interface Ride {
  /** Tasks over 50 ms, ms each. */
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

async function ride(page: Page, at: { x: number; y: number }, by: number, seconds: number): Promise<Ride> {
  await page.bringToFront();
  await page.mouse.move(at.x, at.y);
  await page.evaluate(beginRide);
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(15);
  }
  return page.evaluate(() => (globalThis as unknown as { endRide: () => Ride }).endRide());
}

function together(rides: readonly Ride[]): Ride {
  return {
    longTasks: rides.flatMap(({ longTasks }) => longTasks),
    frames: rides.reduce((sum, { frames }) => sum + frames, 0),
    dropped: rides.reduce((sum, { dropped }) => sum + dropped, 0),
    longestGap: Math.max(...rides.map(({ longestGap }) => longestGap)),
  };
}

function shareDropped({ dropped, frames }: Ride): number {
  return (100 * dropped) / Math.max(1, frames + dropped);
}

function figures(name: string, rides: readonly Ride[], empty: Ride, note: string): Figure[] {
  const all = together(rides);
  const longest = Math.max(0, ...all.longTasks);
  const against = `empty page, ${short(shareDropped(empty))} % dropped`;
  const n = all.frames;
  return [
    {
      name,
      value: longest,
      unit: 'ms',
      ratio: null,
      against: 'longest task, 0 if none over 50 ms',
      n,
      notes: [
        `${all.longTasks.length} tasks over 50 ms; longest gap between frames ${short(all.longestGap)} ms, on the empty page ${short(empty.longestGap)} ms (${empty.longTasks.length} tasks)`,
        note,
      ],
    },
    {
      name: `${name}.dropped`,
      value: Math.max(0, shareDropped(all) - shareDropped(empty)),
      unit: '% frames',
      ratio: null,
      against,
      n,
    },
  ];
}

const inList = { x: 200, y: 600 };

/** How far a place that scrolls has come, and how much there is. */
function placeOf(selector: string): string {
  const place = document.querySelector(selector);
  return `${Math.round(place?.scrollTop ?? 0)} of ${place?.scrollHeight ?? 0} px`;
}

/** The wheel through the inbox and through one very long chat, in turns with an empty page. */
export async function scroll(stage: Stage): Promise<Figure[]> {
  const { large, peer, sizes } = stage;
  const nickname = await addLongChat(stage);
  const inbox = await large.panel(400);
  await inbox.goto(large.address());
  const chat = await large.panel(400);
  await chat.goto(large.address());
  await inbox.getByRole('list', { name: 'Chats' }).getByRole('listitem').first().waitFor({ timeout: 60_000 });
  await chat.getByRole('list', { name: 'Chats' }).getByRole('button', { name: nickname }).click();
  await chat.waitForFunction(() => document.querySelector('[role="log"]')?.textContent?.trim());
  const bare = await peer.panel(400);
  await bare.goto(peer.address('peer-page.html'));
  await bare.evaluate(() => peerBench.stretch());
  const rides = { inbox: [] as Ride[], chat: [] as Ride[], empty: [] as Ride[] };
  for (let turn = 0; turn < 3; turn += 1) {
    rides.empty.push(await ride(bare, inList, 700, sizes.wheel / 3));
    rides.inbox.push(await ride(inbox, inList, 700, sizes.wheel / 3));
    rides.chat.push(await ride(chat, { x: 200, y: 400 }, -700, sizes.wheel / 3));
  }
  const empty = together(rides.empty);
  const notes = {
    inbox: `came to ${await inbox.evaluate(placeOf, '[data-list]')}`,
    chat: `came to ${await chat.evaluate(placeOf, '[role="log"]')}`,
  };
  await Promise.all([inbox.close(), chat.close(), bare.close()]);
  return [
    ...figures('scroll.inbox', rides.inbox, empty, notes.inbox),
    ...figures('scroll.chat', rides.chat, empty, notes.chat),
  ];
}
