import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import type { GuardCase } from '../../core/domain/guard/guard-case.ts';
import { unopenedShop } from '../../core/domain/shop/shop.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { firstSettings, settingsNow } from '../../core/store/queries/settings-now.ts';
import { putTranslator, standInHands, takeTranslator } from '../support/stand-in-translator.ts';
import { mira } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn() }));

const showOne = vi.fn(async () => true);
/** Goes to a page of the settings by its link. */
async function goTo(page: string) {
  fireEvent.click(screen.getByRole('link', { name: page }));
  await screen.findByRole('region', { name: page });
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

/** The worker's part: what is changed is kept. */
async function keep(question: Ask) {
  if (question.ask !== 'saveSettings') throw new Error('only settings are saved here');
  const { undoSeconds, notices, translation } = question.settings;
  const before = await settingsNow(deskDb());
  await deskDb().settings.put({
    ...before,
    undoSeconds: undoSeconds ?? before.undoSeconds,
    notices: notices ?? before.notices,
    translation: translation ?? before.translation,
  });
  return { ok: true, value: null };
}

beforeEach(async () => {
  location.hash = '#notifications';
  takeTranslator();
  await deskDb().settings.clear();
  await deskDb().shop.put({ key: 'shop', shop: { ...unopenedShop, agents: { mira } } });
  vi.mocked(ask)
    .mockReset()
    .mockImplementation(keep as never);
  showOne.mockClear();
  render(<SettingsPage showOne={showOne} />);
  await screen.findByRole('heading', { name: 'Notifications' });
});
afterEach(cleanup);

test('shows how a desk is set, and keeps what is changed', async () => {
  expect(box('A reply is overdue').checked).toBe(true);
  fireEvent.click(box('A reply is due soon'));
  await waitFor(() => expect(box('A reply is due soon').checked).toBe(false));
  await waitFor(async () =>
    expect((await settingsNow(deskDb())).notices.events).toEqual({
      ...firstSettings.notices.events,
      dueSoon: false,
    }),
  );
  fireEvent.change(screen.getByRole('combobox', { name: 'Say again what is overdue' }), {
    target: { value: '15' },
  });
  await waitFor(async () => expect((await settingsNow(deskDb())).notices.repeatMinutes).toBe(15));
  fireEvent.click(box('Name the buyer'));
  await waitFor(async () => expect((await settingsNow(deskDb())).notices.names).toBe(true));
  await goTo('Sending');
  fireEvent.click(screen.getByRole('radio', { name: '10 seconds' }));
  await waitFor(async () => expect((await settingsNow(deskDb())).undoSeconds).toBe(10));
});

test('says why a change was not kept, and shows what holds', async () => {
  vi.mocked(ask).mockResolvedValue({ ok: false, fault: { code: 'Full', words: 'The disk is full.' } });
  fireEvent.click(box('Play the system’s sound'));
  await screen.findByText('The disk is full.');
  expect(box('Play the system’s sound').checked).toBe(true);
});

test('shows a notification for trying, silent where that is set, and says where none is let through', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Show one now' }));
  await screen.findByText(/^Shown\./);
  expect(showOne).toHaveBeenCalledWith(expect.objectContaining({ silent: false }));
  fireEvent.click(box('Play the system’s sound'));
  await waitFor(() => expect(box('Play the system’s sound').checked).toBe(false));
  showOne.mockResolvedValueOnce(false);
  fireEvent.click(screen.getByRole('button', { name: 'Show one now' }));
  await screen.findByText(/does not let Sidedesk notify/);
  expect(showOne).toHaveBeenLastCalledWith(expect.objectContaining({ silent: true }));
});

const kept = (category: GuardCase['category'], words: string, allowable: string): GuardCase => ({
  ...{ id: words, category, words, allowable, by: 'mira', state: 'kept' as const },
  ...{ text: `It says ${words} here.`, at: Date.parse('2026-03-10T12:00:00Z') },
});
const buttonOf = (words: string, name: string) =>
  screen
    .getAllByRole<HTMLButtonElement>('button', { name })
    .find(
      (button) =>
        document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent === words,
    );

test('shows stops that were called a mistake, and has their words allowed, stopped again or put away', async () => {
  await goTo('Guideline check');
  await screen.findByText('Nobody has called a stop a mistake.');
  await deskDb().guardCases.bulkPut([
    kept('profanity', 'Bullshit bingo', 'Bullshit bingo'),
    kept('contact', 'WhatsApp', ''),
    kept('contact', 'call 0800 496 0123', '0800 496 0123'),
  ]);
  const list = await screen.findByRole('list', { name: 'Called a mistake' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  expect(list.textContent).toContain('Stopped for abusive language.');
  expect(list.textContent).toContain('Of these words, only 0800 496 0123 can be allowed.');
  expect(buttonOf('WhatsApp', 'Allow these words in this shop')).toBeUndefined();
  vi.mocked(ask).mockResolvedValue({ ok: true, value: null });
  fireEvent.click(buttonOf('call 0800 496 0123', 'Allow these words in this shop') as HTMLElement);
  await waitFor(() =>
    expect(ask).toHaveBeenCalledWith({
      ask: 'settleMistake',
      by: 'mira',
      id: 'call 0800 496 0123',
      state: 'allowed',
    }),
  );
  await deskDb().guardCases.update('call 0800 496 0123', { state: 'allowed' });
  const allowed = await screen.findByRole('list', { name: 'Allowed in this shop' });
  expect(within(allowed).getByText('0800 496 0123')).toBeTruthy();
  fireEvent.click(within(allowed).getByRole('button', { name: 'Stop these words again' }));
  fireEvent.click(buttonOf('WhatsApp', 'Dismiss') as HTMLElement);
  await waitFor(() =>
    expect(vi.mocked(ask).mock.calls.map(([question]) => question)).toContainEqual({
      ...{ ask: 'settleMistake', by: 'mira', id: 'call 0800 496 0123', state: 'dismissed' },
    }),
  );
  await deskDb().guardCases.clear();
});

test('shows one page at a time, named in the address and in the title, and its link says so', async () => {
  const nav = screen.getByRole('navigation', { name: 'Pages' });
  for (const link of within(nav).getAllByRole('link')) {
    const title = link.textContent ?? '';
    fireEvent.click(link);
    await screen.findByRole('region', { name: title });
    expect(location.hash).toBe(link.getAttribute('href'));
    await waitFor(() => expect(document.title).toContain(title));
    expect(within(nav).getAllByRole('link', { current: 'page' })).toEqual([link]);
    expect(screen.queryAllByRole('heading', { level: 2, name: title })).toHaveLength(1);
  }
});

test('translation is off and says what never leaves the device; on, what this machine has for each language', async () => {
  await goTo('Translation on this device');
  const section = within(screen.getByRole('region', { name: 'Translation on this device' }));
  expect(box('Translate messages and drafts').checked).toBe(false);
  expect(box('Translate messages and drafts').disabled).toBe(true);
  expect(section.getByText(/^This browser has no translator\./)).toBeTruthy();
  expect(section.getByText(/never leaves this device/)).toBeTruthy();
  cleanup();

  putTranslator({
    has: { 'id en': 'available', 'ms en': 'unavailable', 'en ms': 'unavailable', 'vi en': 'downloading' },
    other: 'downloadable',
  });
  render(<SettingsPage showOne={showOne} />);
  await goTo('Translation on this device');
  expect(screen.queryByRole('checkbox', { name: 'Translate as they come' })).toBeNull();
  fireEvent.click(box('Translate messages and drafts'));
  await screen.findByText('From it: Ready · Into it: Can be downloaded');
  await screen.findByText('This browser cannot translate Malay.');
  await screen.findByText('From it: Being downloaded by the browser · Into it: Can be downloaded');
  fireEvent.click(screen.getByRole('button', { name: 'Download Thai' }));
  await waitFor(() => {
    standInHands().progress(0.4);
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Download of Thai' }).value).toBe(
      0.4,
    );
  });
  fireEvent.click(screen.getByRole('button', { name: 'Stop the download of Thai' }));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  await screen.findByRole('button', { name: 'Download Thai' });

  fireEvent.click(box('Translate as they come'));
  await waitFor(async () => expect((await settingsNow(deskDb())).translation.asTheyCome).toBe(true));
  fireEvent.change(screen.getByRole('combobox', { name: 'I read' }), { target: { value: 'id' } });
  await waitFor(async () => expect((await settingsNow(deskDb())).translation.into).toBe('id'));
  fireEvent.click(box('Translate messages and drafts'));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Languages' })).toBeNull());
});
