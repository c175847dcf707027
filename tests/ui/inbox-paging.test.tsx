import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Inbox } from '../../components/inbox/inbox.tsx';
import type { ChatList } from '../../core/store/queries/chat-scope.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

/** Every page that the list asked for; the counts ask without end. */
const read: ChatList[] = [];
vi.mock('../../core/store/queries/chats-in.ts', async (original) => {
  const real = await original<typeof import('../../core/store/queries/chats-in.ts')>();
  const chatsIn: typeof real.chatsIn = (db, list) => {
    if (Number.isFinite(list.limit)) read.push(list);
    return real.chatsIn(db, list);
  };
  return { ...real, chatsIn };
});

// The database of these tests takes its time for many rows.
configure({ asyncUtilTimeout: 10_000 });

const stage = deskStage();
const MANY = 220;
const nameOf = (n: number) => `buyer ${String(n).padStart(4, '0')}`;
const rows = () => screen.getAllByRole('listitem');
const names = () => rows().map((row) => row.querySelector('button')?.textContent);
const scroller = () => document.querySelector('[data-list]') as HTMLElement;

/** Scrolls as a wheel does. The page has no layout here, so that a row is as high as the style says. */
function scrollTo(row: number): void {
  scroller().scrollTop = row * 76;
  fireEvent.scroll(scroller());
}

beforeAll(async () => {
  await stage.open();
  await stage.run({ do: 'setCapacity', agent: 'mira', capacity: 1_000 });
  for (let n = 0; n < MANY; n += 1) await stage.write(nameOf(n), 'Hello', noon - (MANY - n) * 60_000);
  await stage.write('last', 'One');
});
afterEach(cleanup);

test('of a list of many only rows near the window are drawn, and only pages near it are read', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  await waitFor(() => expect(names()[0]).toBe(nameOf(0)));
  await waitFor(() => expect(rows()[0]?.getAttribute('aria-setsize')).toBe(String(MANY + 1)));
  for (let at = 0; at <= 150; at += 50) {
    scrollTo(at);
    await waitFor(() => expect(names()).toContain(nameOf(at)));
    expect(rows().length).toBeLessThan(40);
  }
  expect(Math.max(...read.map(({ limit }) => limit))).toBeLessThanOrEqual(70);
  read.length = 0;
  await stage.write('last', 'Two', noon + 1000);
  await waitFor(() => expect(read.length).toBeGreaterThan(0));
  for (const { after, limit } of read) {
    expect(limit).toBeLessThanOrEqual(70);
    expect(after?.nickname).toBe(nameOf(129));
  }
});

test('End, Home and Page Down move the focus to rows that were not read yet', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  await waitFor(() => expect(rows()[0]?.getAttribute('aria-setsize')).toBe(String(MANY + 1)));
  screen.getByRole('button', { name: nameOf(0) }).focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
  fireEvent.scroll(scroller());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('last'));
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
  expect(document.activeElement?.textContent).toBe(nameOf(MANY - 1));
  fireEvent.keyDown(document.activeElement as Element, { key: 'Home' });
  fireEvent.scroll(scroller());
  await waitFor(() => expect(document.activeElement?.textContent).toBe(nameOf(0)));
});

test('the row in focus stays in the page however far the list is scrolled from it', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  await waitFor(() => expect(names()[0]).toBe(nameOf(0)));
  screen.getByRole('button', { name: nameOf(3) }).focus();
  for (const at of [40, 100, 180]) {
    scrollTo(at);
    await waitFor(() => expect(names()).toContain(nameOf(at)));
    expect(document.activeElement?.textContent).toBe(nameOf(3));
  }
});
