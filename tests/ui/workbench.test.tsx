import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  jumpTo,
  openChat,
  openedChat,
  openedPane,
  showWorkbench,
} from '../../components/desk/opened-chat.ts';
import { Workbench } from '../../components/workbench/workbench.tsx';
import { workbenchView } from '../../components/workbench/workbench-view.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';
import { orderRow, productRow, voucherRow } from './shop-rows.ts';

const stage = deskStage();
const done = { ok: true, value: null } as const;

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const asks = () => vi.mocked(ask).mock.calls.map(([question]) => question);
const sent = () =>
  asks().flatMap((question) =>
    question.ask === 'command' && question.command.do === 'sendMessage' ? [question.command.content] : [],
  );

/** What is read from the shop goes wrong with these words. */
function shopIsAway(words: string) {
  vi.mocked(ask).mockImplementation((async (question: Ask) =>
    question.ask.startsWith('read') ? { ok: false, fault: { code: 'Away', words } } : done) as typeof ask);
}

async function open(tab: 'Buyer' | 'Orders' | 'Products' | 'Vouchers', conversation = 'Ana') {
  const found = await chatOf(deskDb(), conversation);
  if (!found) throw new Error('there is such a conversation');
  render(
    <AtDesk>
      <Workbench conversation={found.conversation} />
    </AtDesk>,
  );
  fireEvent.click(await screen.findByRole('tab', { name: tab }));
  return screen.findByRole('tabpanel', { name: tab });
}

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', 'Where is order 576922108843?', noon - 3_600_000);
});
beforeEach(async () => {
  vi.mocked(ask)
    .mockReset()
    .mockResolvedValue(done as never);
  vi.mocked(command)
    .mockReset()
    .mockImplementation(async (wanted) => {
      await stage.run(wanted);
      return done;
    });
  const db = deskDb();
  for (const table of [db.orderDetails, db.products, db.vouchers, db.readings, db.tracking])
    await table.clear();
  workbenchView('Ana').tab.value = 'buyer';
  openChat('Ana');
  showWorkbench(true);
});
afterEach(cleanup);

test('arrow keys go round the four tabs, and the panel is named by its tab', async () => {
  await open('Buyer');
  const list = screen.getByRole('tablist', { name: 'Workbench' });
  expect(
    within(list)
      .getAllByRole('tab')
      .map((tab) => tab.textContent),
  ).toEqual(['Buyer', 'Orders', 'Products', 'Vouchers']);
  fireEvent.keyDown(list, { key: 'ArrowLeft' });
  expect(await screen.findByRole('tabpanel', { name: 'Vouchers' })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Vouchers');
  fireEvent.keyDown(list, { key: 'ArrowRight' });
  expect(await screen.findByRole('tabpanel', { name: 'Buyer' })).toBeTruthy();
});

test('a workbench nobody sees reads nothing', async () => {
  showWorkbench(false);
  const found = await chatOf(deskDb(), 'Ana');
  if (!found) throw new Error('there is such a conversation');
  render(
    <AtDesk>
      <Workbench conversation={found.conversation} />
    </AtDesk>,
  );
  expect(screen.getByRole('region', { name: 'Workbench' }).textContent).toBe('');
  expect(asks()).toEqual([]);
});

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
  const panel = await open('Orders');
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
  const panel = await open('Orders');
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
  const panel = await open('Orders');
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
  const panel = await open('Orders');
  const item = within(await within(panel).findByRole('article'));
  expect(asks()).not.toContainEqual(expect.objectContaining({ ask: 'readTracking' }));
  fireEvent.click(item.getByRole('button', { name: 'Tracking' }));
  expect(asks()).toContainEqual({ ask: 'readTracking', order: '5', anew: false });
  await deskDb().tracking.put({
    id: '5',
    readAt: noon,
    steps: [{ at: noon - 3_600_000, text: 'Left Riverside hub' }],
  });
  const way = await item.findByRole('list', { name: 'What the carrier reported' });
  expect(way.textContent).toContain('Left Riverside hub');
  expect(way.textContent).toContain('11:00');
  fireEvent.click(item.getByRole('button', { name: 'Send parcel' }));
  await waitFor(() => expect(sent()).toEqual([{ kind: 'logisticsCard', orderId: '5', packageId: 'p1' }]));
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
  const panel = await open('Orders');
  const item = within(await within(panel).findByRole('article'));
  fireEvent.click(item.getByRole('button', { name: 'Details' }));
  expect(item.getByText('On its way back')).toBeTruthy();
  expect(item.getByText('Return and refund, £34.90')).toBeTruthy();
  expect(item.getByText('Too small')).toBeTruthy();
  fireEvent.change(item.getByRole('combobox', { name: 'Item of the return' }), {
    target: { value: 'sku-l' },
  });
  fireEvent.click(item.getByRole('button', { name: 'Send return' }));
  await waitFor(() => expect(sent()).toEqual([{ kind: 'returnCard', orderId: '6', skuId: 'sku-l' }]));
});

test('where the shop does not answer, what was read stays and the trouble is said with a way on', async () => {
  shopIsAway('The shop did not answer.');
  await deskDb().orderDetails.put(orderRow('7'));
  await deskDb().readings.put({ what: 'orders Ana', at: noon - 3_600_000, trouble: '' });
  const panel = await open('Orders');
  const trouble = await within(panel).findByText(/The shop did not answer\./);
  await waitFor(() =>
    expect(trouble.textContent?.replaceAll('\u202f', ' ')).toContain('What is here was read 1 h 00 m ago.'),
  );
  expect(within(panel).getAllByRole('article')).toHaveLength(1);
  vi.mocked(ask).mockClear();
  fireEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
  expect(asks()).toEqual([{ ask: 'readOrders', buyer: 'Ana', anew: true }]);
});

test('a buyer without orders is told from one whose orders were never read', async () => {
  shopIsAway('The shop did not answer.');
  const panel = await open('Orders');
  await within(panel).findByText(/The shop did not answer\./);
  expect(within(panel).queryByText('No orders')).toBeNull();
  await deskDb().readings.put({ what: 'orders Ana', at: noon, trouble: '' });
  vi.mocked(ask).mockResolvedValue(done as never);
  fireEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
  expect(await within(panel).findByText('No orders')).toBeTruthy();
});

test('two thousand products are found by any word, and only those near the screen are in the page', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => productRow(String(10_000 + n)));
  await deskDb().products.bulkPut([
    ...many,
    productRow('1', { title: 'Sérum de riz', lowest: '12.40', highest: '18.20', stock: null }),
    productRow('2', { title: 'เดรสผ้าลินินหน้าร้อน', stock: 0 }),
    productRow('3', { title: 'Hidden', status: 'SELLER_DEACTIVATED' }),
  ]);
  await deskDb().readings.put({ what: 'products', at: noon, trouble: '' });
  const panel = await open('Products');
  await within(panel).findAllByRole('article');
  expect(within(panel).getAllByRole('article').length).toBeLessThan(40);
  const search = within(panel).getByRole('searchbox', { name: 'Search products' });
  const titles = () =>
    within(panel)
      .queryAllByRole('article')
      .map((each) => each.textContent ?? '');
  fireEvent.input(search, { target: { value: 'ser' } });
  await waitFor(() => expect(titles()).toHaveLength(1));
  expect(titles()[0]).toContain('£12.40 – £18.20');
  expect(titles()[0]).toContain('stock not known');
  fireEvent.input(search, { target: { value: 'ลินิน' } });
  await waitFor(() => expect(titles().join()).toContain('sold out'));
  expect(titles()).toHaveLength(1);
  fireEvent.input(search, { target: { value: 'idden' } });
  expect(await within(panel).findByText('No product matches')).toBeTruthy();
  fireEvent.input(search, { target: { value: '' } });
});

test('a product is sent under ids of its own, and the chat comes back', async () => {
  await deskDb().products.put(productRow('501'));
  const panel = await open('Products');
  const item = await within(panel).findByRole('article', { name: 'Product 501' });
  fireEvent.click(within(item).getByRole('button', { name: 'Send product' }));
  await waitFor(() => expect(sent()).toEqual([{ kind: 'productCard', productId: '501' }]));
});

test('in a drawer over the chat it is said that the card was sent', async () => {
  await deskDb().vouchers.put(voucherRow('v1'));
  const panel = await open('Vouchers');
  const ticket = await within(panel).findByRole('article', { name: 'Voucher v1' });
  expect(ticket.textContent).toContain('15%');
  expect(ticket.textContent).toContain('From £25.00, until 31 March');
  fireEvent.click(within(ticket).getByRole('button', { name: 'Send voucher' }));
  expect(await screen.findByText('Voucher sent to the chat')).toBeTruthy();
  expect(sent()).toEqual([{ kind: 'couponCard', couponId: 'v1' }]);
  expect(openedPane.value).toBe('workbench');
});

test('vouchers that cannot be sent, or not be used by this buyer, are folded away with their reasons', async () => {
  await deskDb().orderDetails.put(orderRow('8'));
  await deskDb().readings.put({ what: 'orders Ana', at: noon, trouble: '' });
  await deskDb().vouchers.bulkPut([
    voucherRow('v1'),
    voucherRow('v2', { status: 'EXPIRED' }),
    voucherRow('v3', { segment: 'NEW' }),
    voucherRow('v4', { segment: 'NEW_FOLLOWERS' }),
  ]);
  const panel = await open('Vouchers');
  await within(panel).findByRole('article', { name: 'Voucher v1' });
  const rest = (await within(panel).findByText('Cannot be sent (2)')).closest('details');
  expect(rest?.textContent).toContain('It has ended.');
  expect(rest?.textContent).toContain('This buyer is not among those it is for.');
  const doubtful = within(panel).getByRole('article', { name: 'Voucher v4' });
  expect(doubtful.textContent).toContain('is not known');
});

test('what holds of a buyer is a chip that opens to what it rests on; what is unknown is never a no', async () => {
  const day = 86_400_000;
  for (const [id, age] of [
    ['576000000001', 80],
    ['576000000002', 10],
  ] as const) {
    await stage.run({
      do: 'recordOrder',
      order: { id, buyer: 'Ana', createdAt: noon - age * day, paid: true, amount: '20.00', currency: 'GBP' },
    });
  }
  const panel = await open('Buyer');
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
  const panel = await open('Buyer');
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
  const panel = await open('Buyer');
  fireEvent.click(within(panel).getByRole('button', { name: 'Block buyer' }));
  expect(within(panel).getByText(/stays blocked until you unblock/)).toBeTruthy();
  fireEvent.click(within(panel).getByRole('button', { name: 'Cancel' }));
  expect(command).not.toHaveBeenCalled();
  fireEvent.click(within(panel).getByRole('button', { name: 'Block buyer' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Block buyer' }));
  await waitFor(async () => expect((await deskDb().conversations.get('Ana'))?.blocked).toBe(true));
  await stage.run({ do: 'unblockBuyer', conversation: 'Ana' });
});

test('an earlier chat says how it went and opens at its place', async () => {
  await stage.write('Ben', 'It never came', noon - 7_200_000);
  await stage.run({ do: 'endChat', by: 'mira', conversation: 'Ben' });
  await stage.run({ do: 'rateChat', conversation: 'Ben', stars: 4 });
  await stage.write('Ben', 'Hello again', noon);
  const panel = await open('Buyer', 'Ben');
  const earlier = await within(panel).findByRole('region', { name: 'Earlier chats' });
  await waitFor(() => expect(earlier.textContent).toContain('10 March, ended by Mira, 4 of 5'));
  openChat('Ana');
  fireEvent.click(within(earlier).getByRole('button', { name: 'It never came' }));
  expect(openedChat.value).toBe('Ben');
  expect(jumpTo.value).toEqual({ at: noon - 7_200_000 });
});

test('where nothing can be sent the buttons stay, are off and say why', async () => {
  await stage.write('Cleo', 'Bye', noon);
  await stage.run({ do: 'endChat', by: 'mira', conversation: 'Cleo' });
  await deskDb().products.put(productRow('501'));
  const panel = await open('Products', 'Cleo');
  const button = await within(panel).findByRole('button', { name: 'Send product' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toMatch(/^This chat is closed/);
  fireEvent.click(button);
  expect(sent()).toEqual([]);
});
