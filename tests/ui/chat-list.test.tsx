import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { tellDecided } from '../../components/desk/decided.ts';
import { Inbox } from '../../components/inbox/inbox.tsx';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import { lookAhead } from '../../core/store/queries/watch.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const stage = deskStage();
const minute = 60_000;
const names = () => screen.getAllByRole('listitem').map((row) => row.querySelector('button')?.textContent);

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', 'One');
  await stage.write('Ben', 'Two');
});
afterEach(cleanup);

test('the list holds still under the pointer, counts what came, and shows it when asked', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  fireEvent.change(screen.getByRole('combobox', { name: 'Sort by' }), { target: { value: 'latest' } });
  await waitFor(() => expect(names()).toHaveLength(2));
  const before = names();
  const list = screen.getByRole('tabpanel');
  fireEvent.pointerEnter(list);
  const last = before.at(-1) ?? '';
  await stage.write(last, 'Me first', Date.parse('2026-03-10T12:01:00Z'));
  await stage.write('Cleo', 'Three', Date.parse('2026-03-10T12:02:00Z'));
  await waitFor(() => expect(screen.getByText('Me first')).toBeTruthy());
  expect(names()).toEqual(before);
  fireEvent.click(await screen.findByRole('button', { name: 'Show 1 new chat' }));
  await waitFor(() => expect(names()).toEqual(['Cleo', last, before[0]]));
});

test('what is chosen is kept in that very moment: the page may be gone in the next', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  const sort = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sort by' });
  await waitFor(() => expect(names().length).toBeGreaterThan(0));
  const other = sort.value === 'latest' ? 'waiting' : 'latest';
  fireEvent.change(sort, { target: { value: other } });
  expect(Object.values({ ...localStorage }).join()).toContain(`"sort":"${other}"`);
});

test('a row says in words what its colours say', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  await stage.write('Dora', 'Late', Date.parse('2026-03-10T12:00:00Z') - 13 * 60 * minute);
  await waitFor(() => expect(screen.getAllByText(/^Overdue/).length).toBeGreaterThan(1));
  expect(screen.getAllByText('Not replied').length).toBeGreaterThan(0);
});

test('a filter with nothing in it keeps its place and says 0', async () => {
  render(
    <AtDesk>
      <Inbox />
    </AtDesk>,
  );
  const starred = screen.getByRole('radio', { name: 'Starred' });
  const count = () => document.getElementById(starred.getAttribute('aria-describedby') ?? '')?.textContent;
  await waitFor(() => expect(count()).toBe('0'));
});

test.each(['ChatAssigned', 'ChatClosed'] as const)(
  'what %s takes out of a list leaves it as soon as it is decided, and is back where it was not written',
  async (type) => {
    render(
      <AtDesk>
        <Inbox />
      </AtDesk>,
    );
    await waitFor(() => expect(names()).toEqual(expect.arrayContaining(['Ana', 'Ben'])));
    const count = names().length;
    const about = { at: noon, conversation: 'Ana', chat: 1, by: 'mira' };
    const event = type === 'ChatAssigned' ? { type, ...about, to: 'dewi' } : { type, ...about };
    await act(() => tellDecided([event as unknown as DeskEvent]));
    expect(names()).not.toContain('Ana');
    expect(names()).toHaveLength(count - 1);
    lookAhead();
    await waitFor(() => expect(names()).toContain('Ana'));
  },
);
