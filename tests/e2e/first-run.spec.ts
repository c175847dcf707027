import { chatList } from '../support/connect-desk.ts';
import { expect, test } from './fixtures.ts';

test('the first-run card leads to a practice shop at an address, and its chats appear', async ({ desk }) => {
  await expect(chatList(desk).getByRole('listitem').first()).toBeVisible();
});

test('the desk is still there after its worker was stopped and it was opened anew', async ({
  desk,
  killWorker,
}) => {
  const first = chatList(desk).getByRole('listitem').first();
  await expect(first).toBeVisible();
  await killWorker();
  await desk.reload();
  await expect(first).toBeVisible();
});
