import { type Signal, signal } from '@preact/signals';

export const benchTabs = ['buyer', 'orders', 'products', 'vouchers'] as const;
export type BenchTab = (typeof benchTabs)[number];

/** How the workbench of one chat was left, for coming back to it. */
export interface WorkbenchView {
  readonly tab: Signal<BenchTab>;
  /** How far each tab is scrolled, in pixels. */
  readonly scrolled: Record<BenchTab, number>;
  /** The order status that is shown; '' for all. */
  readonly orderStatus: Signal<string>;
  /** The orders whose details are open. */
  readonly openOrders: Signal<ReadonlySet<string>>;
  readonly productSearch: Signal<string>;
}

/** So many chats are remembered; the one opened longest ago goes first. */
const REMEMBERED = 60;
const views = new Map<string, WorkbenchView>();

/** The workbench of a chat as it was left in this window. */
export function workbenchView(conversation: string): WorkbenchView {
  const view = views.get(conversation) ?? {
    tab: signal<BenchTab>('buyer'),
    scrolled: { buyer: 0, orders: 0, products: 0, vouchers: 0 },
    orderStatus: signal(''),
    openOrders: signal<ReadonlySet<string>>(new Set()),
    productSearch: signal(''),
  };
  views.delete(conversation);
  views.set(conversation, view);
  const [eldest] = views.keys();
  if (views.size > REMEMBERED && eldest !== undefined) views.delete(eldest);
  return view;
}
