import { chatList } from '../support/connect-desk.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ shop }) => {
  const { id } = await shop.addBuyer('Putri');
  await shop.write(id, 'Where is my parcel?');
});

test('the first-run card leads to a practice shop at an address, and its chats appear', async ({ desk }) => {
  await expect(chatList(desk).getByRole('button', { name: 'Putri' })).toBeVisible();
});

test('the desk is still there after its worker was stopped and it was opened anew', async ({
  desk,
  killWorker,
}) => {
  const row = chatList(desk).getByRole('button', { name: 'Putri' });
  await expect(row).toBeVisible();
  await killWorker();
  await desk.reload();
  await expect(row).toBeVisible();
});
