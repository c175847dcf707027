import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { launchBrowser } from '../../support/launch.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';
import { idOf } from '../../support/team-profile.ts';
import { stopWorker } from '../../support/worker.ts';
import type { Sizes } from '../options.ts';
import type { World } from '../world/plan.ts';
import { copyOfDesk, peerExtension } from './extensions.ts';

/** The browser, as long as it is open. */
interface Opened {
  context: BrowserContext;
}

/** A desk in the browser: its own extension, its own worker, its own database. */
export class Desk {
  readonly #browser: Opened;
  readonly #id: string;
  /** Chats its database holds. */
  readonly chats: number;
  readonly world: World;
  /** Messages its database holds. */
  messages = 0;
  #bench: Page | null = null;

  constructor(browser: Opened, id: string, chats: number, world: World) {
    this.#browser = browser;
    this.#id = id;
    this.chats = chats;
    this.world = world;
  }

  /** The page of the bench in this extension. */
  async bench(): Promise<Page> {
    if (this.#bench) return this.#bench;
    this.#bench = await this.#browser.context.newPage();
    await this.#bench.goto(this.address('desk-bench.html'));
    return this.#bench;
  }

  /** Closes the page of the bench: what it holds in memory would count. */
  async closeBench(): Promise<void> {
    await this.#bench?.close();
    this.#bench = null;
  }

  /** A new page of the desk, as wide as asked. */
  async panel(width: number): Promise<Page> {
    const page = await this.#browser.context.newPage();
    await page.setViewportSize({ width, height: 860 });
    return page;
  }

  address(path = 'sidepanel.html'): string {
    return `chrome-extension://${this.#id}/${path}`;
  }
}

/** Everything the bench runs on. */
export interface Stage {
  readonly sizes: Sizes;
  readonly small: Desk;
  readonly large: Desk;
  /** Connected, and nobody has ever written. */
  readonly empty: Desk;
  readonly peer: Desk;
  /** The instant of the worlds, epoch ms. */
  readonly now: number;
  session(page: Page): Promise<CDPSession>;
  /** Ends the browser and begins it anew, as in the morning. Pages that were open are gone. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** The smallest and largest number of messages in a chat of the inbox. */
const perChat = [2, 7] as const;

/** Opens a browser with desks that are still empty, and the peer. */
export async function openStage(sizes: Sizes): Promise<Stage> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sidedesk-bench-')));
  const now = Date.now();
  const copies = ['large', 'small', 'empty'].map((name) => join(root, name));
  for (const copy of copies) await copyOfDesk(copy);
  const peer = await peerExtension(join(root, 'peer'));
  const shop = await openPracticeShop();
  const launch = async () => {
    const { context } = await launchBrowser({
      profile: join(root, 'profile'),
      headless: true,
      extension: [...copies, peer].join(','),
      overProtocol: false,
    });
    // Slow is a figure, not a fault.
    context.setDefaultTimeout(180_000);
    return context;
  };
  const browser: Opened = { context: await launch() };
  const world: World = { seed: 1, now, messages: perChat };
  const desk = (name: string, chats: number) => new Desk(browser, idOf(join(root, name)), chats, world);
  const stage: Stage = {
    sizes,
    now,
    small: desk('small', sizes.chats[0]),
    large: desk('large', sizes.chats[1]),
    empty: desk('empty', 0),
    peer: desk('peer', 0),
    session: (page) => browser.context.newCDPSession(page),
    reopen: async () => {
      for (const desk of [stage.large, stage.small, stage.empty, stage.peer]) await desk.closeBench();
      await browser.context.close();
      browser.context = await launch();
    },
    close: async () => {
      await browser.context.close();
      await shop.close();
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  for (const each of [stage.large, stage.small, stage.empty]) {
    const page = await each.bench();
    await page.evaluate(([url, at]) => deskBench.connect(url, at), [shop.url, now] as const);
  }
  // Workers look at their shop once in each life: only in the next one they find it connected.
  await stopWorker(browser.context, await stage.large.bench());
  return stage;
}
