import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from './setup/find-browser.mjs';

/** Where the build puts the extension. */
export const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** The same, but it sees the practice shop's Seller Center on this computer too. */
export const PRACTICE_EXTENSION = `${EXTENSION}-practice`;

/** The build for Firefox. */
export const FIREFOX_EXTENSION = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

export interface LaunchOptions {
  /** Folder of the browser's profile. */
  readonly profile: string;
  readonly headless: boolean;
  /** Folder of an unpacked extension; this project's build by default. */
  readonly extension?: string;
  /** Off only where the pages are our own: a sandbox cannot be had as root or in most containers. */
  readonly sandbox?: boolean;
  /** Load through the debugging protocol, the only way with Chrome and Edge; by the browser's kind by default. */
  readonly overProtocol?: boolean;
  readonly args?: readonly string[];
}

export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** Null where the browser would not take the extension. */
  readonly extensionId: string | null;
}

const QUIET = [
  '--no-first-run',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  // Lets a side panel be found after the fact: a connection made before it opened never sees it.
  '--remote-debugging-port=0',
];

/** Starts the browser with the extension in it. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const browser = findBrowser();
  if (!browser)
    throw new Error('No browser of the Chromium family was found. Set SIDEDESK_BROWSER to the path of one.');
  const extension = options.extension ?? EXTENSION;
  const overProtocol = options.overProtocol ?? browser.branded;
  const loading = overProtocol
    ? ['--enable-unsafe-extension-debugging']
    : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: browser.path,
    headless: options.headless,
    viewport: null,
    // Whoever launches decides what Ctrl+C ends; Playwright would end the process at once.
    handleSIGINT: false,
    chromiumSandbox: options.sandbox ?? false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...QUIET, ...(options.headless ? ['--disable-gpu'] : []), ...loading, ...(options.args ?? [])],
  });
  return {
    context,
    extensionId: overProtocol ? await loadOverProtocol(context, extension) : await idOf(context),
  };
}

async function loadOverProtocol(context: BrowserContext, extension: string): Promise<string | null> {
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    const answer = await session?.send('Extensions.loadUnpacked', { path: extension });
    await session?.detach();
    return answer?.id ?? null;
  } catch {
    return null;
  }
}

async function idOf(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new URL(worker.url()).host;
}

/**
 * The port on which a running browser can be debugged.
 * @throws while the browser has not written it yet
 */
export function debuggingPort(profile: string): number {
  return Number(readFileSync(`${profile}/DevToolsActivePort`, 'utf8').split('\n')[0]);
}
