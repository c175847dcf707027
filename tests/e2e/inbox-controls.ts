import type { Locator, Page } from '@playwright/test';

/** A tab of the inbox. */
export function tab(desk: Page, name: 'Assigned' | 'Unassigned' | 'High priority'): Locator {
  return desk.getByRole('tab', { name, exact: true });
}

/** A status filter. */
export function filter(desk: Page, name: string): Locator {
  return desk.getByRole('radiogroup', { name: 'Status' }).getByRole('radio', { name, exact: true });
}

/** A category. */
export function choose(desk: Page, name: string): Locator {
  return desk.getByRole('radiogroup', { name: 'Category' }).getByRole('radio', { name, exact: true });
}

/** What a status filter is described by: its count. */
export function countOf(desk: Page, name: string): Locator {
  return desk
    .getByRole('radiogroup', { name: 'Status' })
    .locator('label')
    .filter({ has: desk.getByRole('radio', { name, exact: true }) })
    .locator('[id^=status-]');
}

/** Takes the pointer off the list, which holds still under it. */
export async function pointAway(desk: Page): Promise<void> {
  await desk.mouse.move(200, 10);
}

/** Chooses an agent in a dialog by the beginning of their nickname; gives the nickname. */
export async function nameAgent(dialog: Locator, nickname: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Agent' }).fill(nickname);
  await dialog.getByRole('option', { name: nickname }).click();
}

/** Ends the session of the opened chat, whose buyer still waits. */
export async function endSession(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'End session' }).click();
  await desk.getByRole('button', { name: 'End anyway' }).click();
}
