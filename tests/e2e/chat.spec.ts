import type { BrowserContext, Page } from '@playwright/test';
import { answer, answersSeen, backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

const DAY = 86_400_000;
const messages = (desk: Page) => desk.getByRole('log', { name: 'Messages' });

/** Another desk on the same shop, at which another agent sits. */
async function deskOf(context: BrowserContext, extensionId: string, agent: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 860 });
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await page.getByRole('button', { name: 'Agent menu' }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(agent) }).click();
  await expect(page.getByRole('button', { name: 'Agent menu' })).toContainText(agent);
  return page;
}

test('a star on a message and on a chat is there for everybody, and leads back to the message', async ({
  desk,
  shop,
  killWorker,
}) => {
  await buyerWho(shop, 'putri.ayu', 'My address is Jalan Mawar 7', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  const address = messages(desk).getByRole('article').filter({ hasText: 'Jalan Mawar 7' });
  await address.hover();
  await address.getByRole('button', { name: 'Star message' }).click();
  await killWorker();
  await chat.getByRole('button', { name: 'Star chat' }).click();
  await expect(chat.getByRole('button', { name: 'Star chat' })).toHaveAttribute('aria-pressed', 'true');
  await desk.reload();
  await openChat(desk, 'putri.ayu');
  await expect(address.getByRole('button', { name: 'Star message' })).toHaveAttribute('aria-pressed', 'true');
  await chat.getByRole('button', { name: 'Jump to' }).click();
  await desk
    .getByRole('region', { name: 'Starred messages' })
    .getByRole('button', { name: /Jalan Mawar 7/ })
    .click();
  await expect(address).toBeFocused();
});

test('the messages are gone through by arrow keys, and each has its star next', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'First', 'Second');
  await openChat(desk, 'putri.ayu');
  const said = messages(desk).getByRole('article');
  await said.filter({ hasText: 'Second' }).focus();
  await desk.keyboard.press('ArrowUp');
  await expect(said.filter({ hasText: 'First' })).toBeFocused();
  await desk.keyboard.press('Tab');
  await expect(said.filter({ hasText: 'First' }).getByRole('button', { name: 'Star message' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(
    said.filter({ hasText: 'First' }).getByRole('button', { name: 'Star message' }),
  ).toHaveAttribute('aria-pressed', 'true');
});

test('a chat is transferred by nickname with a note, and the other desk sees note and summary', async ({
  context,
  desk,
  shop,
  extensionId,
  killWorker,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?', 'hello');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'I am asking the carrier.');
  await expect(messages(desk)).toContainText('Sent');
  const dewi = await deskOf(context, extensionId, 'Dewi');
  await desk.bringToFront();
  await desk.getByRole('button', { name: 'Transfer' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Transfer' });
  await dialog.getByRole('combobox', { name: 'Agent' }).fill('dew');
  await expect(dialog.getByRole('option', { name: /^Dewi/ })).toContainText(/of 8 open/);
  await desk.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('She is upset, be quick');
  await expect(dialog).toContainText('I am asking the carrier.');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await killWorker();
  await expect(dialog).toBeHidden();
  await dewi.bringToFront();
  const chat = await openChat(dewi, 'putri.ayu');
  await expect(chat).toContainText('Yours');
  const log = messages(dewi);
  await expect(log).toContainText('Mira transferred this chat to Dewi');
  await expect(log).toContainText('She is upset, be quick');
  await expect(log.getByRole('definition').filter({ hasText: 'Where is my parcel?' })).toBeVisible();
  await expect(log.getByRole('definition').filter({ hasText: 'I am asking the carrier.' })).toBeVisible();
});

test('all open chats are transferred at once, and no buyer sees the note', async ({
  context,
  desk,
  shop,
  extensionId,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await buyerWho(shop, 'night.owl', 'Is it blue?');
  await expect(rowOf(desk, 'night.owl')).toBeVisible();
  await openChat(desk, 'putri.ayu');
  await desk.getByRole('button', { name: 'Transfer' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Transfer' });
  await dialog.getByRole('combobox', { name: 'Agent' }).fill('Dewi');
  await dialog.getByRole('radio', { name: 'All my open chats' }).check();
  await expect(dialog).toContainText('2 chats. All go, or none.');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('I am off now');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await expect(dialog).toBeHidden();
  const dewi = await deskOf(context, extensionId, 'Dewi');
  await openChat(dewi, 'night.owl');
  await expect(messages(dewi)).toContainText('I am off now');
  await backToInbox(dewi);
  await expect(rowOf(dewi, 'putri.ayu')).toBeVisible();
  expect(await answersSeen(shop, putri)).toEqual([]);
});

test('a name nobody has is said so, and nothing is transferred', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await desk.getByRole('button', { name: 'Transfer' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Transfer' });
  await dialog.getByRole('combobox', { name: 'Agent' }).fill('Zo');
  await expect(dialog).toContainText('Nobody here is called “Zo”.');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose who gets it.');
});

test('ending a session asks once where the buyer still waits', async ({ desk, shop, killWorker }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await chat.getByRole('button', { name: 'End session' }).click();
  await expect(chat.getByRole('alert')).toContainText('The buyer still waits.');
  await desk.keyboard.press('Escape');
  await expect(chat.getByRole('button', { name: 'End session' })).toBeFocused();
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await chat.getByRole('button', { name: 'End session' }).click();
  await chat.getByRole('button', { name: 'End anyway' }).click();
  await killWorker();
  await expect(chat).toContainText('This chat is closed and cannot be written to');
  await expect(chat).toContainText('Ended by Mira');
  await expect(messages(desk)).toContainText('Session ended by Mira');
});

test('a buyer is reported with evidence from the log and a text to file, and can be blocked', async ({
  context,
  desk,
  shop,
  killWorker,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await buyerWho(shop, 'marcus', 'Refund me', 'or I will find you');
  const chat = await openChat(desk, 'marcus');
  await chat.getByRole('button', { name: 'Report abuse' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Report abuse' });
  await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('Threats');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose at least one message that shows it.');
  await dialog.getByRole('checkbox', { name: /I will find you/ }).check();
  const ticket = dialog.getByRole('textbox', { name: 'Ticket text' });
  await expect(ticket).toHaveValue(/Report of a buyer: threats[\s\S]*marcus[\s\S]*“or I will find you”/);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(await ticket.inputValue());
  await dialog.getByRole('checkbox', { name: 'Block this buyer' }).check();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await killWorker();
  await expect(dialog).toBeHidden();
  await expect(messages(desk)).toContainText('Mira reported abuse: threats (1 message)');
  await expect(chat).toContainText('This buyer is blocked.');
});

test('the timeline says who got the chat, who was passed over and why, and what became of earlier chats', async ({
  desk,
  shop,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  const log = messages(desk);
  await log.getByText('Assigned to Mira, the only one who could take it').click();
  await expect(log.getByRole('listitem').filter({ hasText: 'Dewi' })).toContainText('offline');
  await expect(log.getByRole('listitem').filter({ hasText: 'Mira' })).toContainText('0 of 12 open');
  await answer(desk, 'It left today.');
  await expect(log).toContainText('Sent');
  await desk.getByRole('button', { name: 'End session' }).click();
  await expect(log).toContainText('Session ended by Mira');
  await shop.rate(putri, 4);
  await expect(log).toContainText('The buyer rated this chat 4 of 5');
  await shop.write(putri, 'One more thing');
  await expect(log).toContainText('Chat 1 of 2, ended by Mira, rated 4 of 5');
  await expect(log).toContainText('Chat 2 of 2, open');
});

test('after 7 days without an answer a chat closes by itself, says so, and is for reading only', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await expect(messages(desk)).toContainText('Where is my parcel?');
  await shop.advance(8 * DAY);
  await expect(messages(desk)).toContainText('Closed by itself: 7 days without an answer');
  await expect(chat.getByRole('heading', { name: 'putri.ayu' }).locator('..')).toContainText(
    'Closed by itself',
  );
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeHidden();
  await expect(chat.getByRole('button', { name: 'End session' })).toBeHidden();
  await expect(chat.getByRole('button', { name: 'Transfer' })).toBeHidden();
});

test('the workbench comes in front where it has no room beside the chat', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await desk.setViewportSize({ width: 768, height: 860 });
  const toggle = chat.getByRole('button', { name: 'Workbench' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect(desk.getByRole('region', { name: 'Workbench' })).toBeVisible();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await desk.setViewportSize({ width: 1280, height: 860 });
  await expect(toggle).toBeHidden();
});
