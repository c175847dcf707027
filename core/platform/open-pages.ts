import { browser } from './browser.ts';

interface OpenPage {
  readonly documentId?: string;
  readonly documentUrl?: string;
  readonly tabId: number;
  readonly windowId: number;
}

/** The part of `runtime.getContexts` (Chrome 116) that the polyfill's types do not have. */
interface ContextsApi {
  getContexts?(filter: object): Promise<readonly OpenPage[]>;
}

function contexts(filter: object): Promise<readonly OpenPage[]> | null {
  const runtime = browser.runtime as typeof browser.runtime & ContextsApi;
  return runtime.getContexts?.(filter) ?? null;
}

/** Ids of this extension's pages that are open now, side panels and tabs; null where the browser cannot tell. */
export async function openPageIds(): Promise<ReadonlySet<string> | null> {
  const pages = await contexts({ contextTypes: ['SIDE_PANEL', 'TAB', 'POPUP'] });
  return pages && new Set(pages.flatMap(({ documentId }) => documentId ?? []));
}

/** The tabs of a window (null: of any) that show a page of this extension's; none where the browser cannot tell. */
export async function openTabs(url: string, window: number | null): Promise<readonly number[]> {
  const within = window === null ? {} : { windowIds: [window] };
  const pages = (await contexts({ contextTypes: ['TAB'], ...within })) ?? [];
  return pages.filter(({ documentUrl }) => documentUrl?.split(/[?#]/)[0] === url).map(({ tabId }) => tabId);
}

/** The windows beside whose pages a page of this extension is open; none where the browser cannot tell. */
export async function panelWindows(): Promise<readonly number[]> {
  return ((await contexts({ contextTypes: ['SIDE_PANEL'] })) ?? []).map(({ windowId }) => windowId);
}

/** Whether this page lies beside the pages of a window, not in a tab of its own; null where the browser cannot tell. */
export async function isBeside(): Promise<boolean | null> {
  return browser.tabs.getCurrent().then(
    (tab) => tab === undefined,
    () => null,
  );
}

/** The browser's id of the window this page is in; null where it cannot tell. */
export async function windowHere(): Promise<number | null> {
  return (await browser.windows.getCurrent().catch(() => null))?.id ?? null;
}
