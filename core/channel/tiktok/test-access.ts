import * as v from 'valibot';
import {
  type AccessFamily,
  accessFamilies,
  neededScopes,
  type StepResult,
  type TestStep,
} from '../../domain/connection/needed-access.ts';
import { ChannelFault, type FaultSubject } from '../../engine/channel.ts';
import { authorizedShops } from './authorized-shops.ts';
import type { Call, Caller } from './call.ts';

const first = { page_size: '1' };
const searched = (path: string, pageSize = '1'): Call => ({
  method: 'POST',
  path,
  query: { page_size: pageSize },
  body: '{}',
});

/** The smallest request of each family; tracking needs an order to ask about. */
const calls: Readonly<Record<Exclude<AccessFamily, 'tracking'>, Call>> = {
  conversations: { method: 'GET', path: '/customer_service/202309/conversations', query: first },
  orders: searched('/order/202309/orders/search'),
  returns: searched('/return_refund/202309/returns/search', '10'),
  products: searched('/product/202502/products/search'),
  coupons: searched('/promotion/202406/coupons/search'),
};

const firstOrder = v.object({ orders: v.array(v.object({ id: v.string() })) });

/** What must hold before anything can be asked, in the order in which the platform looks at it. */
const chain = ['reach', 'clock', 'app', 'access', 'shop'] as const;
const blamed: Readonly<Record<FaultSubject, (typeof chain)[number]>> = {
  '': 'reach',
  clock: 'clock',
  app: 'app',
  access: 'access',
  scope: 'shop',
  shop: 'shop',
};

const ok = (step: TestStep): StepResult => ({ step, state: 'ok', words: '' });
const untried = (step: TestStep): StepResult => ({ step, state: 'untried', words: '' });

function failed(step: TestStep, fault: ChannelFault): StepResult {
  return { step, state: fault.about === 'scope' ? 'missing' : 'failed', words: fault.message };
}

/** Faults of the moment: what is asked next would fare no better. */
const general: ReadonlySet<string> = new Set(['unreachable', 'busy', 'quota', 'signedOut']);

async function faultOf(work: () => Promise<unknown>): Promise<ChannelFault | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (isFault(error)) return error;
    throw error;
  }
}

/** By name: the caller may be another script's, with its own copy of the class. */
function isFault(error: unknown): error is ChannelFault {
  return error instanceof Error && error.name === 'ChannelFault';
}

async function shopAmongAuthorized(caller: Caller, shop: string): Promise<void> {
  const shops = await authorizedShops(caller);
  if (shops.some(({ id }) => id === shop)) return;
  throw new ChannelFault(
    'signedOut',
    'The owner has taken this shop’s access back, or the shop was closed. Authorise it again.',
    { about: 'shop' },
  );
}

/**
 * Tries what the desk needs of the shop, one request after the other, and says of each step how it went. `granted` is what the platform
 * listed as granted, for what cannot be tried. Never rejects for a fault of the shop's.
 */
export async function testAccess(
  caller: Caller,
  { shop, granted }: { readonly shop: string; readonly granted: readonly string[] },
): Promise<readonly StepResult[]> {
  const fault = await faultOf(() => shopAmongAuthorized(caller, shop));
  if (fault) return stoppedAt(fault);
  const steps: StepResult[] = chain.map(ok);
  let order = '';
  let over = false;
  for (const family of accessFamilies) {
    if (over || (family === 'tracking' && order === '')) {
      steps.push(over ? untried(family) : unproven(family, granted));
      continue;
    }
    const call: Call =
      family === 'tracking'
        ? { method: 'GET', path: `/fulfillment/202309/orders/${encodeURIComponent(order)}/tracking` }
        : calls[family];
    const trouble = await faultOf(async () => {
      const data = await caller.ask(call, v.unknown());
      const found = v.safeParse(firstOrder, data);
      if (family === 'orders' && found.success) order = found.output.orders[0]?.id ?? '';
    });
    steps.push(trouble ? failed(family, trouble) : ok(family));
    over = trouble !== null && general.has(trouble.kind);
  }
  return steps;
}

/** Without an order nothing can be tracked: what the platform listed has to do. */
function unproven(family: AccessFamily, granted: readonly string[]): StepResult {
  const isMissing = granted.length > 0 && !granted.includes(neededScopes[family]);
  return { step: family, state: isMissing ? 'missing' : 'untried', words: '' };
}

function stoppedAt(fault: ChannelFault): StepResult[] {
  const at = chain.indexOf(blamed[fault.about]);
  return [
    ...chain.map((step, n) => (n < at ? ok(step) : n === at ? failed(step, fault) : untried(step))),
    ...accessFamilies.map(untried),
  ];
}
