import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Composer } from '../../components/chat/composer/composer.tsx';
import { type Conversation, newConversation } from '../../core/domain/chat/conversation.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, deskStage } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const asked = vi.mocked(ask);
const conversation: Conversation = newConversation('Ana');
const done = { ok: true, value: null } as const;
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const asksOf = (kind: Ask['ask']) =>
  asked.mock.calls.map(([question]) => question).filter((each) => each.ask === kind);

/** Everything is carried out, but commands are answered as told. */
function answerCommands(...replies: unknown[]) {
  asked.mockImplementation((question) =>
    Promise.resolve((question.ask === 'command' ? (replies.shift() ?? done) : done) as never),
  );
}

function open() {
  return render(
    <AtDesk>
      <Composer conversation={conversation} />
    </AtDesk>,
  );
}

function type(text: string) {
  fireEvent.input(field(), { target: { value: text } });
}

beforeAll(() => deskStage().open());
beforeEach(() => {
  localStorage.clear();
  asked.mockReset();
  answerCommands();
});
afterEach(cleanup);

test('a refused message stays in the field, with the reason beside it', async () => {
  answerCommands({ ok: false, refusal: { code: 'ChatClosed', words: 'This chat is closed.' } });
  open();
  type('Hello');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect((await screen.findByRole('alert')).textContent).toBe('This chat is closed.');
  expect(field().value).toBe('Hello');
});

test('an accepted message leaves the field, and its draft is forgotten', async () => {
  open();
  type('Hello');
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(field().value).toBe(''));
  expect(asksOf('saveDraft').at(-1)).toMatchObject({ conversation: 'Ana', text: '' });
});

test('a message that got no answer is tried again under the same ids, so that it is sent once', async () => {
  answerCommands({ ok: false, fault: { code: 'NoAnswer', words: 'No answer.' } });
  open();
  type('Hello');
  fireEvent.keyDown(field(), { key: 'Enter' });
  await screen.findByRole('alert');
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(field().value).toBe(''));
  const [first, second] = asksOf('command');
  expect(second).toEqual(first);
});

test('Enter sends; with Shift, or while a word is being composed, it does not', () => {
  open();
  type('Hello');
  fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  expect(asksOf('command')).toEqual([]);
});

test('leaving the chat keeps what was typed', async () => {
  const { unmount } = open();
  type('Half a sent');
  unmount();
  const kept = { ask: 'saveDraft', by: 'mira', conversation: 'Ana', text: 'Half a sent' };
  await waitFor(() => expect(asksOf('saveDraft')).toContainEqual(kept), { timeout: 200 });
});

test('what was typed before is there again', async () => {
  await deskDb().drafts.put({ conversation: 'Ana', text: 'As I was saying', savedAt: 0 });
  open();
  await waitFor(() => expect(field().value).toBe('As I was saying'));
});

test('what is typed before the text of last time is read comes after it', async () => {
  await deskDb().drafts.put({ conversation: 'Ana', text: 'As I was saying,', savedAt: 0 });
  open();
  type('it left');
  await waitFor(() => expect(field().value).toBe('As I was saying, it left'));
  const kept = { ask: 'saveDraft', by: 'mira', conversation: 'Ana', text: 'As I was saying, it left' };
  await waitFor(() => expect(asksOf('saveDraft')).toContainEqual(kept));
});

test('what could not be kept in time, for page and worker were gone, is there again', async () => {
  asked.mockImplementation(() => new Promise(() => {}));
  const { unmount } = open();
  type('Nearly lost');
  unmount();
  answerCommands();
  open();
  expect(field().value).toBe('Nearly lost');
  await waitFor(() => expect(localStorage.length).toBe(0));
});
