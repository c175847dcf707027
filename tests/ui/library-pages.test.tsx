import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AddToFaqDialog } from '../../components/chat/add-to-faq/add-to-faq-dialog.tsx';
import { sitDown, whoSatLast } from '../../components/desk/me.ts';
import { ActingContext } from '../../components/desk/use-may.ts';
import { FaqPage } from '../../components/settings/faq/faq-page.tsx';
import { OpenChatContext } from '../../components/settings/open-chat.ts';
import { RepliesPage } from '../../components/settings/replies/replies-page.tsx';
import type { Ask } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import { faqsNow } from '../../core/store/queries/faqs-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { savedReplies } from '../../core/store/queries/saved-replies.ts';
import { firstSettings } from '../../core/store/queries/settings-now.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { FaqRow } from '../../core/store/rows.ts';
import { askHouseOf } from '../support/ask-house.ts';
import { putFaqs, putReplies } from '../support/kept-texts.ts';
import { AtDesk, deskStage } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn() }));

const stage = deskStage();
const openChat = vi.fn();
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

/** The worker's part, as the worker does it. */
async function house(question: Ask) {
  if (question.ask !== 'house') throw new Error('only work about the house is asked for here');
  return askHouseOf(deskDb(), question.by, question.work);
}

beforeAll(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`public${path}`)));
  await stage.open();
  await stage.run({ do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 5 });
});
beforeEach(async () => {
  sitDown('mira');
  const { faqs, faqWordings, savedReplies, ownReplies, replyUses } = deskDb();
  for (const table of [faqs, faqWordings, savedReplies, ownReplies, replyUses]) await table.clear();
  vi.mocked(ask)
    .mockReset()
    .mockImplementation(house as never);
});
afterEach(cleanup);

function entry(id: string, question: string, more: Partial<FaqRow> = {}): FaqRow {
  const blank = { phrasings: [], answer: 'Yes.', category: null, language: null, asked: [] };
  return { id, question, ...blank, ...more };
}

async function show(Page: typeof FaqPage) {
  const shop = await shopNow(deskDb());
  render(
    <ActingContext.Provider value={{ shop, me: whoSatLast(shop) }}>
      <OpenChatContext.Provider value={openChat}>
        <Page shop={shop} settings={firstSettings} showOne={async () => true} />
      </OpenChatContext.Provider>
    </ActingContext.Provider>,
  );
}

const choose = (text: string) =>
  fireEvent.change(screen.getByLabelText('File to import'), {
    target: { files: [new File([text], 'a.csv')] },
  });

test('2,000 entries are shown a page at a time, and found in any script, by category and language', async () => {
  await putFaqs(
    deskDb(),
    ...Array.from({ length: 1999 }, (_, n) =>
      entry(`${n}`, `Question ${n}?`, { category: n % 2 ? 'A' : 'B' }),
    ),
    entry('thai', 'ส่งของกี่วันถึง', { language: 'th', category: 'A', asked: ['ของจะถึงเมื่อไหร่'] }),
  );
  await show(FaqPage);
  const list = await screen.findByRole('list', { name: 'Entries' });
  expect(within(list).getAllByRole('heading')).toHaveLength(50);
  expect(within(list).getAllByRole('heading')[0]?.textContent).toBe('Question 0?');
  fireEvent.click(screen.getAllByRole('button', { name: 'Next page' })[0] as HTMLElement);
  expect(screen.getAllByText('51 to 100 of 2,000 entries')).toHaveLength(2);
  const search = screen.getByRole('searchbox', { name: 'Search entries' });
  fireEvent.input(search, { target: { value: 'เมื่อไหร่' } });
  expect(
    within(list)
      .getAllByRole('heading')
      .map((each) => each.textContent),
  ).toEqual(['ส่งของกี่วันถึง']);
  expect(list.textContent).toContain('1 learned from buyers');
  fireEvent.input(search, { target: { value: 'nothing so' } });
  await screen.findByText('No entry matches.');
  fireEvent.input(search, { target: { value: '' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'th' } });
  await screen.findByText('1 entry');
  fireEvent.change(screen.getByRole('combobox', { name: 'Category' }), { target: { value: 'B' } });
  await screen.findByText('No entry matches.');
});

test('who is no manager sees the library, and why it is not theirs to change', async () => {
  sitDown('dewi');
  await putFaqs(deskDb(), entry('a', 'How long?'));
  await show(FaqPage);
  await screen.findByRole('list', { name: 'Entries' });
  expect(screen.getAllByText('This is for the shop’s owner and its supervisors.').length).toBeGreaterThan(0);
  for (const name of ['New entry', 'Edit: How long?', 'Delete: How long?'])
    expect(button(name).disabled).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('File to import').disabled).toBe(true);
  expect(button('Export as CSV').disabled).toBe(false);
});

test('an entry is refused at its fields, kept when they are right, deleted, and brought back with what it learned', async () => {
  await putFaqs(deskDb(), entry('a', 'How long?', { asked: ['when'] }));
  await show(FaqPage);
  fireEvent.click(await screen.findByRole('button', { name: 'Edit: How long?' }));
  type('Answer', 'Hi {nme}, mail me at a@b.example');
  expect(field('Answer').getAttribute('aria-invalid')).toBe('true');
  await screen.findByText('Never sent like this:');
  type('Answer', '');
  expect(screen.queryByText('Write something here.')).toBeNull();
  fireEvent.click(button('Save'));
  await screen.findByText('Write something here.');
  expect(document.activeElement).toBe(field('Answer'));
  expect(ask).not.toHaveBeenCalled();
  type('Answer', 'Two days, {buyer}.');
  await screen.findByText('Two days, Ana.');
  fireEvent.click(button('Save'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const kept = entry('a', 'How long?', { answer: 'Two days, {buyer}.', asked: ['when'] });
  expect(await faqsNow(deskDb())).toEqual([kept]);
  fireEvent.click(await screen.findByRole('button', { name: 'Delete: How long?' }));
  await screen.findByText('No entries yet. Write the first one, or import a file.');
  await waitFor(() => expect(document.activeElement).toBe(button('Undo')));
  fireEvent.click(button('Undo'));
  await screen.findByRole('button', { name: 'Delete: How long?' });
  expect(await faqsNow(deskDb())).toEqual([kept]);
});

test('a file shows what it would do first; taken and taken back, the library is as it was', async () => {
  const before = [entry('a', 'How long?', { asked: ['when'] }), entry('b', 'How much?')];
  await putFaqs(deskDb(), ...before);
  await show(FaqPage);
  await screen.findByRole('list', { name: 'Entries' });
  choose('question,answer\nHow long?,Three days.\nHow much?,Yes.\nWhich size?,{nme}');
  expect((await screen.findByRole('list', { name: 'What is wrong' })).textContent).toMatch(
    /^Line 4 Answer: \{nme\}/,
  );
  choose('question,answer\nHow long?,Three days.\nHow much?,Yes.\nWhich size?,M\nwhich size?,L');
  expect((await screen.findByRole('list', { name: 'What is wrong' })).textContent).toBe(
    'Line 5 The same as line 4.',
  );
  expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
  choose('question,answer\nHow long?,Three days.\nHow much?,Yes.\nWhich size?,M');
  await screen.findByText('1 new, 1 changed, 1 the same.');
  expect(screen.getByText('How long? (Answer)')).toBeTruthy();
  expect(await faqsNow(deskDb())).toEqual(before);
  vi.mocked(ask).mockResolvedValueOnce({ ok: false, fault: { code: 'full', words: 'The disk is full.' } });
  fireEvent.click(button('Take 2'));
  await screen.findByText('The disk is full.');
  fireEvent.click(button('Take 2'));
  await screen.findByText('Taken: 1 new, 1 changed.');
  expect((await deskDb().faqs.get('a'))?.answer).toBe('Three days.');
  expect((await deskDb().faqWordings.get('a'))?.asked).toEqual(['when']);
  expect(await deskDb().faqs.count()).toBe(3);
  fireEvent.click(button('Undo'));
  await screen.findByText('Taken back: everything is as it was.');
  expect(await faqsNow(deskDb())).toEqual(before);
});

test('the reading of a file can be stopped; a file of strange letters is refused in words', async () => {
  await show(FaqPage);
  await screen.findByText('No entries yet. Write the first one, or import a file.');
  choose(`question,answer\n${Array.from({ length: 9000 }, (_, n) => `Q ${n},${'A'.repeat(50)}\n`).join('')}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  await screen.findByText('Stopped. Nothing was taken.');
  fireEvent.change(screen.getByLabelText('File to import'), {
    target: { files: [new File([new Uint8Array([0x71, 0xe9, 0xff])], 'a.csv')] },
  });
  await screen.findByText(/^The letters of this file cannot be read/);
});

test('a saved reply of one’s own or the team’s has its shortcut once, said at the field', async () => {
  await putReplies(
    deskDb(),
    { id: 'a', title: 'On its way', shortcut: 'way', text: 'Soon, {buyer}.', owner: '', usedAt: 5 },
    { id: 'b', title: 'Dewi’s', shortcut: 'd', text: 'Yes.', owner: 'dewi', usedAt: 0 },
  );
  await show(RepliesPage);
  const list = await screen.findByRole('list', { name: 'Saved replies' });
  expect(
    within(list)
      .getAllByRole('heading')
      .map((each) => each.textContent),
  ).toEqual(['On its way']);
  fireEvent.click(button('New reply'));
  type('Title', 'Sizes');
  type('Shortcut', 'WAY');
  type('Text', 'Take one larger, {buyer}. {agent}');
  expect(screen.getByText('“On its way” has this shortcut already.')).toBeTruthy();
  expect(screen.getByText('Take one larger, Ana. Mira')).toBeTruthy();
  fireEvent.click(button('Save'));
  expect(document.activeElement).toBe(field('Shortcut'));
  fireEvent.click(screen.getByRole('checkbox', { name: 'For the whole team' }));
  expect(screen.queryByText('“On its way” has this shortcut already.')).toBeNull();
  fireEvent.click(button('Save'));
  await within(list).findByRole('heading', { name: 'Sizes' });
  expect((await deskDb().ownReplies.toArray()).find(({ title }) => title === 'Sizes')?.owner).toBe('mira');
  fireEvent.change(screen.getByRole('combobox', { name: 'Whose' }), { target: { value: 'mine' } });
  expect(
    within(list)
      .getAllByRole('heading')
      .map((each) => each.textContent),
  ).toEqual(['Sizes']);
  fireEvent.change(screen.getByRole('combobox', { name: 'Whose' }), { target: { value: 'everybodys' } });
  fireEvent.click(button('Delete: On its way'));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete: On its way' })).toBeNull());
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: 'Delete: On its way' });
  expect((await savedReplies(deskDb(), 'mira')).find(({ id }) => id === 'a')).toMatchObject({ usedAt: 5 });
});

test('an agent imports their own replies and none of the team’s', async () => {
  sitDown('dewi');
  const team = { id: 'a', title: 'Team', shortcut: 't', text: 'Yes.', owner: '', usedAt: 0 };
  await putReplies(deskDb(), team);
  await show(RepliesPage);
  await screen.findByRole('list', { name: 'Saved replies' });
  expect(button('Edit: Team').disabled).toBe(true);
  choose('title,shortcut,text,for\nMine,t,Hello,me\nOurs,o,Hello,team\nTheirs,x,Hello,them');
  const wrong = await screen.findByRole('list', { name: 'What is wrong' });
  expect(
    within(wrong)
      .getAllByRole('listitem')
      .map((each) => each.textContent),
  ).toEqual([
    'Line 3 For: Team replies: This is for the shop’s owner and its supervisors.',
    'Line 4 For: Write team or me.',
  ]);
  choose('title,shortcut,text,for\nMine,t,Hello,me\nAlso mine,u,Hello,');
  fireEvent.click(await screen.findByRole('button', { name: 'Take 2' }));
  await screen.findByText('Taken: 2 new, 0 changed.');
  expect(await deskDb().ownReplies.where('owner').equals('dewi').count()).toBe(2);
});

test('the look for unanswered questions counts them, and leads to the chat and to an entry', async () => {
  const now = Date.now();
  await stage.write('Ana', 'Do you have a branch in Lombok? I am Ana, 081234567890', now);
  await stage.write('Budi', 'do you have a branch on lombok island', now);
  await stage.write('Citra', 'How long does shipping take?', now);
  await putFaqs(
    deskDb(),
    entry('times', 'How long does shipping take?', { phrasings: ['delivery time', 'when will it arrive'] }),
    entry('sizes', 'Which size fits me?', { phrasings: ['size chart'] }),
  );
  await show(FaqPage);
  fireEvent.click(await screen.findByRole('button', { name: 'Look for unanswered questions' }));
  const open = await screen.findByRole('list', { name: 'Unanswered questions' }, { timeout: 5000 });
  expect(screen.getByText('3 messages of buyers read.')).toBeTruthy();
  expect(screen.getByText('1 the library answers')).toBeTruthy();
  expect(within(open).getAllByRole('heading')).toHaveLength(1);
  expect(open.textContent).toContain('Asked by 2 buyers');
  fireEvent.click(button('Open chat with Ana'));
  expect(openChat).toHaveBeenCalledWith('Ana');
  fireEvent.click(button(/^Write an answer:/));
  expect(field('Question').value).toBe('do you have a branch on lombok island');
  expect(field('Other ways to ask').value).toBe('Do you have a branch in Lombok? I am,');
  fireEvent.click(button('Cancel'));
  fireEvent.click(button(/^Add to that entry:/));
  expect(screen.getByRole('dialog', { name: 'Edit entry' })).toBeTruthy();
  expect(field('Other ways to ask').value).toContain('do you have a branch on lombok island');
});

test('who is no manager is told so where an answer could be added to the library', async () => {
  await stage.write('Eko', 'Can I wash it?');
  const shop = await shopNow(deskDb());
  const [entry] = (await deskDb().entries.toArray()).filter((row) => row.kind === 'message');
  if (entry?.kind !== 'message') throw new Error('somebody wrote');
  const dialog = (me: string) =>
    render(
      <AtDesk>
        <ActingContext.Provider value={{ shop, me: shop.agents[me] ?? null }}>
          <AddToFaqDialog entry={entry} close={() => {}} />
        </ActingContext.Provider>
      </AtDesk>,
    );
  dialog('dewi');
  await screen.findByText('This is for the shop’s owner and its supervisors.');
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  cleanup();
  dialog('mira');
  await screen.findByText('The library is empty: this is its first entry.');
  expect(button('Save')).toBeTruthy();
});
