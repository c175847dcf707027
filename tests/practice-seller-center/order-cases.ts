import type { PracticeShop } from '../../core/channel/practice/practice-shop.ts';

const DAY_MS = 86_400_000;

interface Case {
  readonly buyer: string;
  readonly ageMs: number;
  readonly returned?: true;
}

/** The orders on which it turns whether a chat may be started, by buyers who never wrote. Source: docs/rules.md §6. */
export const orderCases = {
  recent: { buyer: 'Priya Nair', ageMs: 3 * DAY_MS },
  tooOld: { buyer: 'Tomás Ferreira', ageMs: 73 * DAY_MS },
  oldReturned: { buyer: 'Hannah Weiß', ageMs: 81 * DAY_MS, returned: true },
  futureDated: { buyer: 'Oluwaseun <b>Ade</b>', ageMs: -2 * DAY_MS },
} as const satisfies Record<string, Case>;

/** Adds {@link orderCases} to a shop; gives the order of each. */
export async function layOrderCases(
  shop: PracticeShop,
): Promise<Readonly<Record<keyof typeof orderCases, string>>> {
  const laid = Object.entries<Case>(orderCases).map(async ([name, { buyer, ageMs, returned }]) => {
    const buyerId = await act(shop, 'buyers', { nickname: buyer });
    const order = await act(shop, 'orders', { buyerId, ageMs });
    if (returned) await act(shop, `orders/${order}/return`, {});
    return [name, order] as const;
  });
  return Object.fromEntries(await Promise.all(laid)) as Record<keyof typeof orderCases, string>;
}

async function act(shop: PracticeShop, path: string, body: object): Promise<string> {
  const answer = await shop.handle(
    new Request(`http://practice.invalid/practice/${path}`, { method: 'POST', body: JSON.stringify(body) }),
  );
  if (!answer.ok) throw new Error(`The practice shop answered ${answer.status} to ${path}`);
  return ((await answer.json()) as { id: string }).id;
}
