import type { Page } from '@playwright/test';
import { type Figure, median, percentile, short } from '../figure.ts';
import type { Stage } from '../stage/stage.ts';

interface Click {
  /** Until the chat says whose it is. */
  readonly chat: number;
  /** Until its row has left the unassigned. */
  readonly row: number;
}

/** Clicks "Assign to me" and watches the page until the row is shown assigned. */
function clickAndWatch(row: string): Promise<Click> {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === 'Assign to me',
  );
  if (!button) throw new Error('There is no button "Assign to me".');
  return new Promise((done) => {
    const begun = performance.now();
    const times = { chat: 0, row: 0 };
    const watching = new MutationObserver(() => {
      const now = performance.now() - begun;
      if (times.chat === 0 && !document.contains(button)) times.chat = now;
      if (times.row === 0 && !document.getElementById(row)) times.row = now;
      if (times.chat === 0 || times.row === 0) return;
      watching.disconnect();
      done(times);
    });
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    button.click();
  });
}

/** How long a page is left alone before something is measured in it, ms. */
const rest = 500;

async function assignFirst(page: Page): Promise<Click> {
  await page.bringToFront();
  const first = page.getByRole('list', { name: 'Chats' }).getByRole('button').first();
  const row = await first.getAttribute('id');
  await first.click();
  // Under the pointer the list would keep the row.
  await page.mouse.move(640, 5);
  await page.getByRole('button', { name: 'Assign to me' }).waitFor();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  // That the chat was seen is a command of its own: what it sets off is over before the next one is measured.
  await page.waitForTimeout(rest);
  return page.evaluate(clickAndWatch, row ?? '');
}

/**
 * "Assign to me" from the click to the row shown assigned, against the least that a command can be. The row shows what was decided; the open
 * chat shows what was written, so how long that takes stands beside it.
 */
export async function command({ large, peer, sizes }: Stage): Promise<Figure[]> {
  const desk = await large.panel(1280);
  await desk.goto(large.address());
  await desk.getByRole('tab', { name: 'Unassigned' }).click();
  const page = await peer.panel(1280);
  await page.goto(peer.address('peer-page.html'));
  const [clicks, echoes]: [Click[], number[]] = [[], []];
  for (let n = 0; n < sizes.clicks + 2; n += 1) {
    const click = await assignFirst(desk);
    await page.bringToFront();
    await page.waitForTimeout(rest);
    const echo = await page.evaluate((to) => peerBench.command(to), `agent ${n}`);
    // The first ones warm both up.
    if (n < 2) continue;
    clicks.push(click);
    echoes.push(echo);
  }
  await desk.close();
  await page.close();
  const rows = clicks.map(({ row }) => row);
  const [value, base] = [median(rows), median(echoes)];
  return [
    {
      name: 'command',
      value,
      unit: 'ms',
      ratio: value / base,
      against: `echo, put, liveQuery: ${short(base)} ms`,
      n: rows.length,
      notes: [
        `in a desk of ${large.chats} chats; p95 ${short(percentile(rows, 0.95))} ms against ${short(percentile(echoes, 0.95))} ms`,
        `the row shows what was decided; written, read again and shown in the open chat it is after ${short(median(clicks.map(({ chat }) => chat)))} ms`,
      ],
    },
  ];
}
