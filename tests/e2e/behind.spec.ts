import { answer, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;

// In the US the window of 24 h is in force, which is the one that the platform states.
test.use({ shopOptions: { market: 'US' } });

test('a figure opens to its chats, their ledgers and the platform’s own figure', async ({ desk, shop }) => {
  const log = desk.getByRole('log', { name: 'Messages' });
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await buyerWho(shop, 'late.lee', 'Is it blue?');
  await buyerWho(shop, 'thankful', 'Thank you');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today and comes on Friday.');
  await expect(log).toContainText('Sent');
  await backToInbox(desk);
  const thankful = await openChat(desk, 'thankful');
  await thankful.getByRole('button', { name: 'No response needed' }).click();
  await expect(thankful.getByRole('button', { name: 'No response needed' })).toBeHidden();
  await backToInbox(desk);
  await shop.advance(25 * HOUR);
  await openChat(desk, 'late.lee');
  await answer(desk, 'It is, and there is a green one too.');
  await expect(log).toContainText('Sent');
  await backToInbox(desk);
  await buyerWho(shop, 'still.waiting', 'Hello?');

  const figures = desk.getByRole('region', { name: 'Performance' });
  await figures.getByRole('button', { name: 'Response rate' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Response rate' });
  const chats = dialog.getByRole('list', { name: 'Chats behind it' });
  const line = (nickname: string) => chats.getByRole('listitem').filter({ hasText: nickname });
  await expect(dialog).toContainText('50%: 1 of 2 in time');
  await expect(line('putri.ayu')).toContainText(/In time: answered after \d+\ss, by/);
  await expect(line('late.lee')).toContainText(/Late: answered after 1\sd\s1\sh, by .+ over the deadline/);
  await expect(line('still.waiting')).toContainText(/Pending: due in 23\sh/);
  await expect(line('thankful')).toContainText('Left out: marked “No response needed”');

  // The counts are radios: arrow keys go from one to the next.
  const filters = dialog.getByRole('radiogroup', { name: 'Show' });
  await filters.getByRole('radio', { name: 'Pending 1' }).focus();
  await desk.keyboard.press('ArrowRight');
  await expect(filters.getByRole('radio', { name: 'Left out 1' })).toBeChecked();
  await expect(chats.getByRole('listitem')).toHaveCount(1);
  await expect(chats).toContainText('thankful');
  await filters.getByRole('radio', { name: 'Late 1' }).check();
  await line('late.lee').getByRole('button', { name: 'Deadline of late.lee' }).click();
  await expect(line('late.lee')).toContainText('Due (24 h, in force here)');
  await expect(line('late.lee')).toContainText('First answered');

  // The shop counts the one that needed no answer: one in three.
  await dialog.getByRole('button', { name: 'Compare with TikTok’s figure' }).click();
  await dialog.getByRole('button', { name: 'Ask TikTok' }).click();
  const result = dialog.getByRole('region', { name: 'Comparison' });
  await expect(result).toContainText('TikTok33.3%');
  await expect(result).toContainText('Difference+16.7 points');
  await expect(result).toContainText('No whole number of 2 chats is 33.3%');
  const could = dialog.getByRole('list', { name: 'Chats that could explain it' });
  await expect(could.getByRole('listitem').filter({ hasText: 'thankful' })).toContainText(
    'Left out here: marked “No response needed”',
  );
  await shop.fault('server-error', 3);
  await dialog.getByRole('button', { name: 'Ask TikTok' }).click();
  await expect(dialog.getByRole('status')).toContainText('The shop had an error of its own');
  await dialog.getByRole('textbox', { name: 'TikTok’s figure, per cent' }).fill('0');
  await expect(result).toContainText('One chat that stands otherwise there explains the difference.');
  await dialog.getByRole('textbox', { name: 'TikTok’s figure, per cent' }).fill('50.0');
  await expect(result).toContainText('Both say the same');

  // Into the chat from here, and from the same figure in Analytics, which leads to the same list.
  await dialog.getByRole('button', { name: 'Back to the chats' }).click();
  await chats.getByRole('button', { name: 'late.lee', exact: true }).click();
  await expect(desk.getByRole('region', { name: 'Chat with late.lee' })).toBeVisible();
  await expect(log).toContainText('Is it blue?');

  await desk.goto(`${desk.url().split('#')[0]}#analytics/service`);
  await desk
    .getByRole('region', { name: 'Figures' })
    .getByRole('button', { name: 'Response rate 12 h' })
    .click();
  const analysed = desk.getByRole('dialog', { name: 'Response rate, 12 h' });
  await expect(analysed).toContainText('1 of 2 in time');
  await expect(analysed.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
  await analysed.getByRole('radio', { name: 'Left out 1' }).check();
  await analysed.getByRole('button', { name: 'thankful', exact: true }).click();
  await expect(desk.getByRole('region', { name: 'Chat with thankful' })).toBeVisible();
  await desk.goBack();
  await expect(desk.getByRole('region', { name: 'Figures' })).toBeVisible();
});
