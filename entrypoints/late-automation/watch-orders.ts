import { newStages } from '../../core/domain/order/stages-in.ts';
import { ordersUnderWay } from '../../core/store/queries/orders-under-way.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { AutomationTools } from '../background/automation-tools.ts';

const DAY = 86_400_000;
/** How far back the first look goes, so that what has not shipped yet is known when it does. */
const firstLook = 3 * DAY;
/** Orders older than this are not started chats about (docs/rules.md §6). */
const oldest = 60 * DAY;
/** The shop dates changes to the second, and may list one a little late. */
const overlap = 2 * 60_000;
/** So many orders are asked about at their carriers at a time, those asked about longest ago first. */
const mostTracked = 10;

/** Looks at the shop for how orders have moved, where buyers are told of that, it is time again and the quota bears it. */
export async function watchOrders(tools: AutomationTools): Promise<void> {
  const { db, now, every, spare } = tools;
  const { shipped, outForDelivery, delayed } = (await shopNow(db)).automation.proactive;
  if (!shipped.on && !outForDelivery.on && !delayed.on) return;
  const at = now();
  const last = (await db.readings.get('moved orders'))?.at;
  if (last !== undefined && last <= at && at - last < every) return;
  if (!(await spare())) return;
  await tools.readMoved(last === undefined ? at - firstLook : Math.min(last, at) - overlap);
  if (outForDelivery.on || delayed.on) await track(tools);
}

/** Where parcels are is said by their carriers alone, an order at a time. */
async function track({ db, now, readTracking, record }: AutomationTools): Promise<void> {
  const orders = await ordersUnderWay(db, now() - oldest);
  const open = orders.filter(
    ({ status, stages }) =>
      status === 'IN_TRANSIT' && !(stages?.includes('outForDelivery') && stages.includes('delayed')),
  );
  const readings = await db.tracking.bulkGet(open.map(({ id }) => id));
  const byAge = open
    .map(({ id }, n) => ({ id, readAt: readings[n]?.readAt ?? 0 }))
    .sort((a, b) => a.readAt - b.readAt);
  for (const { id } of byAge.slice(0, mostTracked)) await readTracking(id);
  // Also of those whose reports somebody looked at meanwhile.
  const reports = await db.tracking.bulkGet(open.map(({ id }) => id));
  const reached = open.flatMap((order, n) =>
    newStages(order, reports[n]?.steps ?? []).map(
      ([stage, since]) => ({ do: 'recordStage', order: order.id, stage, since }) as const,
    ),
  );
  if (reached.length > 0) await record(reached);
}
