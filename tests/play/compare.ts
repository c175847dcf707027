import type { Line } from './recording.ts';

/** A message of a conversation as it lies at the shop; in the shop's order. */
export interface AtShop {
  readonly id: string;
  /** 'other' is anything that is no line of a chat: a notice that an agent joined, say. */
  readonly from: 'buyer' | 'agent' | 'other';
  readonly text: string;
}

/** A message of a conversation as the desk shows it; in the desk's order. */
export interface InDesk {
  /** Null: the desk does not know it to be at the shop. */
  readonly shopId: string | null;
  readonly text: string;
  /** True for one of ours that the shop turned away. */
  readonly failed: boolean;
}

/** Something that is not as it has to be. */
export interface Finding {
  readonly conversation: string;
  readonly kind: 'lost' | 'doubled' | 'outOfOrder';
  readonly what: string;
}

/** A conversation from its three sides. */
export interface Sides {
  readonly conversation: string;
  /** What was played, in order. */
  readonly lines: readonly Pick<Line, 'from' | 'text' | 'fate'>[];
  readonly shop: readonly AtShop[];
  readonly desk: readonly InDesk[];
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How often each key is there less often than it should be, by how many, and the other way round. */
function difference(wanted: readonly string[], there: readonly string[]) {
  const [should, is] = [tally(wanted), tally(there)];
  const missing = [...should].flatMap(([key, count]) =>
    Array(Math.max(0, count - (is.get(key) ?? 0))).fill(key),
  );
  const extra = [...is].flatMap(([key, count]) =>
    Array(Math.max(0, count - (should.get(key) ?? 0))).fill(key),
  );
  return { missing: missing as string[], extra: extra as string[] };
}

const said = (from: string, text: string) => `${from}: ${text.trim()}`;

/** Every line that was played is at the shop once, in its place. */
function playedAtShop({ conversation, lines, shop }: Sides): Finding[] {
  const wanted = lines.filter(({ fate }) => fate === 'arrives').map(({ from, text }) => said(from, text));
  const there = shop.filter(({ from }) => from !== 'other').map(({ from, text }) => said(from, text));
  const { missing, extra } = difference(wanted, there);
  const findings: Finding[] = [
    ...missing.map((key): Finding => ({ conversation, kind: 'lost', what: `not at the shop: ${key}` })),
    ...extra.map(
      (key): Finding => ({ conversation, kind: 'doubled', what: `once more at the shop: ${key}` }),
    ),
  ];
  if (findings.length > 0) return findings;
  const at = wanted.findIndex((key, n) => there[n] !== key);
  if (at === -1) return [];
  return [
    { conversation, kind: 'outOfOrder', what: `at the shop line ${at} is ${there[at]}, not ${wanted[at]}` },
  ];
}

/** Every message of the shop's is in the desk once, as it was said; and nothing else is. */
function shopInDesk({ conversation, shop, desk }: Sides): Finding[] {
  const texts = new Map(shop.map(({ id, text }) => [id, text]));
  const sent = desk.filter(({ failed }) => !failed);
  const { missing, extra } = difference(
    shop.map(({ id }) => id),
    sent.flatMap(({ shopId }) => shopId ?? []),
  );
  const lost = (what: string): Finding => ({ conversation, kind: 'lost', what });
  return [
    ...missing.map((id) => lost(`not in the desk: ${texts.get(id)}`)),
    ...extra.map(
      (id): Finding =>
        texts.has(id)
          ? { conversation, kind: 'doubled', what: `twice in the desk: ${texts.get(id)}` }
          : lost(`in the desk as ${id}, which the shop does not know`),
    ),
    ...sent.filter(({ shopId }) => shopId === null).map(({ text }) => lost(`in the desk alone: ${text}`)),
    ...sent
      .filter(
        ({ shopId, text }) =>
          shopId !== null && texts.has(shopId) && texts.get(shopId)?.trim() !== text.trim(),
      )
      .map(({ text }) => lost(`changed on its way to: ${text}`)),
  ];
}

/** The desk's order is the shop's: each message that stands before one it should follow is a finding. */
function sameOrder({ conversation, shop, desk }: Sides): Finding[] {
  const ranks = new Map(shop.map(({ id }, rank) => [id, rank]));
  const placed = desk.flatMap(({ shopId, text }) => {
    const rank = shopId === null ? undefined : ranks.get(shopId);
    return rank === undefined ? [] : [{ rank, text }];
  });
  return placed.flatMap(({ rank, text }, n): Finding[] => {
    const before = placed[n - 1];
    if (!before || before.rank <= rank) return [];
    return [{ conversation, kind: 'outOfOrder', what: `in the desk after “${before.text}”: ${text}` }];
  });
}

/** What the shop was to turn away stands in the desk as failed, as often as it was said. */
function refusalsInDesk({ conversation, lines, desk }: Sides): Finding[] {
  const { missing, extra } = difference(
    lines.filter(({ fate }) => fate === 'refused').map(({ text }) => text.trim()),
    desk.filter(({ failed }) => failed).map(({ text }) => text.trim()),
  );
  return [
    ...missing.map(
      (text): Finding => ({ conversation, kind: 'lost', what: `not shown as refused: ${text}` }),
    ),
    ...extra.map(
      (text): Finding => ({
        conversation,
        kind: 'lost',
        what: `refused, though nothing is wrong with it: ${text}`,
      }),
    ),
  ];
}

/** Everything that is not as it has to be in one conversation. */
export function compareSides(sides: Sides): Finding[] {
  return [...playedAtShop(sides), ...shopInDesk(sides), ...sameOrder(sides), ...refusalsInDesk(sides)];
}
