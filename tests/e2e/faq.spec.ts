import type { Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { answer, answersSeen, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

/** Opens a page of the settings in a tab beside the desk. */
async function settings(desk: Page, page: string): Promise<Page> {
  const tab = await desk.context().newPage();
  await tab.goto(desk.url().replace(/sidepanel\.html.*/, `options.html#${page}`));
  await tab.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return tab;
}

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${text}`, 'utf8'),
});

test('an entry written in the settings is suggested in a chat, and an answer given there becomes an entry', async ({
  desk,
  shop,
  killWorker,
}) => {
  const tab = await settings(desk, 'faq');
  await tab.getByRole('button', { name: 'New entry' }).click();
  const form = tab.getByRole('dialog', { name: 'New entry' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'Question' })).toHaveAccessibleDescription(
    /Write something/,
  );
  await form.getByRole('textbox', { name: 'Question' }).fill('How long does shipping take?');
  await form
    .getByRole('textbox', { name: 'Other ways to ask' })
    .fill('when will it arrive\ndelivery time\nhow many days');
  const text = form.getByRole('textbox', { name: 'Answer' });
  await text.fill('Hi {byer}, write me on WhatsApp +1 415 555 0134.');
  await expect(form.getByText(/^\{byer\}: nothing fills this in/)).toBeVisible();
  await expect(form.getByText('Never sent like this:')).toBeVisible();
  await text.fill('Hi {buyer}, orders reach you in two to four days.');
  await expect(form.getByText('Hi Ana, orders reach you in two to four days.')).toBeVisible();
  await expect(form.getByText('Never sent like this:')).toBeHidden();
  expect(await findings(tab)).toEqual([]);
  await killWorker();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(tab.getByRole('list', { name: 'Entries' })).toContainText('3 other ways to ask');

  const putri = await buyerWho(shop, 'putri.ayu', 'Hello, how many days does the shipping take?');
  const chat = await openChat(desk, 'putri.ayu');
  const filled = 'Hi putri.ayu, orders reach you in two to four days.';
  await chat.getByRole('region', { name: 'Suggested replies' }).getByRole('button', { name: filled }).click();
  await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue(filled);
  await desk.keyboard.press('Enter');
  await expect.poll(() => answersSeen(shop, putri)).toEqual([filled]);
  await shop.write(putri, 'Can I wash the jacket in the machine, putri.ayu asks?');
  await expect(chat.getByRole('log')).toContainText('Can I wash');
  await answer(desk, 'Yes putri.ayu, at thirty degrees and inside out.');
  const said = chat.getByRole('article').filter({ hasText: 'thirty degrees' });
  await said.getByRole('button', { name: 'Add to FAQ' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Add to FAQ' });
  await expect(dialog.getByRole('radio', { name: 'A new entry' })).toBeChecked();
  await expect(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue(
    'Can I wash the jacket in the machine, asks?',
  );
  await expect(dialog.getByRole('textbox', { name: 'Answer' })).toHaveValue(
    'Yes {buyer}, at thirty degrees and inside out.',
  );
  expect(await findings(desk)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Answer' }).press('ArrowUp');
  await expect(dialog.getByRole('textbox', { name: 'Answer' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Another way to ask what is there' }).check();
  await expect(dialog).toContainText('How long does shipping take?');
  expect(await findings(desk)).toEqual([]);
  await dialog.getByRole('radio', { name: 'A new entry' }).check();
  await killWorker();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('Kept.');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(said.getByRole('button', { name: 'Add to FAQ' })).toBeFocused();
  await expect(tab.getByRole('list', { name: 'Entries' }).getByRole('listitem')).toHaveCount(2);
});

test('a file with a wrong line is not taken, by halves neither; mended it is, whole, and can be taken back', async ({
  desk,
  killWorker,
}) => {
  const tab = await settings(desk, 'faq');
  const choose = tab.getByLabel('File to import');
  const lines = Array.from({ length: 300 }, (_, n) => `Question ${n}?,Answer ${n},Shipping`);
  const head = 'question,answer,category';
  await choose.setInputFiles(file('a.csv', [head, ...lines, 'No answer?,,Shipping'].join('\n')));
  await expect(tab.getByRole('list', { name: 'What is wrong' })).toContainText(
    'Line 302 Answer: Write something here.',
  );
  await expect(tab.getByRole('button', { name: /^Take/ })).toBeHidden();
  expect(await findings(tab)).toEqual([]);
  await expect(tab.getByText('No entries yet.')).toBeVisible();
  await choose.setInputFiles(file('a.csv', [head, ...lines].join('\n')));
  await expect(tab.getByText('300 new, 0 changed, 0 the same.')).toBeVisible();
  expect(await findings(tab)).toEqual([]);
  await killWorker();
  await tab.getByRole('button', { name: 'Take 300' }).click();
  await expect(tab.getByText('Taken: 300 new, 0 changed.')).toBeVisible();
  await expect(tab.getByText('1 to 50 of 300 entries').first()).toBeVisible();
  await tab.getByRole('searchbox', { name: 'Search entries' }).fill('answer 299');
  await expect(tab.getByRole('list', { name: 'Entries' }).getByRole('listitem')).toHaveCount(1);
  await tab.getByRole('button', { name: 'Delete: Question 299?' }).click();
  await expect(tab.getByRole('list', { name: 'Entries' }).getByRole('listitem')).toHaveCount(0);
  await expect(tab.getByText('Deleted: Question 299?')).toBeVisible();
  await tab.getByText('Deleted: Question 299?').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('list', { name: 'Entries' }).getByRole('listitem')).toHaveCount(1);
  const saved = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Export as CSV' }).click();
  const path = await (await saved).path();
  await choose.setInputFiles(path);
  await expect(tab.getByText('Everything in this file is here already.')).toBeVisible();
});

test('what buyers ask beside the library is found, counted and answered; its chat is one press away', async ({
  desk,
  shop,
}) => {
  for (const [buyer, asked] of [
    ['ana', 'Do you ship to Lombok?'],
    ['budi', 'do you ship to lombok island'],
    ['citra', 'Can I pay in instalments?'],
    ['dewi.s', 'Thank you!'],
  ] as const)
    await buyerWho(shop, buyer, asked);
  await openChat(desk, 'dewi.s');
  await backToInbox(desk);
  const tab = await settings(desk, 'faq');
  await tab.getByRole('button', { name: 'Look for unanswered questions' }).click();
  const open = tab.getByRole('list', { name: 'Unanswered questions' });
  await expect(open.getByRole('heading')).toHaveText([/Lombok/i, /instalments/]);
  await expect(open.getByRole('listitem').first()).toContainText('Asked by 2 buyers');
  await open.getByText('Where it was asked').first().click();
  expect(await findings(tab)).toEqual([]);
  await open.getByRole('button', { name: /^Write an answer: .*Lombok/i }).click();
  await expect(tab.getByRole('dialog').getByRole('textbox', { name: 'Question' })).toHaveValue(/Lombok/i);
  await expect(tab.getByRole('dialog').getByRole('textbox', { name: 'Other ways to ask' })).toHaveValue(
    /Lombok/i,
  );
  await tab.keyboard.press('Escape');
  await open.getByRole('button', { name: 'Open chat with ana' }).click();
  await expect(desk.getByRole('region', { name: 'Chat with ana' })).toBeVisible();
});
