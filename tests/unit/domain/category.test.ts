import { describe, expect, it, test } from 'vitest';
import { products } from '../../../core/channel/practice/goods.ts';
import type { Topic } from '../../../core/channel/practice/life/topics.ts';
import type { Category } from '../../../core/domain/chat/chat.ts';
import type { Content } from '../../../core/domain/message/content.ts';
import type { Order } from '../../../core/domain/order/order.ts';
import { categoryOf } from '../../../core/domain/triage/category-of.ts';
import { categoryOfWords } from '../../../core/domain/triage/category-words.ts';
import { phrases as practicePhrases } from '../../support/phrases.ts';

const meant: Readonly<Record<Topic, Category>> = {
  parcel: 'logistics',
  address: 'logistics',
  damaged: 'aftersales',
  refund: 'aftersales',
  invoice: 'aftersales',
  size: 'prePurchase',
  stock: 'prePurchase',
  voucher: 'prePurchase',
};
const fill = (line: string, product: string) =>
  line.replaceAll('{order}', '576480000000104729').replaceAll('{product}', product);

describe.each(Object.entries(await practicePhrases()))('in %s', (_language, phrases) => {
  test.each(Object.entries(phrases.ask) as [Topic, readonly string[]][])(
    '%s is told by its words',
    (topic, lines) => {
      for (const line of lines) {
        for (const { name } of products) {
          const text = fill(line, name);
          expect(`${text} → ${categoryOfWords(text)}`).toBe(`${text} → ${meant[topic]}`);
        }
      }
    },
  );

  test('thanks and impatience say nothing of the matter', () => {
    for (const line of [...phrases.thanks, ...phrases.doubt, ...phrases.nudge]) {
      expect(`${line} → ${categoryOfWords(line)}`).toBe(`${line} → none`);
    }
  });
});

test.each([
  ['', 'none'],
  ['Hello! 😀', 'none'],
  ['REFUND NOW', 'aftersales'],
  ['Where is the refund for the broken parcel', 'aftersales'],
  ['I resized the picture', 'none'],
  [`${'x '.repeat(600)}refund`, 'none'],
])('“%s” is about %s', (text, category) => {
  expect(categoryOfWords(text)).toBe(category);
});

describe('what a chat is about', () => {
  const text = (words: string): Content => ({ kind: 'text', text: words });
  const hello = text('Hello');
  const productCard: Content = { kind: 'productCard', productId: '7' };
  const fromProduct: Content = { kind: 'notice', type: 'BUYER_ENTER_FROM_PRODUCT', text: '' };
  const order = (change: Partial<Order>): Order => ({
    id: '1',
    buyer: 'b',
    createdAt: 0,
    currency: 'GBP',
    amount: '1',
    paid: true,
    status: 'DELIVERED',
    returnStatus: '',
    ...change,
  });

  it.each<[string, Content[], Partial<Order>[], Category]>([
    ['nothing is said', [], [], 'none'],
    ['only a greeting is', [hello], [{}], 'none'],
    ['a product card came', [hello, productCard], [], 'prePurchase'],
    ['the buyer came from a product', [fromProduct, hello], [], 'prePurchase'],
    ['a return card came', [{ kind: 'returnCard', orderId: '1', skuId: '2' }], [], 'aftersales'],
    ['a logistics card came', [{ kind: 'logisticsCard', orderId: '1', packageId: null }], [], 'logistics'],
    ['its order is under way', [hello], [{ status: 'IN_TRANSIT' }], 'logistics'],
    ['a return on its order is ongoing', [hello], [{ returnStatus: 'BUYER_SHIPPED_ITEM' }], 'aftersales'],
    ['the return is over', [hello], [{ returnStatus: 'RETURN_OR_REFUND_REQUEST_COMPLETE' }], 'none'],
    [
      'a product card came and the words are of a refund',
      [productCard, text('I want a refund')],
      [],
      'aftersales',
    ],
    [
      'its order is under way and the words are of a size',
      [text('Which size?')],
      [{ status: 'IN_TRANSIT' }],
      'prePurchase',
    ],
    ['it is a sticker', [{ kind: 'sticker', raw: 'refund' }], [], 'none'],
  ])('when %s', (_name, said, orders, category) => {
    expect(categoryOf(said, orders.map(order))).toBe(category);
  });
});
