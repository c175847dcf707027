import type { BrowserContext, Page } from '@playwright/test';

interface ToolbarApi {
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getTitle(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
  };
  readonly notifications: { getAll(): Promise<Readonly<Record<string, unknown>>> };
}

/** What the toolbar button shows and says. @param page any page of the extension. */
export function badgeOn(page: Page): Promise<{ text: string; title: string; color: string }> {
  return page.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: ToolbarApi }).chrome;
    const [red = 0, green = 0, blue = 0] = await action.getBadgeBackgroundColor({});
    const color = red > 150 && green < 80 ? 'red' : red > 200 && green > 150 && blue < 150 ? 'amber' : 'grey';
    return { text: await action.getBadgeText({}), title: await action.getTitle({}), color };
  });
}

/** Ids of the notifications on the screen. */
export function notificationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    Object.keys(await (globalThis as unknown as { chrome: ToolbarApi }).chrome.notifications.getAll()),
  );
}

interface ClickedApi {
  readonly notifications: { readonly onClicked: { dispatch(id: string): void } };
}

/** Clicks a notification, as far as the worker can tell: no page can press what the system shows. */
export async function clickNotification(context: BrowserContext, id: string): Promise<void> {
  const worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    (clicked) =>
      (globalThis as unknown as { chrome: ClickedApi }).chrome.notifications.onClicked.dispatch(clicked),
    id,
  );
}

/** Whether the toolbar button opens the side panel: then it shows no popup. */
export function buttonOpensPanel(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { sidePanel: { getPanelBehavior(): Promise<{ openPanelOnActionClick: boolean }> } };
    };
    return (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick;
  });
}
