import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openedPane, showWorkbench } from '../../components/desk/opened-chat.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { noon } from './desk-stage.tsx';
import { orderRow, productRow, voucherRow } from './shop-rows.ts';
import { turnTo, workbenchStage } from './workbench-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const bench = workbenchStage();

beforeAll(bench.begin);
beforeEach(bench.clear);
afterEach(cleanup);

const open = async (tab: Parameters<typeof turnTo>[0], conversation = 'Ana') => {
  await bench.show(conversation);
  return turnTo(tab);
};

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
  await bench.show();
  expect(screen.getByRole('region', { name: 'Workbench' }).textContent).toBe('');
  expect(bench.asks()).toEqual([]);
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
  await waitFor(() => expect(bench.sent()).toEqual([{ kind: 'productCard', productId: '501' }]));
});

test('two presses on one product send it once, presses on two send both in that order', async () => {
  await deskDb().products.bulkPut([productRow('501'), productRow('502')]);
  const panel = await open('Products');
  const [first, second] = await within(panel).findAllByRole('button', { name: 'Send product' });
  if (!first || !second) throw new Error('there are two');
  for (const button of [first, first, second]) fireEvent.click(button);
  await waitFor(() => expect(bench.sent()).toHaveLength(2));
  expect(bench.sent()).toMatchObject([{ productId: '501' }, { productId: '502' }]);
});

test('in a drawer over the chat it is said that the card was sent', async () => {
  await deskDb().vouchers.put(voucherRow('v1'));
  const panel = await open('Vouchers');
  const ticket = await within(panel).findByRole('article', { name: 'Voucher v1' });
  expect(ticket.textContent).toContain('15%');
  expect(ticket.textContent).toContain('From £25.00, until 31 March');
  fireEvent.click(within(ticket).getByRole('button', { name: 'Send voucher' }));
  expect(await screen.findByText('Voucher sent to the chat')).toBeTruthy();
  expect(bench.sent()).toEqual([{ kind: 'couponCard', couponId: 'v1' }]);
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

test('where nothing can be sent the buttons stay, are off and say why', async () => {
  await bench.write('Cleo', 'Bye', noon);
  await bench.run({ do: 'endChat', by: 'mira', conversation: 'Cleo' });
  await deskDb().products.put(productRow('501'));
  const panel = await open('Products', 'Cleo');
  const button = await within(panel).findByRole('button', { name: 'Send product' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toMatch(/^This chat is closed/);
  fireEvent.click(button);
  expect(bench.sent()).toEqual([]);
});
