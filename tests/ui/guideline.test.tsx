import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Composer } from '../../components/chat/composer/composer.tsx';
import { sentenceAround } from '../../components/chat/composer/sentence-around.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const stage = deskStage();
const asked = vi.mocked(ask);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
const check = () => screen.queryByRole('alert', { name: 'Guideline check' });
const marks = () => [...document.querySelectorAll('.field-marks mark')].map((mark) => mark.textContent);
const write = (value: string) => fireEvent.input(field(), { target: { value } });
const sent = () =>
  asked.mock.calls.flatMap(([question]) =>
    question.ask === 'command' && question.command.do === 'sendMessage' ? [question.command] : [],
  );

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', 'Where is it?', noon - 60_000);
});
beforeEach(async () => {
  localStorage.clear();
  asked.mockReset();
  asked.mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(command).mockReset();
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation) throw new Error('there is a conversation');
  render(
    <AtDesk>
      <Composer conversation={conversation} />
    </AtDesk>,
  );
});
afterEach(cleanup);

test('what a guideline forbids is not sent: its words are named and marked, and Send is off until they are gone', async () => {
  write('Message us on WhatsApp please.');
  fireEvent.keyDown(field(), { key: 'Enter' });
  const alert = await screen.findByRole('alert', { name: 'Guideline check' });
  expect(alert.textContent).toContain('Cannot be sent. WhatsApp takes the buyer off TikTok Shop.');
  expect(alert.textContent).toContain('Guideline: contact off the platform.');
  expect(within(alert).queryByRole('button', { name: 'Send anyway (recorded)' })).toBeNull();
  expect(marks()).toEqual(['WhatsApp']);
  expect(send().disabled).toBe(true);
  fireEvent.keyDown(field(), { key: 'Enter' });
  fireEvent.click(within(alert).getByRole('button', { name: 'Edit' }));
  expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('WhatsApp');
  write('Message us here please.');
  await waitFor(() => expect(check()).toBeNull());
  expect(send().disabled).toBe(false);
  expect(sent()).toEqual([]);
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).not.toHaveProperty('despite');
});

test('a wording that can be sent takes the place of the sentence at fault', async () => {
  write('Hi Ana. Add us on Telegram for faster replies! Thank you.');
  fireEvent.keyDown(field(), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('button', { name: 'Use this wording' }));
  await waitFor(() =>
    expect(field().value).toBe('Hi Ana. We can help you right here in this chat. Thank you.'),
  );
  expect(check()).toBeNull();
});

test('the wording offered is in the language of the draft', async () => {
  const model = readFileSync('public/models/language.bin');
  vi.stubGlobal('fetch', async () => new Response(model));
  write('Kak, silakan hubungi kami lewat WhatsApp ya, nanti kami bantu langsung.');
  fireEvent.keyDown(field(), { key: 'Enter' });
  await screen.findByText('Kami siap membantu kakak langsung di chat ini ya.');
  write('Please write to us on WhatsApp, we answer much faster there.');
  await screen.findByText('We can help you right here in this chat.');
  vi.unstubAllGlobals();
});

test('a warning can be sent anyway, and goes out saying so', async () => {
  write('You can only return within 3 days.');
  fireEvent.keyDown(field(), { key: 'Enter' });
  const alert = await screen.findByRole('alert', { name: 'Guideline check' });
  expect(alert.textContent).toContain('Check before sending.');
  expect(send().disabled).toBe(true);
  fireEvent.click(within(alert).getByRole('button', { name: 'Send anyway (recorded)' }));
  await waitFor(() => expect(sent()).toMatchObject([{ despite: true }]));
  expect(check()).toBeNull();
});

test('a stop that is called a mistake is kept with its words, and stays unsent until the shop allows them', async () => {
  write('Our carrier answers at 0800 496 0123, call them.');
  fireEvent.keyDown(field(), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('button', { name: 'This is a mistake' }));
  await screen.findByText(/^Kept for your shop to look at/);
  expect(screen.queryByRole('button', { name: 'This is a mistake' })).toBeNull();
  const kept = asked.mock.calls.flatMap(([question]) => (question.ask === 'keepMistakes' ? [question] : []));
  expect(kept).toEqual([
    {
      ask: 'keepMistakes',
      conversation: 'Ana',
      by: 'mira',
      text: 'Our carrier answers at 0800 496 0123, call them.',
      mistakes: [{ category: 'contact', words: '0800 496 0123', allowable: '0800 496 0123' }],
    },
  ]);
  expect(send().disabled).toBe(true);
  const [mistake] = kept[0]?.mistakes ?? [];
  if (!mistake) throw new Error('a mistake was kept');
  await deskDb().guardCases.put({ ...mistake, id: 'c', text: '', by: 'mira', at: noon, state: 'allowed' });
  await waitFor(() => expect(check()).toBeNull());
  expect(send().disabled).toBe(false);
  await deskDb().guardCases.clear();
});

test('it speaks up after a rest, not while a word is typed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  write('Add us on WhatsApp');
  await vi.advanceTimersByTimeAsync(500);
  write('Add us on WhatsApp now');
  await vi.advanceTimersByTimeAsync(500);
  expect(check()).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  await waitFor(() => expect(check()).not.toBeNull());
});

test('the sentence around some words ends where the next begins', () => {
  const text = 'One. Two is here! Three';
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const cut = (word: string) => {
    const { start, end } = sentenceAround(text, at(word));
    return text.slice(start, end);
  };
  expect([cut('One'), cut('is'), cut('Three')]).toEqual(['One.', 'Two is here!', 'Three']);
});
