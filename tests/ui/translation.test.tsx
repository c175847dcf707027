import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChatTranslation } from '../../components/chat/translation/chat-translation.ts';
import { putTranslator, type StandIn, standInHands, takeTranslator } from '../support/stand-in-translator.ts';

const thai = 'ของจะถึงเมื่อไหร่คะ';
const ready: StandIn = { has: {}, other: 'available' };
let leaving: AbortController;

function chat(change: Partial<ChatTranslation> = {}): ChatTranslation {
  return {
    conversation: 'Ana',
    mine: 'en',
    theirs: 'th',
    asTheyCome: false,
    left: leaving.signal,
    ...change,
  };
}

async function message(standIn: StandIn, how: Partial<ChatTranslation> = {}, text = thai) {
  putTranslator(standIn);
  const { MessageTranslation } = await import('../../components/chat/translation/message-translation.tsx');
  const line = <MessageTranslation id="m1" text={text} within={signal(0)} how={chat(how)} />;
  return render(line);
}

async function draft(standIn: StandIn, written: string, how: Partial<ChatTranslation> = {}) {
  putTranslator(standIn);
  const { DraftTranslation } = await import('../../components/chat/translation/draft-translation.tsx');
  const text = signal(written);
  const write = (words: string) => {
    text.value = words;
  };
  render(
    <DraftTranslation
      how={chat(how)}
      draft={{ text, typedBy: signal(''), write, flush: () => {} }}
      leave={() => {}}
    />,
  );
  return text;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  // Of the page, a test gets its own: what was translated and opened is kept in it.
  vi.resetModules();
  leaving = new AbortController();
});
afterEach(() => {
  cleanup();
  takeTranslator();
});

test('a message is translated when it is asked for, marked, in the language of the reader, and can be hidden', async () => {
  await message(ready);
  expect(standInHands().asked).toEqual([]);
  await press('Translate');
  const said = await screen.findByText(`[en] ${thai}`);
  expect(said.getAttribute('lang')).toBe('en');
  expect(said.getAttribute('dir')).toBe('auto');
  expect(screen.getByText('Translated on this device')).toBeTruthy();
  await press('Hide');
  expect(screen.queryByText(`[en] ${thai}`)).toBeNull();
  await press('Translate');
  await screen.findByText(`[en] ${thai}`);
  expect(standInHands().asked).toEqual([`th en: ${thai}`]);
});

test('a message seen again is not translated again', async () => {
  const first = await message(ready, { asTheyCome: true });
  await screen.findByText(`[en] ${thai}`);
  const { asked } = standInHands();
  first.unmount();
  const { MessageTranslation } = await import('../../components/chat/translation/message-translation.tsx');
  render(<MessageTranslation id="m1" text={thai} within={signal(0)} how={chat()} />);
  await screen.findByText(`[en] ${thai}`);
  expect(asked).toHaveLength(1);
});

test.each([
  ['in the language of the reader', 'Where is it', 'en'],
  ['without words', '👍 123', 'th'],
])('a message %s stays as it is', async (_, text, theirs) => {
  const { container } = await message(ready, { theirs, asTheyCome: true }, text);
  await new Promise((go) => setTimeout(go, 30));
  expect(container.textContent).toBe('');
  expect(standInHands().asked).toEqual([]);
});

test('where the browser has no such pair, it is said when somebody asks', async () => {
  await message({ has: {}, other: 'unavailable' }, { asTheyCome: true, theirs: 'fil' }, 'Salamat po');
  await press('Translate');
  await screen.findByText('This browser cannot translate Filipino.');
});

test('as they come, nothing is downloaded, nor is a download spoken of; a press begins it', async () => {
  await message({ has: {}, other: 'downloadable' }, { asTheyCome: true });
  await press('Translate');
  await screen.findByText('To translate Thai the browser downloads its translator, once.');
  await press('Download');
  await screen.findByText('Downloading…');
  await waitFor(() => {
    standInHands().progress(0.4);
    expect(screen.getByText('Downloading 40%')).toBeTruthy();
  });
  standInHands().progress(1);
  await screen.findByText(`[en] ${thai}`);
});

test('a download that breaks off is said, with a way to try again', async () => {
  await message({ has: {}, other: 'downloadable', breaks: true });
  await press('Translate');
  await press('Download');
  await waitFor(() => {
    standInHands().progress(0.4);
    expect(screen.getByText(/^Not downloaded\./)).toBeTruthy();
  });
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('a translation that fails says why, and can be tried again', async () => {
  await message(ready);
  standInHands().fault = 'UnknownError';
  await press('Translate');
  await screen.findByText(/^Not translated\. The browser’s translator did not manage\./);
  standInHands().fault = '';
  await press('Try again');
  await screen.findByText(`[en] ${thai}`);
});

test('the language it was taken for can be corrected; where none is known it is asked for', async () => {
  await message(ready, { theirs: null });
  await press('Translate');
  await screen.findByText('The desk does not know the language of this message.');
  const choice = screen.getByRole('combobox', { name: 'Language of the message' });
  fireEvent.change(choice, { target: { value: 'id' } });
  await screen.findByText(`[en] ${thai}`);
  fireEvent.change(choice, { target: { value: 'vi' } });
  await waitFor(() =>
    expect(standInHands().asked.map((asked) => asked.slice(0, 5))).toEqual(['id en', 'vi en']),
  );
});

test('nothing is translated any more when the chat is left', async () => {
  await message(ready, {}, 'Satu dua\nTiga empat');
  standInHands().held = true;
  await press('Translate');
  await waitFor(() => expect(standInHands().asked).toHaveLength(1));
  leaving.abort();
  standInHands().release();
  await new Promise((go) => setTimeout(go, 30));
  expect(standInHands().asked).toHaveLength(1);
});

test('the draft is shown in the language of the buyer, read back, and takes the place of the words only by a press', async () => {
  const text = await draft(ready, 'It comes today.');
  await press('Translate to Thai');
  expect((await screen.findByText('[th] It comes today.')).getAttribute('lang')).toBe('th');
  await screen.findByText('[en] [th] It comes today.');
  expect(text.value).toBe('It comes today.');
  await press('Use');
  expect(text.value).toBe('[th] It comes today.');
  await press('Translate to Thai');
  await press('Put my words back');
  expect(text.value).toBe('It comes today.');
});

test('the language of the draft can be corrected; an empty one is said to be', async () => {
  const text = await draft(ready, '', { theirs: null });
  await press('Translate the draft');
  expect(screen.getByText('Write your answer first.')).toBeTruthy();
  text.value = 'Hello';
  fireEvent.change(screen.getByRole('combobox', { name: 'Translate to' }), { target: { value: 'zh-Hant' } });
  expect((await screen.findByText('[zh-Hant] Hello')).getAttribute('lang')).toBe('zh-Hant');
});
