import type { Locator, Page } from '@playwright/test';
import { buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';
import { expectFocusKept } from './focus.ts';

/** Opens the palette by its keys and types into it; gives its options. */
async function ask(desk: Page, typed: string): Promise<Locator> {
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await desk.keyboard.type(typed);
  return desk.getByRole('listbox', { name: 'Commands' }).getByRole('option');
}

test('the palette offers what can be done now, each with its key, and nothing else', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(rowOf(desk, 'putri.ayu')).toBeVisible();
  const options = await ask(desk, '');
  await expect(options.filter({ hasText: 'Open the most urgent chat' })).toContainText('putri.ayu');
  await expect(options.filter({ hasText: 'End session' })).toHaveCount(0);
  await expect(options.filter({ hasText: 'Go to Assigned' })).toHaveCount(0);
  await expect(options.filter({ hasText: 'Go to Unassigned' })).toHaveCount(1);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await openChat(desk, 'putri.ayu');
  await ask(desk, '');
  await expect(options.filter({ hasText: 'End session' })).toContainText('E');
  await expect(options.filter({ hasText: 'Reply' })).toContainText('R');
  await expect(options.filter({ hasText: 'Assign to me' })).toHaveCount(0);
});

test('it is walked by arrows while the field keeps the focus, and says how much it found', async ({
  desk,
}) => {
  await expect(desk.getByRole('tab', { name: 'Assigned', exact: true })).toBeVisible();
  const options = await ask(desk, 'status');
  const field = desk.getByRole('combobox', { name: 'Command' });
  await expect(desk.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ commands$/);
  for (const [key, at] of [
    ['ArrowDown', 1],
    ['ArrowDown', 2],
    ['ArrowUp', 1],
    ['ArrowUp', 0],
  ] as const) {
    await desk.keyboard.press(key);
    await expect(options.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await options.nth(at).getAttribute('id')) ?? '',
    );
    await expect(field).toBeFocused();
  }
  await desk.keyboard.type(' nothing like it');
  await expect(desk.getByRole('dialog')).toContainText('Nothing here is called');
});

test('a filter chosen in it narrows the list, also from inside a chat', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await ask(desk, 'starred');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('radio', { name: 'Starred' })).toBeChecked();
  await expectFocusKept(desk);
  await ask(desk, 'unassigned');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('tab', { name: 'Unassigned' })).toHaveAttribute('aria-selected', 'true');
});

test('a buyer is found by name in any script, and their chat opened', async ({ desk, shop }) => {
  await buyerWho(shop, 'ณัฐธิดา', 'สินค้าแตกค่ะ');
  await buyerWho(shop, '林小美', '请问');
  await expect(rowOf(desk, '林小美')).toBeVisible();
  const options = await ask(desk, '小美');
  await expect(options).toHaveText([/林小美/]);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: 'Chat with 林小美' })).toBeVisible();
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeFocused();
});

test('it turns the accept switch, changes who sits here, and acts on the chat', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await ask(desk, 'star chat');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Star chat' })).toHaveAttribute('aria-pressed', 'true');
  await desk.setViewportSize({ width: 1280, height: 860 });
  const accept = desk.getByRole('switch', { name: 'Accept auto-assign chats' });
  await expect(accept).toBeChecked();
  await ask(desk, 'stop accepting');
  await desk.keyboard.press('Enter');
  await expect(accept).not.toBeChecked();
  await ask(desk, 'work as');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Agent menu' })).not.toHaveAccessibleDescription('Mira');
});

test('the button in the agent bar opens it too, and closing gives the focus back', async ({ desk }) => {
  const button = desk.getByRole('button', { name: 'Command palette' });
  await button.click();
  await expect(desk.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
