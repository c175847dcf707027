import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CannotWrite, whyNot } from '../../components/chat/composer/cannot-write.tsx';
import { Log } from '../../components/chat/log/log.tsx';
import { jumpTo } from '../../components/desk/opened-chat.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';
import { productRow } from './shop-rows.ts';

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

async function atDesk() {
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation) throw new Error('there is a conversation');
  return (
    <AtDesk>
      <Log conversation={conversation} />
    </AtDesk>
  );
}

async function open() {
  return render(await atDesk());
}

test('what people wrote is text: no markup, no links; it is not read out as it is loaded', async () => {
  await open();
  const log = screen.getByRole('log', { name: 'Messages' });
  // History is not read out as it is loaded; what comes later is.
  expect(log.getAttribute('aria-live')).toBe('off');
  const said = await screen.findByText('<b>Hello</b> https://shop.example');
  expect(log.getAttribute('aria-live')).toBe('off');
  await waitFor(() => expect(log.getAttribute('aria-live')).toBe('polite'));
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

test('automation is marked, and said not to stop the clock where it does not', async () => {
  const said = { index: '900', sentAt: noon, visible: true, nickname: 'Greeting' } as const;
  const content = { kind: 'text', text: 'Hi, we answer within the day.' } as const;
  const message = { ...said, id: 'auto', author: 'automation', resolves: false, content } as const;
  await stage.run({
    do: 'receiveMessages',
    conversation: 'Ana',
    buyer: { id: 'Ana', nickname: 'Ana', avatar: '' },
    canSend: true,
    messages: [{ message, order: '' }],
  });
  await open();
  await screen.findByText('Hi, we answer within the day.');
  const line = screen.getByRole('article', { name: /^Greeting, automatic/ });
  expect(line.textContent).toContain('Greeting, automatic');
  expect(line.textContent).toContain('does not stop the clock');
});

test('where the buyer came from is said by the end of the order, or by the title of the product', async () => {
  await deskDb().products.put(productRow('1729500000000000501'));
  const said = { sentAt: noon, visible: true, nickname: '', author: 'platform', resolves: false } as const;
  const from = (id: string, type: string, names: string) => {
    const content = { kind: 'notice', type, text: `The buyer came from ${names}.`, names } as const;
    return { message: { ...said, id, index: id, content }, order: '' };
  };
  await stage.run({
    do: 'receiveMessages',
    conversation: 'Ana',
    buyer: { id: 'Ana', nickname: 'Ana', avatar: '' },
    canSend: true,
    messages: [
      from('901', 'BUYER_ENTER_FROM_ORDER', '576480000000314187'),
      from('902', 'BUYER_ENTER_FROM_PRODUCT', '1729500000000000501'),
    ],
  });
  await open();
  expect(await screen.findByText('…314 187')).toBeTruthy();
  expect(screen.getByText('576 480 000 000 314 187')).toBeTruthy();
  expect(await screen.findByText('Product 1729500000000000501')).toBeTruthy();
});

test('what is new is parted from what was read, and stays so when it has been looked at', async () => {
  await stage.run({ do: 'viewChat', by: 'mira', conversation: 'Ana' });
  await stage.write('Ana', 'Are you there?', noon + 60_000);
  const view = await open();
  const divider = await screen.findByText('New');
  const after = divider.closest('.new-from-here')?.nextElementSibling;
  expect(after?.textContent).toContain('Are you there?');
  await stage.run({ do: 'viewChat', by: 'mira', conversation: 'Ana' });
  view.rerender(await atDesk());
  expect(await screen.findByText('New')).toBeTruthy();
});

test('a line that was asked for takes the focus, but not from who began to write meanwhile', async () => {
  const line = (await deskDb().entries.toArray()).find((each) =>
    JSON.stringify(each).includes('Are you there?'),
  );
  const page = async () =>
    render(
      <>
        {await atDesk()}
        <textarea />
      </>,
    );
  const asked = () =>
    waitFor(() => {
      const marked = document.querySelector('[data-marked]');
      if (!marked) throw new Error('the line is not reached yet');
      return marked;
    });
  jumpTo.value = { entry: line?.id ?? '' };
  await page();
  const marked = await asked();
  expect(document.activeElement).toBe(marked);
  cleanup();
  jumpTo.value = { entry: line?.id ?? '' };
  await page();
  screen.getByRole('textbox').focus();
  await asked();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});

test('a closed chat says why nothing can be written', async () => {
  await stage.run({ do: 'endChat', by: 'mira', conversation: 'Ana' });
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation?.latest) throw new Error('there is a chat');
  render(<CannotWrite words={whyNot(conversation, conversation.latest)} />);
  expect(screen.getByText(/^This chat is closed and cannot be written to\./)).toBeTruthy();
});
