import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { connectDesk, setUndo } from '../support/connect-desk.ts';
import { EXTENSION, type LaunchedBrowser, launchBrowser } from '../support/launch.ts';
import { openPracticeShop, type PracticeShop, type PracticeShopOptions } from '../support/practice-shop.ts';
import { findSidePanel } from '../support/side-panel.ts';
import { stopWorker } from '../support/worker.ts';

interface Fixtures {
  /** How the practice shop begins; set with `test.use({ shopOptions: … })`. */
  shopOptions: PracticeShopOptions;
  /** How long a message can be called back, s; off, so that what is sent is at the shop. */
  undoSeconds: number;
  /** Folder of the build; what goes to the store, unless a test says otherwise. */
  extension: string;
  /** Folder of the browser's profile, new and empty. */
  profile: string;
  launched: LaunchedBrowser;
  extensionId: string;
  /** A practice shop of this test's own. */
  shop: PracticeShop;
  /** The desk in a page as wide as a side panel, connected to `shop`. */
  desk: Page;
  /** The practice shop seen from outside. */
  practicePage: Page;
  /** Stops the worker at this instant. */
  killWorker: () => Promise<void>;
  /** The desk in the browser's real side panel, after something has opened it. */
  realPanel: () => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  shopOptions: [{}, { option: true }],
  undoSeconds: [0, { option: true }],
  extension: [EXTENSION, { option: true }],

  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sidedesk-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  launched: async ({ profile, extension }, use) => {
    const launched = await launchBrowser({ profile, headless: true, extension });
    await use(launched);
    await launched.context.close();
  },

  context: async ({ launched }, use) => use(launched.context),

  extensionId: async ({ launched }, use) => {
    if (!launched.extensionId) throw new Error('This browser did not take the extension');
    await use(launched.extensionId);
  },

  shop: async ({ shopOptions }, use) => {
    const shop = await openPracticeShop(shopOptions);
    await use(shop);
    await shop.close();
  },

  desk: async ({ context, extensionId, shop, undoSeconds }, use) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 400, height: 860 });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await connectDesk(page, shop.url);
    await setUndo(page, undoSeconds);
    await use(page);
  },

  practicePage: async ({ context, extensionId }, use) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/practice.html`);
    await use(page);
  },

  killWorker: async ({ context, desk }, use) => use(() => stopWorker(context, desk)),

  realPanel: async ({ profile, launched: _ }, use) => {
    const releases: Array<() => Promise<void>> = [];
    await use(async () => {
      const { page, release } = await findSidePanel(profile);
      releases.push(release);
      return page;
    });
    for (const release of releases) await release();
  },
});

export { expect } from '@playwright/test';
