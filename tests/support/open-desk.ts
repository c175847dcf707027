import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { layOrderCases } from '../practice-seller-center/order-cases.ts';
import { chatList, connectDesk } from './connect-desk.ts';
import { launchBrowser, PRACTICE_EXTENSION } from './launch.ts';
import { startPracticeServer } from './practice-server.ts';
import { giveUp, Halt, say } from './setup/say.mjs';

// Opens the desk on a practice shop and stays until the browser is closed or Ctrl+C. Started by `npm start`.

const KEPT = '.practice';

const USAGE = `npm start -- [options]
  --seed N       another practice shop (default 1)
  --port N       where the practice shop listens (default 4777)
  --profile DIR  the browser's profile (default ${KEPT}/profile)
  --keep         go on with the profile of the last time; the shop itself begins anew with every start
  --fresh        begin with an empty profile (the default)
  --headless     no window, although there is a display`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '4777' },
      profile: { type: 'string', default: join(KEPT, 'profile') },
      keep: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: true },
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  }
  const [seed, port] = [Number(values.seed), Number(values.port)];
  if (!Number.isInteger(seed) || !Number.isInteger(port))
    throw new Halt('--seed and --port take a whole number.', USAGE);
  return { ...values, seed, port, profile: resolve(values.profile) };
}

type Options = ReturnType<typeof readOptions>;

function whyHeadless(options: Options): string | null {
  if (options.headless) return 'asked for';
  if (process.env.CI) return 'CI is set';
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return process.platform === 'linux' && !hasDisplay ? 'there is no display here' : null;
}

/** @throws where something else listens there already */
function assertFree(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((done, fail) => {
    probe.once('error', fail);
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
  });
}

async function openShop({ port, seed }: Options) {
  try {
    await assertFree(port);
  } catch (cause) {
    throw new Halt(
      `Port ${port} cannot be had; perhaps another start of this is running.`,
      'End that one, or take another: npm start -- --port 4778',
      { cause },
    );
  }
  const server = await startPracticeServer({ port, seed, lively: true, now: Date.now });
  await layOrderCases(server.shop);
  return server;
}

async function openBrowser({ profile, keep }: Options, headless: boolean) {
  // The shop lives as long as this process. A desk that remembers an earlier one would take new messages for known.
  if (!keep) rmSync(profile, { recursive: true, force: true });
  mkdirSync(profile, { recursive: true });
  const args = headless
    ? ['--window-size=1280,900']
    : ['--window-size=1280,900', '--hide-crash-restore-bubble'];
  const isRoot = process.getuid?.() === 0;
  try {
    return await launchBrowser({
      profile,
      headless,
      args,
      sandbox: !headless && !isRoot,
      extension: PRACTICE_EXTENSION,
    });
  } catch (cause) {
    const [first] = String(cause).split('\n');
    throw new Halt(
      `The browser did not start: ${first}`,
      `If it is already open with this profile, close it, or take another with --profile.`,
      { cause },
    );
  }
}

function sayHowToLoadByHand(address: string) {
  say('This browser takes no extension from outside. Load it by hand:');
  process.stdout.write(`    1. Open chrome://extensions and switch on "Developer mode".
    2. "Load unpacked": ${PRACTICE_EXTENSION}
    3. Click Sidedesk in the toolbar, open "Use a practice shop at an address", enter ${address}\n`);
}

/** The page of a practice shop's orders. */
const ordersOf = (address: string) => `${address}/order?selected_sort=6&tab=all`;

async function openPages(context: BrowserContext, id: string, address: string): Promise<Page> {
  const orders = context.pages()[0] ?? (await context.newPage());
  await orders.goto(ordersOf(address));
  const desk = await context.newPage();
  await desk.goto(`chrome-extension://${id}/sidepanel.html`);
  say(
    (await connectDesk(desk, address))
      ? `The desk is connected to the practice shop at ${address}`
      : 'The desk knows its shop already',
  );
  const outside = await context.newPage();
  await outside.goto(`chrome-extension://${id}/practice.html`);
  await desk.bringToFront();
  say(`Its Seller Center, with a button to the desk in every order: ${ordersOf(address)}`);
  return desk;
}

async function photograph(desk: Page): Promise<string> {
  await desk.setViewportSize({ width: 1280, height: 860 });
  await chatList(desk).getByRole('listitem').first().waitFor({ timeout: 60_000 });
  const path = resolve(KEPT, 'desk.png');
  await desk.screenshot({ path });
  return path;
}

function untilClosed(context: BrowserContext): Promise<void> {
  return new Promise((done) => {
    context.on('close', () => done());
    context.on('page', (page) => page.on('close', () => context.pages().length === 0 && done()));
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}

async function main() {
  const options = readOptions();
  if (!existsSync(PRACTICE_EXTENSION))
    throw new Halt('The extension is not built.', 'npm start does it first.');
  say('Opening the practice shop');
  const shop = await openShop(options);
  const reason = whyHeadless(options);
  say(reason ? `Starting the browser without a window (${reason})` : 'Starting the browser');
  const { context, extensionId } = await openBrowser(options, reason !== null);
  const closed = untilClosed(context);
  if (extensionId) {
    const desk = await openPages(context, extensionId, shop.url);
    if (reason) say(`The first chats are in. Picture of the desk: ${await photograph(desk)}`);
  } else sayHowToLoadByHand(shop.url);
  // Without a window and without a person to press Ctrl+C there is nothing to stay for.
  if (!reason || process.stdin.isTTY) {
    say(reason ? 'The shop stays open until Ctrl+C' : 'Ready. Close the browser or press Ctrl+C to end');
    await closed;
  }
  await context.close().catch(() => {});
  await shop.close();
  say('Closed');
}

main().then(() => process.exit(0), giveUp);
