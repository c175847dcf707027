import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CannotWrite, whyNot } from '../../components/chat/composer/cannot-write.tsx';
import { Log } from '../../components/chat/log/log.tsx';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const stage = deskStage();
const send = (messageId: string, text: string) =>
  stage.run({
    do: 'sendMessage',
    by: 'mira',
    conversation: 'Ana',
    messageId,
    content: { kind: 'text', text },
  });

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', '<b>Hello</b> https://shop.example', noon - 86_400_000);
});
afterEach(cleanup);

async function open() {
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation) throw new Error('there is a conversation');
  render(
    <AtDesk>
      <Log conversation={conversation} />
    </AtDesk>,
  );
}

test('what people wrote is text: no markup, no links', async () => {
  await open();
  const said = await screen.findByText('<b>Hello</b> https://shop.example');
  expect(said.getAttribute('dir')).toBe('auto');
  expect(screen.getByRole('log', { name: 'Messages' }).querySelector('a')).toBeNull();
});

test('a message of ours says how far it has come, and a failed one what can be done', async () => {
  await send('m-1', 'On its way');
  await open();
  await screen.findByText('Sending…');
  await stage.run({ do: 'recordFailure', conversation: 'Ana', messageId: 'm-1', why: 'The buyer left.' });
  await screen.findByText(/Not sent\. The buyer left\./);
  expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Discard' })).toBeTruthy();
});

test('a closed chat says why nothing can be written', async () => {
  await stage.run({ do: 'endChat', by: 'mira', conversation: 'Ana' });
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation?.latest) throw new Error('there is a chat');
  render(<CannotWrite words={whyNot(conversation, conversation.latest)} />);
  expect(screen.getByText(/^This chat is closed and cannot be written to\./)).toBeTruthy();
});
