import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unreadKey } from '../../core/protocol/page-ask.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const sendMessage = vi.fn();
const listeners = new Set<Listener>();
let kept: Promise<Record<string, unknown>>;

vi.stubGlobal('browser', {
  runtime: { id: 'desk', sendMessage },
  storage: {
    local: { get: () => kept },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
});
const { askFromPage, watchUnread } = await import('../../core/protocol/page-client.ts');

let life: AbortController;
const change = (key: string, newValue: unknown, area = 'local') => {
  for (const listener of listeners) listener({ [key]: { newValue } }, area);
};

beforeEach(() => {
  life = new AbortController();
  kept = Promise.resolve({});
  sendMessage.mockReset();
});
afterEach(() => life.abort());

test('a question leaves in the turn it is asked in', () => {
  sendMessage.mockResolvedValue({ ok: true, value: null });
  void askFromPage({ page: 'openDesk', order: null });
  expect(sendMessage.mock.calls).toEqual([[{ page: 'openDesk', order: null }]]);
});

test('an answer is given, a fault, a silence and a lost extension are null', async () => {
  const ask = () => askFromPage({ page: 'orders', orders: ['576922108843000001'] });
  sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
  expect(await ask()).toEqual({ value: [] });
  sendMessage.mockResolvedValueOnce({ ok: false, fault: { code: 'X', words: 'No.' } });
  expect(await ask()).toBeNull();
  sendMessage.mockResolvedValueOnce(undefined);
  expect(await ask()).toBeNull();
  sendMessage.mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await ask()).toBeNull();
});

test('the count of unread chats is told at once and at each change, until the end', async () => {
  kept = Promise.resolve({ [unreadKey]: 6 });
  const told: number[] = [];
  watchUnread((unread) => told.push(unread), life.signal);
  await kept;
  change(unreadKey, 7);
  change('other', 9);
  change(unreadKey, 9, 'session');
  change(unreadKey, 'many');
  change(unreadKey, -1);
  expect(told).toEqual([6, 7, 0, 0]);
  life.abort();
  expect(listeners.size).toBe(0);
});

test('what is kept comes too late after the end', async () => {
  kept = Promise.resolve({ [unreadKey]: 6 });
  const told: number[] = [];
  watchUnread((unread) => told.push(unread), life.signal);
  life.abort();
  await kept;
  expect(told).toEqual([]);
});
