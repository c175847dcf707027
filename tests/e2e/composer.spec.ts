import { answer, answersSeen, buyerWho, openChat } from './chats.ts';
import { arrives, mp4File, picture } from './files.ts';
import { expect, test } from './fixtures.ts';

const MEGABYTE = 1024 * 1024;

test('pictures go by picker, paste and drop, with a preview, several at once', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'What does it look like?');
  const chat = await openChat(desk, 'putri.ayu');
  const attached = desk.getByRole('list', { name: 'Attached' }).getByRole('listitem');
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Attach image or video' }).click();
  const buffer = Buffer.from(picture.base64, 'base64');
  await (await chooser).setFiles({ name: 'front.png', mimeType: picture.type, buffer });
  await arrives(desk.getByRole('textbox', { name: 'Message' }), 'paste', { ...picture, name: 'back.png' });
  await arrives(chat.getByRole('log'), 'drop', { ...picture, name: 'label.png' });
  await expect(attached).toHaveCount(3);
  for (const name of ['front.png', 'back.png', 'label.png'])
    await expect(attached.filter({ hasText: name })).toContainText('ready');
  await expect(attached.first().locator('img')).toHaveAttribute('src', /^blob:/);
  await desk.getByRole('button', { name: 'Remove back.png' }).click();
  await answer(desk, 'Front and label.');
  await expect.poll(() => answersSeen(shop, putri)).toEqual(['Front and label.']);
  const { messages } = await shop.seenBy(putri);
  expect(messages.map(({ type }) => type).filter((type) => type === 'IMAGE')).toHaveLength(2);
});

test('a file that is not what it says, and one the shop does not take, are turned away in words', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'What does it look like?');
  await openChat(desk, 'putri.ayu');
  const field = desk.getByRole('textbox', { name: 'Message' });
  await arrives(field, 'paste', { name: 'setup.png', type: 'image/png', base64: btoa('MZ program') });
  await arrives(field, 'drop', { name: 'terms.pdf', type: 'application/pdf', base64: btoa('%PDF-1.7') });
  const attached = desk.getByRole('list', { name: 'Attached' });
  await expect(attached).toContainText('setup.png does not hold what its name says');
  await expect(attached).toContainText('terms.pdf: only JPG, PNG, GIF and WEBP images');
  await expect(desk.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
});

test('a video goes up part by part with its progress, though the worker is stopped, and is sent', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'How do I open it?');
  await openChat(desk, 'putri.ayu');
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Attach image or video' }).click();
  await (await chooser).setFiles(mp4File(23 * MEGABYTE));
  const progress = desk.getByRole('progressbar', { name: 'Uploading unboxing.mp4' });
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);
  await killWorker();
  const attached = desk.getByRole('list', { name: 'Attached' });
  await expect(attached).toContainText('ready');
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(async () => (await shop.seenBy(putri)).messages.filter(({ type }) => type === 'VIDEO').length)
    .toBe(1);
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
});

test('an upload that breaks off says why and goes on from there', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'How do I open it?');
  await openChat(desk, 'putri.ayu');
  await shop.fault('server-error', 50, 'any');
  await desk.locator('input[type=file]').setInputFiles(mp4File(MEGABYTE));
  const retry = desk.getByRole('button', { name: 'Retry unboxing.mp4' });
  await expect(retry).toBeVisible();
  await shop.fault('none', 0);
  await retry.click();
  await expect(desk.getByRole('list', { name: 'Attached' })).toContainText('ready');
});

test('the emoji close with Escape, and the focus goes back to their button', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Thanks!');
  await openChat(desk, 'putri.ayu');
  const button = desk.getByRole('button', { name: 'Insert emoji' });
  await button.focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog', { name: 'Emoji' }).getByRole('combobox')).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog', { name: 'Emoji' }).getByRole('combobox').fill('parcel');
  await expect(desk.getByRole('option', { name: /package/ })).toBeVisible();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue(/\p{Emoji}/u);
});

test.describe('in the US', () => {
  test.use({ shopOptions: { market: 'US' } });

  test('it says while one types whether the answer counts', async ({ desk, shop }) => {
    await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    const chat = await openChat(desk, 'putri.ayu');
    const field = desk.getByRole('textbox', { name: 'Message' });
    await field.fill('Hi Putri!');
    await expect(chat.getByText('Counts as your reply')).toBeVisible();
    await field.fill('Hi there!');
    await expect(chat.getByText('Greeting only: the clock runs on')).toBeVisible();
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
    await expect(chat.getByRole('button', { name: /^Deadline/ })).toBeVisible();
    await answer(desk, 'It left the warehouse today.');
    await expect(chat.getByRole('button', { name: /^Deadline/ })).toBeHidden();
    await field.fill('Hi there!');
    await expect(chat.getByText('Greeting only')).toBeHidden();
  });
});

test('elsewhere nothing is said of it', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await desk.getByRole('textbox', { name: 'Message' }).fill('Hi there!');
  await expect(chat.getByText(/Counts as|Greeting only/)).toBeHidden();
});
