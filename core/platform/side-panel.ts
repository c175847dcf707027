import { browser } from './browser.ts';

interface SidePanelApi {
  readonly sidePanel?: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void> };
}

/** Has the toolbar button open the desk: beside the page where there are side panels, else in a tab. */
export function openDeskByToolbarButton(): void {
  const { sidePanel } = browser as typeof browser & SidePanelApi;
  if (sidePanel) {
    void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  browser.action.onClicked.addListener(() => {
    void browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html') });
  });
}
