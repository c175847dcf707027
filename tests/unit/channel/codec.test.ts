import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unreadable } from '../../../core/channel/tiktok/config.ts';
import { readContent, sendBody } from '../../../core/channel/tiktok/content-codec.ts';
import { readConversations } from '../../../core/channel/tiktok/conversation-codec.ts';
import { readMessages } from '../../../core/channel/tiktok/message-codec.ts';
import { readOrders } from '../../../core/channel/tiktok/order-codec.ts';
import type { Content, SendableContent } from '../../../core/domain/message/content.ts';

const tips = 'Check this message in Seller Center.';
const read = (type: string, fields: unknown) => readContent(type, JSON.stringify(fields), tips);

describe('content', () => {
  const cases: readonly (readonly [string, unknown, Content])[] = [
    ['TEXT', { content: 'hi' }, { kind: 'text', text: 'hi' }],
    [
      'IMAGE',
      { url: 'https://a/b', width: '304', height: 290 },
      { kind: 'image', url: 'https://a/b', width: 304, height: 290 },
    ],
    [
      'IMAGE',
      { url: 'https://a/b', width: 'wide' },
      { kind: 'image', url: 'https://a/b', width: 0, height: 0 },
    ],
    [
      'VIDEO',
      { vid: 'v1', url: 'u', cover: 'c', duration: '20.504' },
      { kind: 'video', vid: 'v1', url: 'u', cover: 'c', seconds: 20.504 },
    ],
    ['PRODUCT_CARD', { product_id: '1' }, { kind: 'productCard', productId: '1' }],
    ['ORDER_CARD', { order_id: '1' }, { kind: 'orderCard', orderId: '1' }],
    ['LOGISTICS_CARD', { order_id: '1' }, { kind: 'logisticsCard', orderId: '1', packageId: null }],
    [
      'LOGISTICS_CARD',
      { order_id: '1', package_id: '2' },
      { kind: 'logisticsCard', orderId: '1', packageId: '2' },
    ],
    ['RETURN_REFUND_CARD', { order_id: '1', sku_id: '2' }, { kind: 'returnCard', orderId: '1', skuId: '2' }],
    ['COUPON_CARD', { coupon_id: '1' }, { kind: 'couponCard', couponId: '1' }],
    ['EMOTICONS', { what: 'ever' }, { kind: 'sticker', raw: '{"what":"ever"}' }],
    ['NOTIFICATION', { content: 'n' }, { kind: 'notice', type: 'NOTIFICATION', text: 'n' }],
    ['OTHER', {}, { kind: 'notice', type: 'OTHER', text: tips }],
    [
      'BUYER_ENTER_FROM_ORDER',
      { order_id: '7' },
      { kind: 'notice', type: 'BUYER_ENTER_FROM_ORDER', text: 'The buyer came from order 7.', names: '7' },
    ],
    ['HOLOGRAM', { a: 1 }, { kind: 'unknown', type: 'HOLOGRAM', raw: '{"a":1}' }],
    ['ORDER_CARD', { order: '1' }, { kind: 'unknown', type: 'ORDER_CARD', raw: '{"order":"1"}' }],
  ];

  test.each(cases)('%s %j', (type, fields, content) => {
    expect(read(type, fields)).toEqual(content);
  });

  test('that is not JSON is kept as it came', () => {
    expect(readContent('TEXT', '{"content":', tips)).toEqual({
      kind: 'unknown',
      type: 'TEXT',
      raw: '{"content":',
    });
  });

  test('travels as JSON inside JSON, and comes back the same', () => {
    const text: SendableContent = { kind: 'text', text: 'He said "hi" \\ {order}' };
    const body = JSON.parse(sendBody(text)) as { type: string; content: string };
    expect(body.type).toBe('TEXT');
    expect(readContent(body.type, body.content, tips)).toEqual(text);
  });
});

describe('messages', () => {
  const message = (over: object) => ({
    id: '1',
    index: '1',
    type: 'TEXT',
    content: '{"content":"hi"}',
    create_time: 1691411573,
    ...over,
  });
  const one = (over: object) => readMessages([message(over)], tips, () => undefined)[0];

  test.each([
    ['BUYER', 'buyer', false],
    ['CUSTOMER_SERVICE', 'agent', false],
    ['ROBOT', 'automation', true],
    ['SHOP', 'automation', false],
    ['SYSTEM', 'platform', false],
    ['SOMEONE_NEW', 'platform', false],
  ])('by %s are by %s', (role, author, resolves) => {
    expect(one({ sender: { role } })).toMatchObject({ author, resolves });
  });

  test('that the platform makes of a buyer’s step are the platform’s', () => {
    expect(
      one({ type: 'BUYER_ENTER_FROM_PRODUCT', content: '{"product_id":"5"}', sender: { role: 'BUYER' } }),
    ).toMatchObject({ author: 'platform' });
  });

  test('that the API does not hand out are still the buyer’s, who waits for an answer', () => {
    expect(one({ type: 'OTHER', content: '', sender: { role: 'BUYER' } })).toMatchObject({
      author: 'buyer',
      content: { kind: 'notice', text: tips },
    });
  });

  test('without an id are left out and reported, the rest of the page stays', () => {
    const reports: Unreadable[] = [];
    const page = readMessages([message({ id: 7 }), null, message({ id: 'b' })], tips, (item) =>
      reports.push(item),
    );
    expect(page.map(({ id }) => id)).toEqual(['b']);
    expect(reports).toHaveLength(2);
  });

  test('without a time take their neighbour’s', () => {
    const page = readMessages(
      [message({ id: 'a', create_time: 'soon' }), message({ id: 'b' })],
      tips,
      () => undefined,
    );
    expect(page.map(({ sentAt }) => sentAt)).toEqual([1691411573000, 1691411573000]);
  });
});

test('orders are paid once there is a payment time, cash on delivery once handed over', () => {
  const orders = readOrders(
    [
      { id: '1', status: 'CANCELLED', paid_time: 1691411573 },
      { id: '2', status: 'UNPAID' },
      { id: '3', status: 'IN_TRANSIT', is_cod: true },
      { id: '4', status: 'DELIVERED', is_cod: true },
      { id: '5', status: 'IN_TRANSIT' },
    ],
    () => undefined,
  );
  expect(orders.map(({ paid }) => paid)).toEqual([true, false, false, true, true]);
});

test('nothing that is JSON makes a reader throw', () => {
  const keys = fc.constantFrom(
    'id',
    'index',
    'type',
    'content',
    'create_time',
    'sender',
    'participants',
    'latest_message',
    'role',
    'payment',
    'user_id',
  );
  const thing = fc.dictionary(
    keys,
    fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.dictionary(keys, fc.jsonValue()),
      fc.array(fc.dictionary(keys, fc.jsonValue())),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(thing, fc.jsonValue())), (items) => {
      const report = () => undefined;
      for (const { sentAt, id } of readMessages(items, tips, report))
        expect(id !== '' && Number.isFinite(sentAt)).toBe(true);
      readConversations(items, report);
      readOrders(items, report);
    }),
  );
});

test('nothing a message can hold makes its content unreadable', () => {
  const types = fc.constantFrom(
    'TEXT',
    'IMAGE',
    'VIDEO',
    'PRODUCT_CARD',
    'LOGISTICS_CARD',
    'OTHER',
    'EMOTICONS',
    'ALLOCATED_SERVICE',
    '',
  );
  fc.assert(
    fc.property(types, fc.oneof(fc.string(), fc.json()), (type, raw) => {
      expect(readContent(type, raw, tips).kind).toBeTypeOf('string');
    }),
  );
});
