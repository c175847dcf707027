/** Something the desk does at the shop that the platform permits by itself. */
export type AccessFamily = 'conversations' | 'orders' | 'returns' | 'products' | 'coupons' | 'tracking';

/** The scope of the platform that each needs, as the platform names it in `granted_scopes`. */
export const neededScopes: Readonly<Record<AccessFamily | 'shops', string>> = {
  shops: 'seller.authorization.info',
  conversations: 'seller.customer_service',
  orders: 'seller.order.info',
  returns: 'seller.return_refund.basic',
  products: 'seller.product.basic',
  coupons: 'seller.promotion.info',
  tracking: 'seller.fulfillment.basic',
};

/** In the order in which they matter to the desk. */
export const accessFamilies: readonly AccessFamily[] = [
  'conversations',
  'orders',
  'returns',
  'tracking',
  'products',
  'coupons',
];

/** What is looked into when a connection is tested, in this order: a step that fails leaves those after it untried. */
export type TestStep = 'permission' | 'reach' | 'clock' | 'app' | 'access' | 'shop' | AccessFamily;

/** How a step of the test went. */
export interface StepResult {
  readonly step: TestStep;
  /** `missing`: the platform has not granted it. `untried`: nothing there to try it with, or something before it failed. */
  readonly state: 'ok' | 'failed' | 'missing' | 'untried';
  /** What the shop's side said, worded; '' where it said nothing. */
  readonly words: string;
}

/** What a test of the connection found. */
export interface TestReport {
  readonly steps: readonly StepResult[];
  /** How far this computer's clock is ahead of the shop's, ms; negative where it is behind. */
  readonly clockAhead: number;
}
