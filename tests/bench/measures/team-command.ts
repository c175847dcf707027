import type { Page } from '@playwright/test';
import { skipped } from '../../support/nats/team-stage.ts';
import type { Profile } from '../../support/team-profile.ts';
import { type Figure, median, percentile, short } from '../figure.ts';
import type { Stage } from '../stage/stage.ts';
import { openTeamOfTwo, type TeamOfTwo } from '../stage/team.ts';

/** How long pages are left alone before something is measured in them, ms. */
const rest = 400;

/** When a row has left the page, epoch ms. */
function rowGone(row: string): Promise<number> {
  return new Promise((done) => {
    const watching = new MutationObserver(() => {
      if (document.getElementById(row)) return;
      watching.disconnect();
      done(performance.timeOrigin + performance.now());
    });
    watching.observe(document.body, { childList: true, subtree: true });
  });
}

/** Clicks "Assign to me"; gives when, epoch ms. */
function clickAssign(): number {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === 'Assign to me',
  );
  if (!button) throw new Error('There is no button "Assign to me".');
  const begun = performance.timeOrigin + performance.now();
  button.click();
  return begun;
}

/** Whether a list has so many rows, wherever they are. */
function isWhole(rows: number): boolean {
  return document.querySelector('[data-list] [aria-setsize]')?.getAttribute('aria-setsize') === `${rows}`;
}

/** From the click in one browser to the row gone from the unassigned in the other's, ms. */
async function assignFirst(ben: Page, owner: Page): Promise<number> {
  await ben.bringToFront();
  const first = ben.getByRole('list', { name: 'Chats' }).getByRole('button').first();
  const row = (await first.getAttribute('id')) ?? '';
  // By its name: another one may be the first by now.
  await ben.locator(`[id="${row}"]`).click();
  await ben.mouse.move(640, 5);
  await ben.getByRole('button', { name: 'Assign to me' }).waitFor();
  await owner.bringToFront();
  await owner.waitForTimeout(rest);
  const gone = owner.evaluate(rowGone, row);
  const clicked = await ben.evaluate(clickAssign);
  return (await gone) - clicked;
}

async function echo([owner, ben]: TeamOfTwo['peers'], words: string): Promise<number> {
  await ben.bringToFront();
  await owner.bringToFront();
  await owner.waitForTimeout(rest);
  const shown = owner.evaluate((said) => teamPeer.shown(said), words);
  const begun = await ben.evaluate((said) => teamPeer.say(said), words);
  return (await shown) - begun;
}

/** Events a second that one browser brings to the team, given as fast as it takes them. */
async function throughput(ben: Profile, inARow: number): Promise<number> {
  const [chat] = await ben.kept<{ conversation: string }>('chats');
  const began = performance.now();
  await Promise.all(
    Array.from({ length: inARow }, (_, n) =>
      ben.command({ do: 'starChat', by: 'ben', conversation: chat?.conversation ?? '', on: n % 2 === 0 }),
    ),
  );
  return (inARow / (performance.now() - began)) * 1_000;
}

/** Seconds of CPU that the pages and the worker of a browser have used so far. */
async function cpuOf({ context }: Profile): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** What an agent's browser costs in which nobody does anything, a minute. @param seconds for which that is watched */
async function idle({ ben, way }: TeamOfTwo, seconds: number): Promise<string> {
  const [before, cpu] = [{ ...way.passed }, await cpuOf(ben)];
  await new Promise((over) => setTimeout(over, seconds * 1_000));
  const used = (await cpuOf(ben)) - cpu;
  const times = 60 / seconds;
  const messages = (way.passed.times - before.times) * times;
  const bytes = (way.passed.bytes - before.bytes) * times;
  return `an idle agent: ${messages} messages and ${short(bytes / 1_000)} kB a minute on the line, ${short(used * 1_000 * times)} ms of CPU in worker and page`;
}

/** "Assign to me" from the click in one browser to the other's screen, against the least that this can be over the same server. */
export async function teamCommand({ sizes }: Stage): Promise<Figure[]> {
  if (skipped) {
    process.stderr.write(`team.command is skipped: ${skipped}\n`);
    return [];
  }
  const chats = sizes.clicks + 3;
  const team = await openTeamOfTwo(chats);
  try {
    for (const { desk } of [team.owner, team.ben]) {
      await desk.setViewportSize({ width: 1280, height: 860 });
      await desk.getByRole('tab', { name: 'Unassigned' }).click();
      await desk.waitForFunction(isWhole, chats);
    }
    const [clicks, echoes]: [number[], number[]] = [[], []];
    for (let n = 0; n < sizes.clicks + 2; n += 1) {
      const click = await assignFirst(team.ben.desk, team.owner.desk);
      const bare = await echo(team.peers, `agent ${n}`);
      // The first ones warm both up.
      if (n < 2) continue;
      clicks.push(click);
      echoes.push(bare);
    }
    const notes = [
      `p95 ${short(percentile(clicks, 0.95))} ms against ${short(percentile(echoes, 0.95))} ms`,
      `${short(await throughput(team.ben, sizes.inARow))} events a second through one engine, one after another on one chat`,
      await idle(team, sizes.idle),
    ];
    const [value, base] = [median(clicks), median(echoes)];
    const against = `publish, store, tell, put, liveQuery: ${short(base)} ms`;
    return [
      { name: 'team.command', value, unit: 'ms', ratio: value / base, against, n: clicks.length, notes },
    ];
  } finally {
    await team.close();
  }
}
