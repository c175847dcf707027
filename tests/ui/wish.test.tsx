import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Composer } from '../../components/chat/composer/composer.tsx';
import { leaveChat, openChat, openedChat } from '../../components/desk/opened-chat.ts';
import { PageTrouble } from '../../components/desk/page-trouble.tsx';
import { readyOrder } from '../../components/desk/ready-order.ts';
import { deskPlace } from '../../components/desk/this-desk.ts';
import { WishStrip } from '../../components/desk/wish-strip.tsx';
import { workbenchView } from '../../components/workbench/workbench-view.ts';
import type { Ask, Reply } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import { PageTroubleBook } from '../../core/store/page-trouble-book.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { WishBook } from '../../core/store/wish-book.ts';
import { AtDesk, deskStage } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const order = '576922108843';
const done = { ok: true, value: null } as const;
const stage = deskStage();
let started: Reply = { ok: true, value: { conversation: 'Ana' } };
const asks = () => vi.mocked(ask).mock.calls.map(([question]) => question);
const wish = (id: string, what: object) =>
  new WishBook(deskDb()).keep(id, { conversation: null, order: null, window: 7, ...what }, Date.now());
const seen = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

async function answer(question: Ask): Promise<Reply> {
  if (question.ask === 'takeWish')
    return { ok: true, value: { taken: await new WishBook(deskDb()).take(question.id, question.desk) } };
  return question.ask === 'startFromOrder' ? started : done;
}

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', 'Where is it?');
});
beforeEach(async () => {
  vi.mocked(ask).mockReset();
  vi.mocked(ask).mockImplementation(answer as typeof ask);
  started = { ok: true, value: { conversation: 'Ana' } };
  await deskDb().wishes.clear();
  deskPlace.value = { window: 7, beside: true };
  readyOrder.value = null;
  leaveChat();
  seen('visible');
});
afterEach(cleanup);

const strip = () =>
  render(
    <AtDesk>
      <WishStrip />
    </AtDesk>,
  );

test('a wish about an order opens its chat, with the card ready and the workbench at that order', async () => {
  strip();
  await wish('w1', { order });
  await waitFor(() => expect(openedChat.value).toBe('Ana'));
  expect(asks()).toContainEqual({ ask: 'startFromOrder', order, by: 'mira' });
  expect(readyOrder.value).toEqual({ conversation: 'Ana', order });
  expect(workbenchView('Ana').tab.value).toBe('orders');
  expect(workbenchView('Ana').openOrders.value.has(order)).toBe(true);
  expect(screen.queryByRole('status')).toBeNull();
});

test('a wish for a chat opens it, one for neither goes to the inbox', async () => {
  strip();
  await wish('w1', { conversation: 'Ana' });
  await waitFor(() => expect(openedChat.value).toBe('Ana'));
  expect(readyOrder.value).toBeNull();
  await wish('w2', {});
  await waitFor(() => expect(openedChat.value).toBe(''));
});

test('a page that nobody sees takes nothing, nor does one in another window, or beside it where a tab is meant', async () => {
  seen('hidden');
  strip();
  await wish('w1', { conversation: 'Ana' });
  await wish('w2', { conversation: 'Ana', window: 8 });
  await wish('w3', { conversation: 'Ana', window: null, beside: false });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asks()).toEqual([]);
  seen('visible');
  await waitFor(() => expect(openedChat.value).toBe('Ana'));
  expect(asks()).toMatchObject([{ ask: 'takeWish', id: 'w1' }]);
});

test('why a chat was not opened is said: a refusal to read, a fault to try again', async () => {
  started = { ok: false, refusal: { code: 'CannotStart', words: 'Order is 73 days old.' } };
  strip();
  await wish('w1', { order });
  expect((await screen.findByRole('alert')).textContent).toContain('Order is 73 days old.');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  started = { ok: false, fault: { code: 'unreachable', words: 'The shop did not answer.' } };
  await wish('w2', { order });
  await screen.findByText('The shop did not answer.');
  started = { ok: true, value: { conversation: 'Ana' } };
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(openedChat.value).toBe('Ana'));
  expect(screen.queryByRole('alert')).toBeNull();
});

const sent = () =>
  asks().flatMap((question) =>
    question.ask === 'command' && question.command.do === 'sendMessage' ? [question.command.content] : [],
  );

async function composer(): Promise<void> {
  openChat('Ana');
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation) throw new Error('there is such a conversation');
  render(
    <AtDesk>
      <Composer conversation={conversation} />
    </AtDesk>,
  );
}

test('a ready card goes before the message it lies over, and is not sent twice', async () => {
  readyOrder.value = { conversation: 'Ana', order };
  await composer();
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  fireEvent.input(field, { target: { value: 'It leaves today.' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()).toEqual([
    { kind: 'orderCard', orderId: order },
    { kind: 'text', text: 'It leaves today.' },
  ]);
  expect(screen.queryByText(/is ready to send/)).toBeNull();
});

test('a ready card goes by itself, by its own button or by Send', async () => {
  readyOrder.value = { conversation: 'Ana', order };
  await composer();
  fireEvent.click(screen.getByRole('button', { name: 'Send order' }));
  await waitFor(() => expect(sent()).toEqual([{ kind: 'orderCard', orderId: order }]));
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true),
  );
  readyOrder.value = { conversation: 'Ana', order: '2' };
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
  await waitFor(() => expect(send.disabled).toBe(false));
  fireEvent.click(send);
  await waitFor(() => expect(sent()).toHaveLength(2));
});

test('a ready card stays where it was not taken, goes when put away, and shows in its own chat alone', async () => {
  readyOrder.value = { conversation: 'Bob', order };
  await composer();
  expect(screen.queryByText(/is ready to send/)).toBeNull();
  readyOrder.value = { conversation: 'Ana', order };
  vi.mocked(ask).mockResolvedValue({
    ok: false,
    refusal: { code: 'CannotSend', words: 'Blocked.' },
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: 'Send order' }));
  expect(await screen.findByText('Blocked.')).toBeTruthy();
  expect(screen.getByText(/is ready to send/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Put it away' }));
  await waitFor(() => expect(screen.queryByText(/is ready to send/)).toBeNull());
});

test('a page that cannot be read is told of, and can be dismissed', async () => {
  const book = new PageTroubleBook(deskDb());
  await book.unreadable({ host: 'seller-us.tiktok.com', what: 'orderList' }, Date.now());
  render(
    <AtDesk>
      <PageTrouble />
    </AtDesk>,
  );
  const told = await screen.findByRole('status');
  expect(told.textContent).toMatch(
    /^Page buttons: the order list of seller-us\.tiktok\.com could not be read since \d\d:\d\d\. Chats can be opened from the inbox\.$/,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  const [question] = asks();
  expect(question).toEqual({ ask: 'dismissPageTrouble', key: 'seller-us.tiktok.com orderList' });
  await book.dismiss('seller-us.tiktok.com orderList');
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull(), { timeout: 3000 });
});
