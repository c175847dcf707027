import { browser } from './browser.ts';
import { openTabs } from './open-pages.ts';

interface SidePanelApi {
  readonly sidePanel?: {
    setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
    open(where: { windowId: number }): Promise<void>;
  };
}

const panels = () => (browser as typeof browser & SidePanelApi).sidePanel;
const deskPage = 'sidepanel.html';

/** Has the toolbar button open the desk: beside the page where there are side panels, else in a tab. */
export function openDeskByToolbarButton(): void {
  const sidePanel = panels();
  if (sidePanel) {
    void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  browser.action.onClicked.addListener(() => void openDeskTab(null));
}

/**
 * Opens the desk beside the pages of a window: in its side panel, or where there is none or the browser does not allow it, in
 * a tab. Has to be called in the very turn in which the click came: after any wait the browser takes it for nobody's wish.
 */
export function openDeskBeside(window: number): Promise<void> {
  const opened = panels()?.open({ windowId: window }) ?? Promise.reject(new Error('no side panel'));
  return opened.catch(() => openDeskTab(window));
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
