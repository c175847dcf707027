import * as v from 'valibot';
import type { OrderDetails, OrderLine, OrderPackage } from '../../domain/order/order-details.ts';
import type { Unreadable } from './config.ts';
import { toMilliseconds } from './shop-time.ts';
import {
  amountField,
  idField,
  type ListReader,
  listField,
  partField,
  readList,
  timeField,
  wordField,
} from './wire.ts';

const orderSchema = v.object({
  id: idField,
  user_id: wordField,
  status: wordField,
  create_time: timeField,
  paid_time: timeField,
  delivery_time: timeField,
  cancel_time: timeField,
  cancel_reason: wordField,
  is_cod: v.fallback(v.boolean(), false),
  tracking_number: wordField,
  shipping_provider: wordField,
  need_upload_invoice: wordField,
  payment: partField({ currency: wordField, total_amount: amountField, shipping_fee: amountField }),
  line_items: listField,
  packages: listField,
});

const lineSchema = v.object({
  id: idField,
  product_id: wordField,
  product_name: wordField,
  sku_id: wordField,
  sku_name: wordField,
  sku_image: wordField,
  sale_price: amountField,
  currency: wordField,
  package_id: wordField,
  package_status: wordField,
  tracking_number: wordField,
  shipping_provider_name: wordField,
});

type Line = v.InferOutput<typeof lineSchema>;
type RawOrder = v.InferOutput<typeof orderSchema>;

const lineReader: ListReader<Line, Line> = { what: 'order', schema: lineSchema, build: (line) => line };
const packageReader: ListReader<{ id: string }, string> = {
  what: 'order',
  schema: v.object({ id: idField }),
  build: ({ id }) => id,
};

const paidStatuses = new Set([
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
]);
/** Cash on delivery is paid when the parcel is handed over. */
const handedOver = new Set(['DELIVERED', 'COMPLETED']);

/** Pieces of one kind in one package are one line. */
function linesOf(pieces: readonly Line[], currency: string): OrderLine[] {
  const lines = new Map<string, OrderLine>();
  for (const piece of pieces) {
    const { id, sku_id: skuId, package_id: packageId, sale_price: price } = piece;
    const kind = skuId === '' ? id : [skuId, packageId, price].join();
    const line = lines.get(kind);
    lines.set(
      kind,
      line
        ? { ...line, quantity: line.quantity + 1 }
        : {
            id,
            productId: piece.product_id,
            productName: piece.product_name,
            skuId,
            skuName: piece.sku_name,
            image: piece.sku_image,
            price,
            currency: piece.currency || currency,
            quantity: 1,
            packageId,
          },
    );
  }
  return [...lines.values()];
}

/** The packages that an order names, with what its lines say of them; of a single one the order itself may say the rest. */
function packagesOf(ids: readonly string[], pieces: readonly Line[], order: RawOrder): OrderPackage[] {
  const named = new Set([...ids, ...pieces.map(({ package_id }) => package_id)].filter((id) => id !== ''));
  const rest = named.size === 1 ? order : { tracking_number: '', shipping_provider: '' };
  return [...named].map((id) => {
    const inside = pieces.filter(({ package_id }) => package_id === id);
    const said = (field: 'tracking_number' | 'shipping_provider_name' | 'package_status') =>
      inside.find((piece) => piece[field] !== '')?.[field] ?? '';
    return {
      id,
      trackingNumber: said('tracking_number') || rest.tracking_number,
      carrier: said('shipping_provider_name') || rest.shipping_provider,
      status: said('package_status'),
    };
  });
}

function invoiceNeeded(said: string): boolean | null {
  if (said === 'NEED_INVOICE') return true;
  return said === '' || said === 'UNKNOWN' ? null : false;
}

function details(order: RawOrder, report: (item: Unreadable) => void): OrderDetails {
  const { status, payment } = order;
  const pieces = readList(order.line_items, lineReader, report);
  const paidAt = toMilliseconds(order.paid_time);
  return {
    id: order.id,
    buyer: order.user_id,
    status,
    paid: paidAt !== null || (order.is_cod ? handedOver : paidStatuses).has(status),
    createdAt: toMilliseconds(order.create_time),
    paidAt,
    deliveredAt: toMilliseconds(order.delivery_time),
    cancelledAt: toMilliseconds(order.cancel_time),
    cancelReason: order.cancel_reason,
    currency: payment.currency,
    total: payment.total_amount,
    shipping: payment.shipping_fee,
    lines: linesOf(pieces, payment.currency),
    packages: packagesOf(readList(order.packages, packageReader, report), pieces, order),
    invoiceNeeded: invoiceNeeded(order.need_upload_invoice),
  };
}

/** Reads orders of Order Search 202309 or Order Detail 202507. What has no id is left out and reported. Never throws. */
export function readOrders(items: readonly unknown[], report: (item: Unreadable) => void): OrderDetails[] {
  return readList(
    items,
    { what: 'order', schema: orderSchema, build: (order) => details(order, report) },
    report,
  );
}
