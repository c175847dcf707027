import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MessageContent } from '../../components/chat/contents/message-content.tsx';
import type { Content } from '../../core/domain/message/content.ts';
import { ask } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, noon } from './desk-stage.tsx';
import { orderRow, productRow, voucherRow } from './shop-rows.ts';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

/** Everything is on the screen at once. */
class SeesAll {
  readonly #tell: (entries: readonly { isIntersecting: boolean }[]) => void;
  constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
  }
  observe() {
    this.#tell([{ isIntersecting: true }]);
  }
  disconnect() {}
}

const asks = () => vi.mocked(ask).mock.calls.map(([question]) => question);
const spaced = (element: Element) => element.textContent?.replaceAll('\u202f', ' ');

function show(content: Content) {
  return render(
    <AtDesk>
      <MessageContent content={content} />
    </AtDesk>,
  ).container;
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', SeesAll);
  vi.mocked(ask)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
});
afterEach(cleanup);

test('a product card shows its title and its price', async () => {
  await deskDb().products.put(productRow('501', { title: 'Linen summer dress', highest: '14.00' }));
  show({ kind: 'productCard', productId: '501' });
  await screen.findByText('Linen summer dress');
  expect(screen.getByText('£12.40 – £14.00')).toBeTruthy();
});

test('a product that is no longer sold says so', async () => {
  await deskDb().products.put(productRow('502', { status: 'SELLER_DEACTIVATED' }));
  show({ kind: 'productCard', productId: '502' });
  expect(await screen.findByText('Not for sale now')).toBeTruthy();
});

test('a card of something unknown shows its number, asks the shop once, and fills when the answer lands', async () => {
  const card = show({ kind: 'orderCard', orderId: '576922108843' });
  show({ kind: 'orderCard', orderId: '576922108843' });
  expect(spaced(card)).toContain('Order 576 922 108 843');
  expect(spaced(card)).toContain('Its details are not known here.');
  const question = { ask: 'readOrder', order: '576922108843', anew: false };
  await waitFor(() => expect(asks()).toContainEqual(question));
  expect(asks()).toHaveLength(1);
  await deskDb().orderDetails.put(orderRow('576922108843'));
  await waitFor(() => expect(card.textContent).toContain('On its way'));
  expect(card.textContent).toContain('£89.80');
  expect(card.textContent).toContain('3 items');
  expect(card.textContent).toContain('5 March');
});

test('what the desk knows is not asked for', async () => {
  await deskDb().orderDetails.put(orderRow('41'));
  const card = show({ kind: 'orderCard', orderId: '41' });
  await waitFor(() => expect(card.textContent).toContain('On its way'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asks()).toEqual([]);
});

test('a parcel card shows carrier, number and the last report', async () => {
  await deskDb().orderDetails.put(orderRow('42'));
  await deskDb().tracking.put({
    id: '42',
    readAt: noon,
    steps: [
      { at: noon, text: 'Left Riverside hub' },
      { at: noon - 1, text: 'Arrived at Riverside hub' },
    ],
  });
  const card = show({ kind: 'logisticsCard', orderId: '42', packageId: 'p1' });
  await waitFor(() => expect(card.textContent).toContain('Left Riverside hub'));
  expect(card.textContent).not.toContain('Arrived');
  expect(spaced(card)).toContain('940 011 189 956');
  expect(card.textContent).toContain('Evri');
});

test('a return card says in words how it stands', async () => {
  const back = {
    id: 'r',
    orderId: '43',
    type: 'REFUND',
    status: 'ARBITRATION',
    reason: '',
    amount: '',
    currency: 'GBP',
    createdAt: noon,
    updatedAt: noon,
  };
  await deskDb().orderDetails.put({ ...orderRow('43'), returns: [back] });
  const card = show({ kind: 'returnCard', orderId: '43', skuId: 'sku-l' });
  await waitFor(() => expect(card.textContent).toContain('In dispute, the platform decides'));
  expect(card.textContent).toContain('Tea set');
});

test('a voucher card is a ticket with its terms', async () => {
  await deskDb().vouchers.put(
    voucherRow('9', {
      title: 'Thank you',
      discount: { kind: 'amount', amount: '4.00', currency: 'GBP' },
      leastSpend: '',
      endsAt: null,
    }),
  );
  const card = show({ kind: 'couponCard', couponId: '9' });
  await waitFor(() => expect(card.textContent).toContain('Thank you'));
  expect(card.textContent).toContain('£4.00');
  expect(card.textContent).toContain('Any amount, end not known');
});

test('a status the desk has no words for is shown as the shop calls it', async () => {
  await deskDb().orderDetails.put(orderRow('44', { status: 'HELD_AT_CUSTOMS' }));
  const card = show({ kind: 'orderCard', orderId: '44' });
  await waitFor(() => expect(card.textContent).toContain('Held at customs'));
});

test('no picture is fetched before somebody asks to see it', async () => {
  vi.mocked(ask).mockResolvedValue({ ok: true, value: { type: 'image/png', base64: 'AAAA' } } as never);
  const url = 'https://shop.example/cover.png';
  const video = show({
    kind: 'video',
    vid: 'v',
    url: 'https://shop.example/v.mp4',
    cover: url,
    seconds: 20.5,
  });
  expect(video.textContent).toContain('Video, 21 s. Watch it in the Seller Center.');
  expect(video.querySelector('img, video')).toBeNull();
  expect(asks()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Show cover' }));
  await screen.findByRole('img', { name: 'Cover of the video' });
  expect(asks()).toEqual([{ ask: 'loadImage', url }]);
});

test('a product’s picture is looked for and shown at one press', async () => {
  await deskDb().products.put(productRow('503', { title: 'Tea set' }));
  const card = show({ kind: 'productCard', productId: '503' });
  vi.mocked(ask).mockResolvedValue({ ok: true, value: { type: 'image/png', base64: 'AAAA' } } as never);
  fireEvent.click(await screen.findByRole('button', { name: 'Show picture of Tea set' }));
  expect(asks()).toEqual([{ ask: 'readProductPicture', product: '503' }]);
  await deskDb().products.update('503', { image: 'https://shop.example/tea.png' });
  await waitFor(() => expect(card.querySelector('img')).not.toBeNull());
  expect(asks().at(-1)).toEqual({ ask: 'loadImage', url: 'https://shop.example/tea.png' });
});
