import { type Figure, median, short } from '../figure.ts';
import type { Desk, Stage } from '../stage/stage.ts';

interface Opening {
  /** From the navigation to an inbox that shows what it holds, with the page free for a click. */
  readonly ms: number;
  /** Tasks longer than 50 ms until two seconds after that. */
  readonly longTasks: readonly number[];
}

/** Watches a page from its first instant; says in `opening` when the inbox can be clicked. */
function watchOpening(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    { type: 'longtask', buffered: true },
  );
  const shown = () => document.querySelector('[aria-label="Inbox"] [role="tabpanel"]')?.textContent?.trim();
  const watching = new MutationObserver(() => {
    if (!shown()) return;
    watching.disconnect();
    // After two frames it is on the screen; a message that comes through then finds the page free.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const ms = performance.now();
          setTimeout(() => Object.assign(globalThis, { opening: { ms, longTasks: tasks } }), 2000);
        };
        port2.postMessage('free');
      }),
    );
  });
  watching.observe(document, { childList: true, subtree: true, characterData: true });
}

async function openOnce(desk: Desk): Promise<Opening> {
  const page = await desk.panel(400);
  await page.addInitScript(watchOpening);
  await page.goto(desk.address());
  const opening = await page.waitForFunction(() => (globalThis as { opening?: Opening }).opening, null, {
    timeout: 120_000,
  });
  const seen = (await opening.jsonValue()) as Opening;
  const rows = await page.getByRole('list', { name: 'Chats' }).getByRole('listitem').count();
  if (desk.chats > 0 !== rows > 0) throw new Error(`The desk of ${desk.chats} chats shows ${rows} rows.`);
  await page.close();
  return seen;
}

/** From loading the panel's page to an inbox one can click. */
export async function deskOpen({ large, empty, sizes }: Stage): Promise<Figure[]> {
  await Promise.all([large.closeBench(), empty.closeBench()]);
  const [here, there]: [Opening[], Opening[]] = [[], []];
  // The first of each starts the worker and fills caches.
  await openOnce(large);
  await openOnce(empty);
  for (let n = 0; n < sizes.openings; n += 1) {
    here.push(await openOnce(large));
    there.push(await openOnce(empty));
  }
  const value = median(here.map(({ ms }) => ms));
  const base = median(there.map(({ ms }) => ms));
  const tasks = (openings: readonly Opening[]) =>
    `${short(median(openings.map(({ longTasks }) => longTasks.reduce((sum, each) => sum + each, 0))))} ms in tasks over 50 ms, the longest ${short(median(openings.map(({ longTasks }) => Math.max(0, ...longTasks))))} ms`;
  return [
    {
      name: 'desk.open',
      value,
      unit: 'ms',
      ratio: value / base,
      against: `empty store, ${short(base)} ms`,
      n: here.length,
      notes: [`with ${large.chats} chats ${tasks(here)}`, `with none ${tasks(there)}`],
    },
  ];
}
