import { buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('what a buyer writes is read as it comes, shown with its words, and put right with one click', async ({
  desk,
  shop,
  killWorker,
}) => {
  await desk.setViewportSize({ width: 1280, height: 860 });
  await buyerWho(
    shop,
    'nadia.k',
    'My lamp arrived broken, you idiots. Unacceptable, my lawyer will write to you',
  );
  const chat = await openChat(desk, 'nadia.k');
  const warnings = chat.getByRole('list', { name: 'What the buyer’s words warn of' });
  await expect(warnings).toContainText('Insult: “you idiots”');
  const bench = desk.getByRole('region', { name: 'Workbench' });
  await expect(bench.getByRole('combobox', { name: 'Category of this chat' })).toHaveValue('aftersales');
  await expect(bench).toContainText('because of:');
  await expect(bench).toContainText('Words of urgency: lawyer');
  const sounds = bench.getByRole('combobox', { name: 'Sentiment of this chat' });
  await expect(sounds).toHaveValue('negative');
  await expect(bench).toContainText('The buyer sounds unhappy');
  await killWorker();
  await sounds.selectOption('Sounds neutral');
  await expect(bench).toContainText('Sentiment chosen by hand.');
  await expect(bench).not.toContainText('The buyer sounds unhappy');
  await warnings.getByRole('button', { name: 'Not so: Insult' }).click();
  await expect(warnings).toBeHidden();
});
