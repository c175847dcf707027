import { findings } from './axe-findings.ts';
import { buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('axe finds nothing in what a chat opens: transfer, report, places, deadline, the question at the end', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?', 'Hello?');
  const chat = await openChat(desk, 'putri.ayu');
  await desk.getByRole('button', { name: 'Transfer' }).click();
  await desk.getByRole('combobox', { name: 'Agent' }).click();
  await expect(desk.getByRole('option', { name: /Dewi/ })).toBeVisible();
  expect(await findings(desk, { widths: [400] })).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');
  await chat.getByRole('button', { name: 'Report abuse' }).click();
  await desk.getByRole('checkbox', { name: /Hello/ }).check();
  expect(await findings(desk, { widths: [400] })).toEqual([]);
  await desk.keyboard.press('Escape');
  await chat.getByRole('button', { name: 'Jump to' }).click();
  await expect(desk.getByRole('dialog', { name: 'Jump to' })).toContainText('open');
  expect(await findings(desk, { widths: [400] })).toEqual([]);
  await desk.keyboard.press('Escape');
  await chat.getByRole('button', { name: /^Deadline/ }).click();
  await expect(desk.getByRole('dialog')).toContainText('It is not reset by');
  expect(await findings(desk, { widths: [400] })).toEqual([]);
  await desk.keyboard.press('Escape');
  await chat.getByRole('button', { name: 'End session' }).click();
  await expect(chat.getByRole('alert')).toContainText('still waits');
  expect(await findings(desk, { widths: [400] })).toEqual([]);
});

test('axe finds nothing in a transferred, starred, reported chat, at three widths', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'marcus', 'Refund me', 'or I will find you');
  const chat = await openChat(desk, 'marcus');
  const log = desk.getByRole('log', { name: 'Messages' });
  await log.getByRole('article').first().hover();
  await log.getByRole('button', { name: 'Star message' }).first().click();
  await chat.getByRole('button', { name: 'Report abuse' }).click();
  await desk.getByRole('checkbox', { name: /find you/ }).check();
  await desk.getByRole('button', { name: 'Record' }).click();
  await expect(log).toContainText('Mira reported abuse');
  await desk.getByRole('button', { name: 'Transfer' }).click();
  await desk.getByRole('combobox', { name: 'Agent' }).fill('Dewi');
  await desk.getByRole('textbox', { name: 'Note' }).fill('Careful');
  await desk.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
  await expect(log).toContainText('Note from Mira');
  await log.getByText('Assigned to Mira').click();
  expect(await findings(desk)).toEqual([]);
});
