import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unreadable } from '../../../core/channel/tiktok/config.ts';
import { readOrders } from '../../../core/channel/tiktok/order-codec.ts';
import { readProducts } from '../../../core/channel/tiktok/product-codec.ts';
import { readReturns } from '../../../core/channel/tiktok/return-codec.ts';
import { readVouchers } from '../../../core/channel/tiktok/voucher-codec.ts';

const SECOND = 1_772_366_400;

function read<Item>(
  reader: (items: readonly unknown[], report: (item: Unreadable) => void) => Item[],
  ...items: unknown[]
): { read: Item[]; left: Unreadable[] } {
  const left: Unreadable[] = [];
  return { read: reader(items, (item) => left.push(item)), left };
}

describe('an order', () => {
  const piece = {
    id: '91',
    product_id: '7',
    product_name: 'Cup',
    sku_id: '71',
    sku_name: 'Blue',
    sku_image: 'https://pictures.example/7',
    sale_price: '12.50',
    currency: 'GBP',
    package_id: '5',
    package_status: 'FULFILLING',
    tracking_number: 'PR1',
    shipping_provider_name: 'Post',
  };

  it('is read whole, pieces of one kind added up', () => {
    const { read: orders, left } = read(readOrders, {
      id: '1',
      user_id: 'b',
      status: 'IN_TRANSIT',
      create_time: SECOND,
      paid_time: SECOND + 60,
      payment: { currency: 'GBP', total_amount: '37.50', shipping_fee: '0' },
      packages: [{ id: '5' }],
      line_items: [piece, { ...piece, id: '92' }, { ...piece, id: '93', sku_id: '72', package_id: '' }],
    });
    expect(left).toEqual([]);
    expect(orders[0]).toEqual({
      id: '1',
      buyer: 'b',
      status: 'IN_TRANSIT',
      paid: true,
      createdAt: SECOND * 1000,
      paidAt: (SECOND + 60) * 1000,
      deliveredAt: null,
      cancelledAt: null,
      cancelReason: '',
      currency: 'GBP',
      total: '37.50',
      shipping: '0',
      lines: [
        {
          id: '91',
          productId: '7',
          productName: 'Cup',
          skuId: '71',
          skuName: 'Blue',
          image: 'https://pictures.example/7',
          price: '12.50',
          currency: 'GBP',
          quantity: 2,
          packageId: '5',
        },
        expect.objectContaining({ id: '93', quantity: 1, packageId: '' }),
      ],
      packages: [{ id: '5', trackingNumber: 'PR1', carrier: 'Post', status: 'FULFILLING' }],
      invoiceNeeded: null,
    });
  });

  it('says of its only package what its lines do not, and of several nothing it cannot know', () => {
    const said = { tracking_number: 'PR9', shipping_provider: 'Post' };
    const one = read(readOrders, { id: '1', ...said, packages: [{ id: '5' }] }).read[0];
    expect(one?.packages).toEqual([{ id: '5', trackingNumber: 'PR9', carrier: 'Post', status: '' }]);
    const two = read(readOrders, { id: '1', ...said, packages: [{ id: '5' }, { id: '6' }] }).read[0];
    expect(two?.packages.map(({ trackingNumber }) => trackingNumber)).toEqual(['', '']);
  });

  it('with a broken line keeps the others', () => {
    const { read: orders, left } = read(readOrders, { id: '1', line_items: [null, { id: 5 }, piece, 'x'] });
    expect(orders[0]?.lines.map(({ id }) => id)).toEqual(['91']);
    expect(left).toHaveLength(3);
  });

  it.each([
    ['NEED_INVOICE', true],
    ['NO_NEED', false],
    ['INVOICE_UPLOADED', false],
    ['UNKNOWN', null],
    [undefined, null],
  ])('that says %s of its invoice needs one: %s', (said, needed) => {
    expect(read(readOrders, { id: '1', need_upload_invoice: said }).read[0]?.invoiceNeeded).toBe(needed);
  });

  it('says nothing where the shop said nothing it can read', () => {
    const { read: orders } = read(readOrders, {
      id: '1',
      user_id: 7,
      create_time: 'soon',
      payment: 'much',
      line_items: { 0: piece },
      packages: null,
      status: 'x'.repeat(5000),
    });
    expect(orders[0]).toMatchObject({
      buyer: '',
      status: '',
      paid: false,
      createdAt: null,
      currency: '',
      total: '',
      shipping: '',
      lines: [],
      packages: [],
    });
  });
});

it('a return in dispute says so, and one without an order is left out', () => {
  const { read: returns, left } = read(
    readReturns,
    {
      return_id: '3',
      order_id: '1',
      return_type: 'REFUND',
      return_status: 'AWAITING_BUYER_RESPONSE',
      arbitration_status: 'IN_PROGRESS',
      return_reason: 'code_7',
      refund_amount: { currency: 'GBP', refund_total: '4.20' },
      create_time: SECOND,
    },
    { return_id: '4' },
  );
  expect(returns).toEqual([
    {
      id: '3',
      orderId: '1',
      type: 'REFUND',
      status: 'ARBITRATION',
      reason: 'code_7',
      amount: '4.20',
      currency: 'GBP',
      createdAt: SECOND * 1000,
      updatedAt: null,
    },
  ]);
  expect(left).toMatchObject([{ what: 'return' }]);
});

describe('a product', () => {
  it('shows its cheapest and its dearest variant and all its stock', () => {
    const sku = (price: object, ...stock: unknown[]) => ({
      price: { currency: 'BRL', ...price },
      inventory: stock.map((quantity) => ({ quantity })),
    });
    const { read: products } = read(readProducts, {
      id: '7',
      title: 'Cup',
      status: 'ACTIVATE',
      skus: [
        sku({ sale_price: '100' }, 3, 4),
        sku({ tax_exclusive_price: '9.90' }, 2),
        sku({ sale_price: 'free' }, 'many'),
        { price: { currency: 'USD', sale_price: '1' } },
      ],
    });
    expect(products[0]).toEqual({
      id: '7',
      title: 'Cup',
      status: 'ACTIVATE',
      currency: 'BRL',
      lowest: '9.90',
      highest: '100',
      stock: 9,
      variants: 4,
    });
  });

  it('of which the shop says no price and no stock has none, not nought', () => {
    expect(read(readProducts, { id: '7' }).read[0]).toMatchObject({ lowest: '', highest: '', stock: null });
  });
});

describe('a voucher', () => {
  it('takes an amount or a share off, and ends when it can no longer be taken or used', () => {
    const money = (amount: string) => ({ amount, currency: 'GBP' });
    const { read: vouchers } = read(
      readVouchers,
      {
        id: '1',
        title: 'Five',
        status: 'ONGOING',
        display_type: 'CHAT',
        creation_source: 'SELLER_CENTER',
        target_buyer_segment: 'ALL',
        discount: { type: 'AMOUNT_OFF', reduction_amount: money('5') },
        threshold: { type: 'MIN_SPEND', min_spend: money('30') },
        claim_duration: { end_time: SECOND + 100 },
        redemption_duration: { type: 'ABSOLUTE', end_time: SECOND },
        product_scope: 'SPECIFIC_PRODUCTS',
      },
      {
        id: '2',
        discount: { type: 'PERCENT_OFF', percentage: '15', max_discount: money('20') },
        claim_duration: { end_time: SECOND + 100 },
        redemption_duration: { type: 'RELATIVE', end_time: SECOND, relative_time: 3 },
      },
      { id: '3', discount: { type: 'TWO_FOR_ONE' } },
    );
    expect(vouchers[0]).toEqual({
      id: '1',
      title: 'Five',
      status: 'ONGOING',
      display: 'CHAT',
      source: 'SELLER_CENTER',
      segment: '',
      discount: { kind: 'amount', amount: '5', currency: 'GBP' },
      leastSpend: '30',
      currency: 'GBP',
      endsAt: SECOND * 1000,
      someProductsOnly: true,
    });
    expect(vouchers[1]).toMatchObject({
      discount: { kind: 'percent', percent: 15, most: '20', currency: 'GBP' },
      endsAt: (SECOND + 100) * 1000,
      someProductsOnly: null,
    });
    expect(vouchers[2]).toMatchObject({ discount: { kind: 'unknown' }, endsAt: null, currency: '' });
  });
});

describe('whatever the shop sends', () => {
  const fields = ['id', 'order_id', 'payment', 'line_items', 'skus', 'discount', 'threshold', 'create_time'];
  const hostile = fc.letrec((tie) => ({
    value: fc.oneof(fc.jsonValue(), fc.constant('x'.repeat(3000)), tie('thing')),
    thing: fc.dictionary(fc.constantFrom(...fields, '__proto__'), fc.oneof({ maxDepth: 3 }, tie('value'))),
  })).value;

  it('each is read or left out and reported, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (items) => {
        for (const reader of [readOrders, readReturns, readProducts, readVouchers]) {
          const { read: kept, left } = read<{ id: string }>(reader, ...items);
          expect(kept.length).toBeLessThanOrEqual(items.length);
          expect(kept.length + left.length).toBeGreaterThanOrEqual(items.length);
          expect(kept.every(({ id }) => typeof id === 'string' && id.length <= 2000)).toBe(true);
        }
      }),
    );
  });
});
