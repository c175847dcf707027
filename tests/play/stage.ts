import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connectDesk, setUndo } from '../support/connect-desk.ts';
import { launchBrowser } from '../support/launch.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';
import { DeskWatch } from './desk-watch.ts';
import { Killer } from './killer.ts';
import type { PlayOptions } from './options.ts';
import { isOfRound, OtherTool, ShopWatch, writesInto } from './shop-side.ts';
import { Typist } from './typist.ts';

/** A practice shop, the built extension in a browser connected to it, and everything that a play does to them. */
export interface Stage {
  readonly shop: PracticeShop;
  readonly shopWatch: ShopWatch;
  readonly otherTool: OtherTool;
  readonly desk: Page;
  readonly deskWatch: DeskWatch;
  readonly typist: Typist;
  readonly killer: Killer;
  close(): Promise<void>;
}

/** Wide enough for list and chat side by side, tall enough for the rows of all chats in play. */
const viewport = { width: 1280, height: 4400 };

/** Opens the desk at its shop. */
export async function openStage({ seed, killRate }: Pick<PlayOptions, 'seed' | 'killRate'>): Promise<Stage> {
  const profile = mkdtempSync(join(tmpdir(), 'sidedesk-play-'));
  const killer = new Killer(seed, killRate);
  let served: (request: Request) => Promise<void> = async () => undefined;
  const shop = await openPracticeShop({ seed, served: (request) => served(request) });
  const { context, extensionId } = await launchBrowser({ profile, headless: true });
  if (!extensionId) throw new Error('This browser did not take the extension.');
  const desk = await context.newPage();
  await desk.setViewportSize(viewport);
  await desk.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await connectDesk(desk, shop.url);
  await setUndo(desk, 0);
  await killer.arm(context, desk);
  const shopWatch = new ShopWatch(shop);
  served = async (request) => {
    const into = writesInto(request);
    if (into) void shopWatch.look(into);
    if (into) await killer.at('handed over');
    else if (isOfRound(request)) await killer.at('amid a round');
  };
  const deskWatch = new DeskWatch(desk);
  // A page that is gone shows nothing any more: the play stalls, and its report says what was awaited.
  const watching = deskWatch.watch().catch(() => undefined);
  return {
    shop,
    shopWatch,
    otherTool: new OtherTool(shop),
    desk,
    deskWatch,
    typist: new Typist(desk),
    killer,
    async close() {
      killer.disarm();
      deskWatch.end();
      await watching;
      await context.close();
      await shop.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
