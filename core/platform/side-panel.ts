import { browser } from './browser.ts';
import { openTabs, panelWindows } from './open-pages.ts';

interface SidePanelApi {
  readonly sidePanel?: {
    setPanelBehavior?(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
    open(where: { windowId: number }): Promise<void>;
  };
}

/** Firefox's side panel, which has one for all windows. */
interface SidebarApi {
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = () => (browser as typeof browser & SidePanelApi).sidePanel;
const sidebar = () => (browser as typeof browser & SidebarApi).sidebarAction;
const deskPage = 'sidepanel.html';

/**
 * Opens the desk beside the pages of a window: in its side panel, or where there is none or the browser does not allow it, in
 * a tab. Has to be called in the very turn in which the click came: after any wait the browser takes it for nobody's wish.
 */
export function openDeskBeside(window: number): Promise<'panel' | 'tab'> {
  const beside = panels()?.open({ windowId: window }) ?? sidebar()?.open();
  const opened = beside ?? Promise.reject(new Error('no side panel'));
  return opened.then(
    () => 'panel',
    () => openDeskTab(window).then(() => 'tab'),
  );
}

/** Whether this browser can show a page beside those of a window. */
export function hasPanels(): boolean {
  return (panels() ?? sidebar()) !== undefined;
}

/** Opens the desk in a tab of a window, null for the one in front; a desk that is a tab there already comes to the front. */
export async function openDeskTab(window: number | null): Promise<void> {
  const url = browser.runtime.getURL(deskPage);
  const [there] = await openTabs(url, window);
  if (there === undefined) {
    await browser.tabs.create({ url, ...(window === null ? {} : { windowId: window }) });
  } else {
    const { windowId } = await browser.tabs.update(there, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  }
}

/**
 * Leaves the toolbar button to the popup. The browser keeps what an earlier version said, and a button that opens the side panel
 * shows no popup.
 */
export function leaveToolbarButtonToPopup(): void {
  void panels()?.setPanelBehavior?.({ openPanelOnActionClick: false });
}

/**
 * Brings a desk that is open beside the pages of a window to the front, with its window.
 * @returns the window, null where none is open so
 */
export async function deskBesideToFront(): Promise<number | null> {
  const [window] = await panelWindows();
  if (window === undefined) return null;
  await browser.windows.update(window, { focused: true });
  return window;
}
