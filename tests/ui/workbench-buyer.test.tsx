import 'fake-indexeddb/auto';
import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { jumpTo, openChat, openedChat } from '../../components/desk/opened-chat.ts';
import { command } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { noon } from './desk-stage.tsx';
import { turnTo, workbenchStage } from './workbench-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const bench = workbenchStage();

beforeAll(bench.begin);
beforeEach(bench.clear);
afterEach(cleanup);

const open = async (conversation = 'Ana') => {
  await bench.show(conversation);
  return turnTo('Buyer');
};

test('what holds of a buyer is a chip that opens to what it rests on; what is unknown is never a no', async () => {
  const day = 86_400_000;
  for (const [id, age] of [
    ['576000000001', 80],
    ['576000000002', 10],
  ] as const) {
    await bench.run({
      do: 'recordOrder',
      order: { id, buyer: 'Ana', createdAt: noon - age * day, paid: true, amount: '20.00', currency: 'GBP' },
    });
  }
  const panel = await open();
  const chip = await within(panel).findByRole('button', { name: 'Frequent customer' });
  expect(within(panel).queryByRole('button', { name: 'Lapsed customer' })).toBeNull();
  fireEvent.click(chip);
  const grounds = await within(panel).findByRole('list', { name: 'What it rests on' });
  expect(grounds.textContent?.replaceAll('\u202f', ' ')).toContain('Order 576 000 000 002, 28 February');
  expect(within(panel).getByText(/^Not known: /).textContent).toBe(
    'Not known: whether they follow the shop, favourites and LIVE visits.',
  );
  const numbers = within(panel).getByRole('region', { name: 'In numbers' });
  expect(numbers.textContent).toContain('£40.00');
  expect(numbers.textContent?.replaceAll('\u202f', ' ')).toContain('Waiting1 h 00 m');
  const why = await within(panel).findByRole('region', { name: 'In High priority because' });
  expect(why.textContent).toContain('2 orders in 90 days');
});

test('the category and the urgent flag of a chat are set by hand', async () => {
  const panel = await open();
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Category of this chat' }), {
    target: { value: 'logistics' },
  });
  fireEvent.click(within(panel).getByRole('button', { name: 'Urgent' }));
  expect(vi.mocked(command).mock.calls.map(([wanted]) => wanted)).toContainEqual({
    do: 'categorizeChat',
    conversation: 'Ana',
    category: 'logistics',
  });
  await waitFor(async () => {
    const latest = (await deskDb().conversations.get('Ana'))?.latest;
    expect(latest).toMatchObject({ category: 'logistics', flagged: true });
  });
});

test('blocking is asked once, in place, and can be called off', async () => {
  const panel = await open();
  fireEvent.click(within(panel).getByRole('button', { name: 'Block buyer' }));
  expect(within(panel).getByText(/stays blocked until you unblock/)).toBeTruthy();
  fireEvent.click(within(panel).getByRole('button', { name: 'Cancel' }));
  expect(command).not.toHaveBeenCalled();
  fireEvent.click(within(panel).getByRole('button', { name: 'Block buyer' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Block buyer' }));
  await waitFor(async () => expect((await deskDb().conversations.get('Ana'))?.blocked).toBe(true));
  await bench.run({ do: 'unblockBuyer', conversation: 'Ana' });
});

test('an earlier chat says how it went and opens at its place', async () => {
  await bench.write('Ben', 'It never came', noon - 7_200_000);
  await bench.run({ do: 'endChat', by: 'mira', conversation: 'Ben' });
  await bench.run({ do: 'rateChat', conversation: 'Ben', stars: 4 });
  await bench.write('Ben', 'Hello again', noon);
  const panel = await open('Ben');
  const earlier = await within(panel).findByRole('region', { name: 'Earlier chats' });
  await waitFor(() => expect(earlier.textContent).toContain('10 March, ended by Mira, 4 of 5'));
  openChat('Ana');
  fireEvent.click(within(earlier).getByRole('button', { name: 'It never came' }));
  expect(openedChat.value).toBe('Ben');
  expect(jumpTo.value).toEqual({ at: noon - 7_200_000 });
});
