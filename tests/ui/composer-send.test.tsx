import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Composer } from '../../components/chat/composer/composer.tsx';
import { takenBack } from '../../components/chat/composer/take-back.ts';
import { SendState } from '../../components/chat/log/send-state.tsx';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { ask, command } from '../../core/protocol/client.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { firstSettings } from '../../core/store/queries/settings-now.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const stage = deskStage();
const asked = vi.mocked(ask);
const done = { ok: true, value: null } as const;
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const sent = () =>
  asked.mock.calls.flatMap(([question]) =>
    question.ask === 'command' && question.command.do === 'sendMessage' ? [question.command] : [],
  );

async function conversationNow(): Promise<Conversation> {
  const found = await deskDb().conversations.get('Ana');
  if (!found) throw new Error('there is a conversation');
  return found;
}

function composer(conversation: Conversation) {
  return (
    <AtDesk>
      <Composer conversation={conversation} />
    </AtDesk>
  );
}

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', 'Where is it?', noon - 60_000);
});
beforeEach(() => {
  localStorage.clear();
  takenBack.value = [];
  asked.mockReset();
  asked.mockResolvedValue(done as never);
});
afterEach(cleanup);

test('a message leaves with the time to call it back, and with what its writer had before them', async () => {
  const before = await conversationNow();
  await deskDb().settings.put({ ...firstSettings, undoSeconds: 10 });
  const { rerender } = render(composer(before));
  await new Promise((resolve) => setTimeout(resolve, 20));
  fireEvent.input(field(), { target: { value: 'On Friday.' } });
  await stage.write('Ana', 'Please cancel it.');
  rerender(composer(await conversationNow()));
  asked.mockResolvedValueOnce({ ok: false, refusal: { code: 'ThreadMoved', words: 'Ana wrote.' } } as never);
  fireEvent.keyDown(field(), { key: 'Enter' });
  await screen.findByText(/Please cancel it\./);
  expect(sent()).toMatchObject([{ undoFor: 10_000, seen: before.recent.at(-1)?.id }]);
  expect(field().value).toBe('On Friday.');
  fireEvent.click(screen.getByRole('button', { name: 'Send anyway' }));
  await waitFor(() => expect(field().value).toBe(''));
  expect(sent()[1]).not.toHaveProperty('seen');
});

test('after “Read first” what was missed counts as seen', async () => {
  const before = await conversationNow();
  const { rerender } = render(composer(before));
  fireEvent.input(field(), { target: { value: 'On Friday.' } });
  await stage.write('Ana', 'Hello?');
  const after = await conversationNow();
  rerender(composer(after));
  asked.mockResolvedValueOnce({ ok: false, refusal: { code: 'ThreadMoved', words: 'Ana wrote.' } } as never);
  fireEvent.keyDown(field(), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('button', { name: 'Read first' }));
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(sent()[1]).toMatchObject({ seen: after.recent.at(-1)?.id }));
});

test('a message in its seconds counts them and can be called back; its words go to the empty field', async () => {
  const conversation = await conversationNow();
  const content = { kind: 'text', text: 'I do not know.' } as const;
  const work = { kind: 'send', conversation: 'Ana', messageId: 'own', content } as const;
  const row = { id: 'send:own', kind: 'send', work, at: noon, attempts: 0, trouble: '', seq: 1 } as const;
  const attempt = { ...row, notBefore: noon + 4000, attemptedAt: null };
  const entry = { id: 'own', conversation: 'Ana', send: 'queued', content } as unknown as MessageEntry;
  vi.mocked(command).mockResolvedValue(done);
  render(
    <AtDesk>
      <SendState entry={entry} attempt={attempt} />
      <Composer conversation={conversation} />
    </AtDesk>,
  );
  expect(screen.getByText('Sending in 4 s')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(field().value).toBe('I do not know.'));
  expect(vi.mocked(command).mock.calls).toEqual([
    [{ do: 'recallMessage', by: 'mira', conversation: 'Ana', messageId: 'own' }],
  ]);
});

test('a message that was handed over counts no seconds and offers no way back', () => {
  const work = {
    kind: 'send',
    conversation: 'Ana',
    messageId: 'own',
    content: { kind: 'text', text: 'No.' },
  };
  const attempt = { work, notBefore: noon + 4000, attemptedAt: noon, trouble: '' } as never;
  render(
    <AtDesk>
      <SendState
        entry={{ id: 'own', conversation: 'Ana', send: 'queued' } as unknown as MessageEntry}
        attempt={attempt}
      />
    </AtDesk>,
  );
  expect(screen.getByText('Sending…')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
