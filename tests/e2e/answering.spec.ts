import { answer, answersSeen, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('a buyer writes, the chat is assigned and timed, the agent answers, the buyer sees it', async ({
  desk,
  shop,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(rowOf(desk, 'putri.ayu')).toContainText('Not replied');
  const chat = await openChat(desk, 'putri.ayu');
  await expect(chat.getByRole('button', { name: /^Deadline/ })).toBeVisible();
  await answer(desk, 'It left the warehouse this morning 📦');
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('It left the warehouse this morning 📦');
  await expect(log).toContainText('Sent');
  await expect.poll(() => answersSeen(shop, putri)).toEqual(['It left the warehouse this morning 📦']);
  await expect(chat.getByRole('button', { name: /^Deadline/ })).toBeHidden();
  await desk.getByRole('button', { name: /^Back/ }).click();
  await expect(rowOf(desk, 'putri.ayu')).not.toContainText('Not replied');
});

test('an answer is there once though the worker is stopped right after Send, and once more', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  for (const text of ['One moment.', 'It left today.', 'It arrives on Friday.']) {
    await answer(desk, text);
    await killWorker();
  }
  await expect
    .poll(() => answersSeen(shop, putri))
    .toEqual(['One moment.', 'It left today.', 'It arrives on Friday.']);
  await expect(desk.getByRole('log', { name: 'Messages' }).getByText('It arrives on Friday.')).toHaveCount(1);
});

test('an answer whose receipt was lost is looked for, not sent again', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await shop.fault('lost-answer', 1, 'sends');
  await answer(desk, 'It left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  expect(await answersSeen(shop, putri)).toEqual(['It left today.']);
});

test('what the shop refuses is kept with its reason, to be given up or tried again', async ({
  desk,
  shop,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'How can I reach you?');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'Nothing of it is contraband');
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('did not accept this wording');
  await expect(
    desk
      .getByRole('button', { name: /Not sent/ })
      .or(log.getByRole('button', { name: 'Retry' }))
      .first(),
  ).toBeVisible();
  await log.getByRole('button', { name: 'Discard' }).click();
  await expect(log.getByRole('button', { name: 'Retry' })).toBeHidden();
  expect(await answersSeen(shop, putri)).toEqual([]);
});

test('what was typed is still there after the page and the worker are gone', async ({
  desk,
  shop,
  killWorker,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await desk.getByRole('textbox', { name: 'Message' }).fill('I will look it up and');
  await killWorker();
  await desk.reload();
  await openChat(desk, 'putri.ayu');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue('I will look it up and');
});

test('an emoji goes where the cursor is', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Thanks!');
  await openChat(desk, 'putri.ayu');
  await desk.getByRole('textbox', { name: 'Message' }).fill('You are welcome ');
  await desk.getByRole('button', { name: 'Insert emoji' }).click();
  await desk
    .getByRole('menuitem', { name: /grinning face/ })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => answersSeen(shop, putri)).toEqual([expect.stringContaining('😀')]);
});

test('a picture is uploaded and sent, and shown only when asked for', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'What does it look like?');
  await openChat(desk, 'putri.ayu');
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Attach image or video' }).click();
  await (await chooser).setFiles({ name: 'shirt.png', mimeType: 'image/png', buffer: picture });
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(async () => (await shop.seenBy(putri)).messages.filter(({ type }) => type === 'IMAGE').length)
    .toBe(1);
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('Sent');
});

/** A picture of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a session is ended, says so, and the buyer’s next message opens another', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  await chat.getByRole('button', { name: 'End session' }).click();
  await expect(chat).toContainText('This chat is closed and cannot be written to');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeHidden();
  await shop.write(putri, 'One more thing');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('One more thing');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('It left today.');
});

test('no response needed ends the wait and leaves the chat open', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'ok');
  const chat = await openChat(desk, 'putri.ayu');
  await chat.getByRole('button', { name: 'No response needed' }).click();
  await expect(chat.getByRole('button', { name: /^Deadline/ })).toBeHidden();
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeVisible();
});
