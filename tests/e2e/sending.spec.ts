import { stopWorker } from '../support/worker.ts';
import { answer, answersSeen, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test.describe('with ten seconds to think again', () => {
  test.use({ undoSeconds: 10 });

  test('a message is called back, and what it said is in the field again', async ({ desk, shop }) => {
    const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await openChat(desk, 'putri.ayu');
    await answer(desk, 'I do not know.');
    const log = desk.getByRole('log', { name: 'Messages' });
    await expect(log).toContainText(/Sending in \d+ s/);
    await log.getByRole('button', { name: 'Undo' }).click();
    await expect(log.getByText('I do not know.')).toBeHidden();
    await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue('I do not know.');
    expect(await answersSeen(shop, putri)).toEqual([]);
  });

  test('Ctrl+Z in the empty field calls back what was just sent', async ({ desk, shop }) => {
    const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await openChat(desk, 'putri.ayu');
    const field = desk.getByRole('textbox', { name: 'Message' });
    await field.fill('I do not know.');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('log', { name: 'Messages' })).toContainText(/Sending in/);
    await expect(field).toBeFocused();
    await desk.keyboard.press('ControlOrMeta+z');
    await expect(field).toHaveValue('I do not know.');
    expect(await answersSeen(shop, putri)).toEqual([]);
  });

  test('what was called back waits beside a field that holds something else', async ({ desk, shop }) => {
    await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    const chat = await openChat(desk, 'putri.ayu');
    await answer(desk, 'I do not know.');
    const field = desk.getByRole('textbox', { name: 'Message' });
    await field.fill('One more: ');
    await chat.getByRole('button', { name: 'Undo' }).click();
    await expect(chat.getByText('Taken back, not sent:')).toBeVisible();
    await expect(field).toHaveValue('One more: ');
    await chat.getByRole('button', { name: 'Put it in the field' }).click();
    await expect(field).toHaveValue(/I do not know\./);
  });

  test('a message leaves once when its time is over, not before, though the worker was stopped', async ({
    desk,
    shop,
    killWorker,
  }) => {
    const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await openChat(desk, 'putri.ayu');
    await answer(desk, 'It left today.');
    const log = desk.getByRole('log', { name: 'Messages' });
    await expect(log).toContainText(/Sending in/);
    await killWorker();
    expect(await answersSeen(shop, putri)).toEqual([]);
    await expect(log).toContainText('Sent', { timeout: 20_000 });
    expect(await answersSeen(shop, putri)).toEqual(['It left today.']);
  });

  test('a message leaves also when the desk was closed and the worker sleeps', async ({
    context,
    extensionId,
    desk,
    shop,
  }) => {
    const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await openChat(desk, 'putri.ayu');
    await answer(desk, 'It left today.');
    await expect(desk.getByRole('log', { name: 'Messages' })).toContainText(/Sending in/);
    const silent = await context.newPage();
    await silent.goto(`chrome-extension://${extensionId}/icon/48.png`);
    await desk.close();
    await stopWorker(context, silent);
    expect(await answersSeen(shop, putri)).toEqual([]);
    await expect.poll(() => answersSeen(shop, putri), { timeout: 20_000 }).toEqual(['It left today.']);
  });

  test('how long is set beside the field and kept', async ({ desk, shop }) => {
    const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await openChat(desk, 'putri.ayu');
    const options = desk.getByRole('button', { name: 'Sending options' });
    await options.click();
    const setting = desk.getByRole('group', { name: 'Undo sending' });
    await expect(setting.getByRole('radio', { name: '10 seconds' })).toBeFocused();
    await setting.getByRole('radio', { name: 'Off' }).check();
    await desk.keyboard.press('Escape');
    await expect(options).toBeFocused();
    await answer(desk, 'It left today.');
    await expect.poll(() => answersSeen(shop, putri), { timeout: 4000 }).toEqual(['It left today.']);
  });
});

test('a message waits for its writer when the buyer wrote meanwhile: read first, or send anyway', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  const field = desk.getByRole('textbox', { name: 'Message' });
  await field.fill('It arrives on Friday.');
  await shop.write(putri, 'Please cancel it.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Please cancel it.');
  await killWorker();
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  const strip = chat.getByRole('alert').filter({ hasText: 'wrote while you were typing' });
  await expect(strip).toContainText('Please cancel it.');
  expect(await answersSeen(shop, putri)).toEqual([]);
  await strip.getByRole('button', { name: 'Read first' }).click();
  await expect(strip).toBeHidden();
  const missed = desk.getByRole('article').filter({ hasText: 'Please cancel it.' });
  await expect(missed).toBeFocused();
  await desk.keyboard.press('r');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('It arrives on Friday.');
  await shop.write(putri, 'Hello?');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Hello?');
  await desk.keyboard.press('Enter');
  await expect(strip).toContainText('Hello?');
  await strip.getByRole('button', { name: 'Send anyway' }).click();
  await expect.poll(() => answersSeen(shop, putri)).toEqual(['It arrives on Friday.']);
});

test('one’s own messages and their way to the shop stop nothing', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  const field = desk.getByRole('textbox', { name: 'Message' });
  const lines = ['One.', 'Two.', 'Three.', 'Four.'];
  await field.focus();
  for (const line of lines) {
    await desk.keyboard.type(line);
    await desk.keyboard.press('Enter');
    await expect(field).toHaveValue('');
  }
  await expect.poll(() => answersSeen(shop, putri)).toEqual(lines);
});

test('without a connection a message waits in the tray, and can be taken back from there', async ({
  desk,
  shop,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await shop.fault('rate-limit', 50, 'sends');
  await answer(desk, 'I do not know.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Not sent yet.');
  await backToInbox(desk);
  await desk.getByRole('button', { name: 'Not sent' }).click();
  await desk.getByRole('dialog', { name: 'Not sent' }).getByRole('button', { name: 'Take back' }).click();
  await expect(desk.getByRole('dialog', { name: 'Not sent' })).toContainText('Everything has gone out');
  await desk.keyboard.press('Escape');
  await shop.fault('none', 0);
  await openChat(desk, 'putri.ayu');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue('I do not know.');
  expect(await answersSeen(shop, putri)).toEqual([]);
});
