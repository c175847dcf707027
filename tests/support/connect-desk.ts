import type { Page } from '@playwright/test';

/** The names on the first-run card that lead to a practice shop at an address. */
const DISCLOSURE = 'Use a practice shop at an address';

/**
 * Leads a desk that has just opened to the practice shop at `address`, as a person would. A desk that is
 * connected already stays as it is.
 * @returns whether the desk had to be connected
 */
export async function connectDesk(desk: Page, address: string): Promise<boolean> {
  const offer = desk.getByRole('button', { name: 'Try the practice shop' });
  // The list has no size while nobody has written yet; the tabs are there with the inbox.
  const inbox = desk.getByRole('tab', { name: 'Assigned', exact: true });
  await offer.or(inbox).first().waitFor();
  if (!(await offer.isVisible())) return false;
  await desk.getByText(DISCLOSURE, { exact: true }).click();
  await desk.getByRole('textbox', { name: 'Address' }).fill(address);
  await desk.getByRole('button', { name: 'Connect', exact: true }).click();
  await inbox.waitFor();
  return true;
}

/** The inbox's list of chats. */
export function chatList(desk: Page) {
  return desk.getByRole('list', { name: 'Chats' });
}

/** Sets how long a message of this desk's can be called back before it leaves, s; 0 sends at once. */
export async function setUndo(desk: Page, undoSeconds: number): Promise<void> {
  await desk.evaluate(
    (settings) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(ask: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ ask: 'saveSettings', settings }),
    { undoSeconds },
  );
}
