import 'fake-indexeddb/auto';
import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { noon } from './desk-stage.tsx';
import { orderRow } from './shop-rows.ts';
import { turnTo, workbenchStage } from './workbench-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const bench = workbenchStage();

beforeAll(bench.begin);
beforeEach(bench.clear);
afterEach(cleanup);

const open = async () => {
  await bench.show();
  return turnTo('Orders');
};

test('an order shows its status, its whole amount and its items in the shop’s currency, those of this chat first', async () => {
  const conversation = await deskDb().conversations.get('Ana');
  if (!conversation?.latest) throw new Error('there is a chat');
  const latest = { ...conversation.latest, orders: ['576922108843'] };
  await deskDb().conversations.put({ ...conversation, latest });
  await deskDb().orderDetails.bulkPut([
    orderRow('576999999999', { createdAt: noon }),
    orderRow('576922108843', { status: 'COMPLETED' }),
  ]);
  await deskDb().readings.put({ what: 'orders Ana', at: noon - 120_000, trouble: '' });
  const panel = await open();
  const orders = await within(panel).findAllByRole('article');
  expect(orders.map((each) => each.getAttribute('aria-label')?.replaceAll('\u202f', ' '))).toEqual([
    'Order 576 922 108 843',
    'Order 576 999 999 999',
  ]);
  const first = within(orders[0] as HTMLElement);
  expect(first.getByText('This chat')).toBeTruthy();
  expect(first.getByText(/Completed/)).toBeTruthy();
  expect(first.getByText('£89.80')).toBeTruthy();
  expect(first.getByText(/3 items/)).toBeTruthy();
  expect(panel.textContent?.replaceAll('\u202f', ' ')).toContain('Read 2 m ago');
});

test('only statuses there are can be chosen, each with its count', async () => {
  await deskDb().orderDetails.bulkPut([orderRow('1', { status: 'DELIVERED' }), orderRow('2'), orderRow('3')]);
  const panel = await open();
  const choice = await within(panel).findByRole('combobox', { name: 'Order status' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual(['All orders (3)', 'Delivered (1)', 'On its way (2)']);
  fireEvent.change(choice, { target: { value: 'DELIVERED' } });
  await waitFor(() => expect(within(panel).getAllByRole('article')).toHaveLength(1));
});

test('details open in place: variants, prices, what is not known, the invoice only where the market has one', async () => {
  await deskDb().orderDetails.put(orderRow('4'));
  const panel = await open();
  const item = within(await within(panel).findByRole('article'));
  fireEvent.click(item.getByRole('button', { name: 'Details' }));
  expect(item.getByText('2 × £34.90')).toBeTruthy();
  expect(item.getByText('Shipping').nextElementSibling?.textContent).toBe('Not known');
  expect(item.queryByText(/invoice/)).toBeNull();
  await deskDb().orderDetails.put(orderRow('4', { invoiceNeeded: true }));
  expect(await item.findByText(/This order needs an invoice/)).toBeTruthy();
});

test('tracking is asked for when it is opened, and each parcel can be sent', async () => {
  await deskDb().orderDetails.put(orderRow('5'));
  const panel = await open();
  const item = within(await within(panel).findByRole('article'));
  expect(bench.asks()).not.toContainEqual(expect.objectContaining({ ask: 'readTracking' }));
  fireEvent.click(item.getByRole('button', { name: 'Tracking' }));
  expect(bench.asks()).toContainEqual({ ask: 'readTracking', order: '5', anew: false });
  await deskDb().tracking.put({
    id: '5',
    readAt: noon,
    steps: [{ at: noon - 3_600_000, text: 'Left Riverside hub' }],
  });
  const way = await item.findByRole('list', { name: 'What the carrier reported' });
  expect(way.textContent).toContain('Left Riverside hub');
  expect(way.textContent).toContain('11:00');
  fireEvent.click(item.getByRole('button', { name: 'Send parcel' }));
  await waitFor(() =>
    expect(bench.sent()).toEqual([{ kind: 'logisticsCard', orderId: '5', packageId: 'p1' }]),
  );
});

test('a return says in words how it stands, and its card is of the item that is chosen', async () => {
  const back = {
    id: 'r1',
    orderId: '6',
    type: 'RETURN_AND_REFUND',
    status: 'BUYER_SHIPPED_ITEM',
    reason: 'Too small',
    amount: '34.90',
    currency: 'GBP',
    createdAt: noon,
    updatedAt: noon,
  };
  await deskDb().orderDetails.put({ ...orderRow('6'), returns: [back] });
  const panel = await open();
  const item = within(await within(panel).findByRole('article'));
  fireEvent.click(item.getByRole('button', { name: 'Details' }));
  expect(item.getByText('On its way back')).toBeTruthy();
  expect(item.getByText('Return and refund, £34.90')).toBeTruthy();
  expect(item.getByText('Too small')).toBeTruthy();
  fireEvent.change(item.getByRole('combobox', { name: 'Item of the return' }), {
    target: { value: 'sku-l' },
  });
  fireEvent.click(item.getByRole('button', { name: 'Send return' }));
  await waitFor(() => expect(bench.sent()).toEqual([{ kind: 'returnCard', orderId: '6', skuId: 'sku-l' }]));
});

test('where the shop does not answer, what was read stays and the trouble is said with a way on', async () => {
  bench.shopIsAway('The shop did not answer.');
  await deskDb().orderDetails.put(orderRow('7'));
  await deskDb().readings.put({ what: 'orders Ana', at: noon - 3_600_000, trouble: '' });
  const panel = await open();
  const trouble = await within(panel).findByText(/The shop did not answer\./);
  await waitFor(() =>
    expect(trouble.textContent?.replaceAll('\u202f', ' ')).toContain('What is here was read 1 h 00 m ago.'),
  );
  expect(within(panel).getAllByRole('article')).toHaveLength(1);
  vi.mocked(ask).mockClear();
  fireEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
  expect(bench.asks()).toEqual([{ ask: 'readOrders', buyer: 'Ana', anew: true }]);
});

test('a buyer without orders is told from one whose orders were never read', async () => {
  bench.shopIsAway('The shop did not answer.');
  const panel = await open();
  await within(panel).findByText(/The shop did not answer\./);
  expect(within(panel).queryByText('No orders')).toBeNull();
  await deskDb().readings.put({ what: 'orders Ana', at: noon, trouble: '' });
  bench.shopIsBack();
  fireEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
  expect(await within(panel).findByText('No orders')).toBeTruthy();
});

test('the carrier of a parcel is written to by a text to take to the platform’s own chat', async () => {
  await deskDb().orderDetails.put(orderRow('7'));
  const panel = await open();
  const item = within(await within(panel).findByRole('article'));
  fireEvent.click(item.getByRole('button', { name: 'Tracking' }));
  fireEvent.click(item.getByRole('button', { name: 'Contact the carrier' }));
  const text = await within(document.body).findByLabelText<HTMLTextAreaElement>('Text for the carrier');
  const dialog = within(document.querySelector('dialog') as HTMLElement);
  const [parcel] = orderRow('7').details.packages;
  expect(text.value).toContain(`Tracking number: ${parcel?.trackingNumber}`);
  expect(text.value).toContain('Order: 7');
  expect(text.value).toContain('Where is this parcel now');
  fireEvent.change(dialog.getByLabelText('Question'), { target: { value: '5' } });
  expect(text.value).toContain('arrived damaged');
  expect(text.value).not.toContain('Ana');
  expect(dialog.getByText(/no interface by which a program could write to a carrier/)).toBeTruthy();
  expect(dialog.getByText(/Open the platform/).closest('a')?.href).toBe(
    'https://seller-uk.tiktok.com/chat/inbox/current',
  );
});
