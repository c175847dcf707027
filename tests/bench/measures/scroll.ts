import type { Page } from '@playwright/test';
import { type Figure, short } from '../figure.ts';
import { tidyUp } from '../stage/heap.ts';
import { openLongChat } from '../stage/long-chat.ts';
import { type Ride, ride, seen, type Track } from '../stage/ride.ts';
import type { Stage } from '../stage/stage.ts';
import { watchTasks } from '../stage/task-times.ts';

/** What the thread itself says of a ride. */
interface Watched {
  /** The longest task by its own time, ms. */
  readonly busiest: number;
  readonly frames: number;
}

/** A ride that is watched by the thread's own time. One for itself: who watches so closely is in the way. */
async function watch(track: Track, seconds: number): Promise<Watched> {
  await track.page.bringToFront();
  const endWatch = await watchTasks(track.page);
  const { frames } = await ride(track, seconds);
  return { busiest: Math.max(0, ...(await endWatch())), frames };
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

/** What was seen in one place. */
interface Ridden extends Ride {
  readonly watched: Watched;
}

/** The pages that the desk is held against: one does nothing at all, the other counts for `COUNTING` ms at each turn. */
interface Bare {
  readonly empty: Ridden;
  readonly counting: Ridden;
}

const COUNTING = 20;
/** Where the wheel turns over a page, px. */
const inList = { x: 200, y: 600 };

function longTasksOf({ longTasks }: Ride): string {
  return `longest ${short(Math.max(0, ...longTasks))} ms of ${longTasks.length} over 50`;
}

function figures(name: string, all: Ridden, { empty, counting }: Bare, note: string): Figure[] {
  const asked = { ratio: null, n: all.frames };
  const { busiest, frames } = all.watched;
  return [
    {
      ...asked,
      name,
      value: Math.max(0, ...all.longTasks),
      unit: 'ms',
      against: `by the clock; a page that counts for ${COUNTING} ms a turn: ${longTasksOf(counting)}`,
      notes: [
        `tasks by the clock: ${longTasksOf(all)}; empty page: ${longTasksOf(empty)}. Longest gap between frames ${short(all.longestGap)} ms, empty page ${short(empty.longestGap)} ms, counting page ${short(counting.longestGap)} ms`,
        note,
      ],
    },
    {
      ...asked,
      n: frames,
      name: `${name}.thread`,
      value: busiest,
      unit: 'ms',
      against: `by the thread’s own time; counting page ${short(counting.watched.busiest)} ms`,
    },
    {
      ...asked,
      name: `${name}.dropped`,
      value: Math.max(0, shareDropped(all) - shareDropped(empty)),
      unit: '% frames',
      against: `empty page, ${short(shareDropped(empty))} % dropped; counting page ${short(shareDropped(counting))} %`,
    },
  ];
}

/** The longest list there is: what all agents hold. How many chats it has. */
async function showAllAgents(page: Page): Promise<number> {
  const rows = page.getByRole('list', { name: 'Chats' }).getByRole('listitem');
  await rows.first().waitFor();
  // The desk keeps the tab as well.
  await page.getByRole('tab', { name: 'Assigned', exact: true }).click();
  await page.getByRole('combobox', { name: 'Agent' }).selectOption('*');
  await page.waitForFunction(() => !document.querySelector('.skeleton-face') && document.querySelector('li'));
  await page.waitForTimeout(1000);
  return Number(await rows.first().getAttribute('aria-setsize'));
}

/** A page with nothing in it, as long as a very long list. */
async function barePage({ peer }: Stage): Promise<Page> {
  const page = await peer.panel(400);
  await page.goto(peer.address('peer-page.html'));
  await page.evaluate(() => peerBench.stretch());
  return page;
}

/** The inbox with its longest list, in the only page of a browser that has just begun. */
async function openInbox(stage: Stage): Promise<Page> {
  const { large } = stage;
  await stage.reopen();
  const page = await large.panel(400);
  await page.goto(large.address());
  // The desk keeps what was searched for.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  return page;
}

/** The wheel through a place of the desk, in turns with pages that hold nothing. */
async function inTurns(stage: Stage, desk: Track): Promise<Bare & { readonly desk: Ridden }> {
  const { wheel } = stage.sizes;
  const [empty, counting] = [await barePage(stage), await barePage(stage)];
  await counting.evaluate((ms) => peerBench.countWhenScrolled(ms), COUNTING);
  const bare = { place: 'html', at: inList, by: 700 };
  const tracks = { empty: { ...bare, page: empty }, counting: { ...bare, page: counting }, desk };
  const rides = { empty: [] as Ride[], counting: [] as Ride[], desk: [] as Ride[] };
  const names = ['empty', 'counting', 'desk'] as const;
  // What opening left is tidied up before the ride, not in it.
  await tidyUp(desk.page);
  for (let turn = 0; turn < 3; turn += 1)
    for (const name of names) rides[name].push(await ride(tracks[name], wheel / 3));
  const ridden = async (name: (typeof names)[number]): Promise<Ridden> => ({
    ...together(rides[name]),
    watched: await watch(tracks[name], wheel),
  });
  const all = {
    empty: await ridden('empty'),
    counting: await ridden('counting'),
    desk: await ridden('desk'),
  };
  await Promise.all([empty, counting].map((page) => page.close()));
  return all;
}

/**
 * The wheel through the inbox and through one very long chat, in turns with pages that hold nothing. One page of the desk at a time,
 * as in a panel: two would share a thread.
 */
export async function scroll(stage: Stage): Promise<Figure[]> {
  const inbox = await openInbox(stage);
  const listed = await showAllAgents(inbox);
  const inInbox = await inTurns(stage, { page: inbox, place: '[data-list]', at: inList, by: 700 });
  const rows = `${await seen(inbox)} different rows of a list of ${listed} were looked at on the way`;
  const chat = await openLongChat(stage);
  const log = { page: chat, place: '[role="log"]', at: { x: 200, y: 400 }, by: -700 };
  const inChat = await inTurns(stage, log);
  const lines = `${await seen(chat)} different lines of a chat of ${stage.sizes.longChat} were looked at on the way`;
  await chat.close();
  return [
    ...figures('scroll.inbox', inInbox.desk, inInbox, rows),
    ...figures('scroll.chat', inChat.desk, inChat, lines),
  ];
}
