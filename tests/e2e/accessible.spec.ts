import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

const widths = [400, 768, 1280];

/** What axe finds at every width in both themes, in words. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.map(
          ({ id, nodes }) => `${id} at ${width} ${colorScheme}: ${nodes[0]?.html.slice(0, 160)}`,
        ),
      );
    }
  }
  return found;
}

test('axe finds nothing in the inbox, in a chat, in a closed one', async ({ desk, shop }) => {
  test.slow();
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?', 'Hello?');
  await buyerWho(shop, 'ณัฐธิดา', 'สินค้าแตกค่ะ');
  const chat = await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  expect(await findings(desk)).toEqual([]);
  await desk.setViewportSize({ width: 400, height: 860 });
  await chat.getByRole('button', { name: 'End session' }).click();
  await expect(chat).toContainText('This chat is closed');
  expect(await findings(desk)).toEqual([]);
  await desk.setViewportSize({ width: 400, height: 860 });
  await backToInbox(desk);
  expect(await findings(desk)).toEqual([]);
});

test('axe finds nothing on the first-run card and the practice page', async ({
  context,
  extensionId,
  desk,
  practicePage,
  shop,
}) => {
  test.slow();
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(desk.getByRole('list', { name: 'Chats' })).toContainText('putri.ayu');
  await practicePage.getByRole('list', { name: 'Buyers' }).getByRole('button', { name: /putri/ }).click();
  await expect(practicePage.getByRole('log', { name: 'What putri.ayu sees' })).toContainText(
    'Where is my parcel?',
  );
  expect(await findings(practicePage)).toEqual([]);
  await practicePage.getByRole('button', { name: 'Leave the practice shop' }).click();
  await practicePage.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  const fresh = await context.newPage();
  await fresh.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await expect(fresh.getByRole('button', { name: 'Try the practice shop' })).toBeVisible();
  expect(await findings(fresh)).toEqual([]);
});

test('a chat is found, answered and ended by keyboard alone', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(desk.getByRole('list', { name: 'Chats' })).toContainText('putri.ayu');
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: 'Chat with putri.ayu' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('r');
  await desk.keyboard.type('It left today.');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
});
