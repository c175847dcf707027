import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sitDown } from '../../components/desk/me.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { ask, command } from '../../core/protocol/client.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const HOUR = 3_600_000;
const stage = deskStage();
const open = vi.fn();

function figure(name: string): string {
  const region = screen.getByRole('region', { name: 'Performance' });
  return within(region).getByText(name).nextElementSibling?.textContent ?? '';
}

function connected(change: Partial<ConnectionRow> = {}) {
  return deskDb().connection.put({
    ...notConnected,
    kind: 'practice',
    state: 'ok',
    firstSyncDone: true,
    clockOffset: noon - Date.now(),
    ...change,
  });
}

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  const db = deskDb();
  await Promise.all(db.tables.map((table) => table.clear()));
  open.mockReset();
  vi.mocked(command).mockReset().mockResolvedValue({ ok: true, value: null });
  vi.mocked(ask)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
  await stage.open();
});
afterEach(cleanup);

describe('the popup', () => {
  test('shows what is to be done and how the day goes', async () => {
    await stage.write('Late Lena', 'Where is it?', noon - 13 * HOUR);
    await stage.write('Soon Sue', 'And mine?', noon - 11 * HOUR);
    await stage.write('Calm Carl', 'Hello', noon - HOUR);
    await connected();
    render(<Popup open={open} />);
    await waitFor(() => expect(figure('Overdue')).toBe('1'));
    expect(figure('Due soon')).toBe('1');
    expect(figure('Unassigned')).toBe('0');
    // The first came yesterday.
    await waitFor(() => expect(figure('Sessions today')).toBe('2'));
    const due = within(screen.getByRole('region', { name: 'To answer next' })).getAllByRole('listitem');
    expect(due.map((each) => each.querySelector('button')?.textContent)).toEqual([
      'Late Lena',
      'Soon Sue',
      'Calm Carl',
    ]);
    expect(due[0]?.textContent).toContain('Overdue');
    expect(due[1]?.textContent).toContain('Due soon');
    expect(screen.getByRole('link', { name: 'What is ahead' }).getAttribute('href')).toBe(
      '/sidepanel.html#analytics/ahead',
    );
  });

  test('opens the desk as it is, or at a chat, in the click itself', async () => {
    await stage.write('Ana', 'Where is it?', noon - HOUR);
    await connected();
    render(<Popup open={open} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Ana' }));
    expect(open).toHaveBeenLastCalledWith('Ana');
    fireEvent.click(screen.getByRole('button', { name: 'Open the desk' }));
    expect(open).toHaveBeenLastCalledWith(null);
  });

  test('shows at most three chats', async () => {
    for (const buyer of ['Ana', 'Ben', 'Cem', 'Dee']) await stage.write(buyer, 'Hello', noon - HOUR);
    await connected();
    render(<Popup open={open} />);
    expect(await screen.findAllByRole('listitem')).toHaveLength(3);
  });

  test('is about whoever sat down last, and switches what comes to them', async () => {
    await stage.run({ do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 8 });
    await connected();
    sitDown('dewi');
    sessionStorage.clear();
    render(<Popup open={open} />);
    await screen.findByText('Dewi');
    const accepts = screen.getByRole('switch', { name: 'Accept auto-assign chats' });
    fireEvent.click(accepts);
    expect(command).toHaveBeenCalledWith({ do: 'switchAutoAssign', by: 'dewi', agent: 'dewi', on: false });
  });

  test('has no switch in a shop with one account', async () => {
    await connected();
    render(<Popup open={open} />);
    await screen.findByText('Mira');
    expect(screen.queryByRole('switch')).toBeNull();
  });

  test('says that nobody waits', async () => {
    await connected();
    render(<Popup open={open} />);
    await screen.findByText('Nobody waits for an answer');
  });

  test('says what is wrong with the shop, and tries again when asked', async () => {
    await connected({ state: 'trouble', trouble: 'The shop did not answer.' });
    render(<Popup open={open} />);
    await screen.findByText('The shop did not answer.');
    fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(ask).toHaveBeenCalledWith({ ask: 'syncNow' });
  });

  test('leads to the desk before there is a shop', async () => {
    render(<Popup open={open} />);
    await screen.findByText('Your desk is ready');
    expect(screen.queryByRole('region', { name: 'Performance' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open the desk' }));
    expect(open).toHaveBeenCalledWith(null);
  });
});
