import type { OrderDetailsRow, ProductRow, VoucherRow } from '../../core/store/shop-rows.ts';
import { noon } from './desk-stage.tsx';

const DAY = 86_400_000;

/** An order of Ana's with two lines, one parcel and no return. */
export function orderRow(id: string, change: Partial<OrderDetailsRow['details']> = {}): OrderDetailsRow {
  const line = {
    id: `${id}-1`,
    productId: '501',
    productName: 'Linen summer dress',
    skuId: 'sku-m',
    skuName: 'M',
    image: '',
    price: '34.90',
    currency: 'GBP',
    quantity: 2,
    packageId: 'p1',
  };
  const details = {
    id,
    buyer: 'Ana',
    status: 'IN_TRANSIT',
    paid: true,
    createdAt: noon - 5 * DAY,
    paidAt: noon - 5 * DAY,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: '',
    currency: 'GBP',
    total: '89.80',
    shipping: '',
    lines: [
      line,
      { ...line, id: `${id}-2`, skuId: 'sku-l', skuName: 'L', productName: 'Tea set', quantity: 1 },
    ],
    packages: [{ id: 'p1', trackingNumber: '940011189956', carrier: 'Evri', status: 'FULFILLING' }],
    invoiceNeeded: null,
    ...change,
  };
  return { id, buyer: details.buyer, details, returns: [], readAt: noon };
}

export function productRow(id: string, change: Partial<ProductRow['product']> = {}): ProductRow {
  const product = {
    id,
    title: `Product ${id}`,
    status: 'ACTIVATE',
    currency: 'GBP',
    lowest: '12.40',
    highest: '12.40',
    stock: 7,
    variants: 1,
    ...change,
  };
  return { id, product, image: null, readAt: noon };
}

export function voucherRow(id: string, change: Partial<VoucherRow['voucher']> = {}): VoucherRow {
  const voucher = {
    id,
    title: `Voucher ${id}`,
    status: 'ONGOING',
    display: 'REGULAR',
    source: 'SELLER_CENTER',
    segment: '',
    discount: { kind: 'percent', percent: 15, most: '', currency: 'GBP' } as const,
    leastSpend: '25',
    currency: 'GBP',
    endsAt: noon + 21 * DAY,
    someProductsOnly: false,
    ...change,
  };
  return { id, voucher, readAt: noon };
}
