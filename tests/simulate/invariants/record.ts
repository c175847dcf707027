import type { DeskDb } from '../../../core/store/db.ts';
import type { EntryRow, MessageEntry, UnseenRow } from '../../../core/store/entry-rows.ts';
import type { AtShop, Evidence } from './evidence.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** The timelines as the desk shows them. */
export interface Record {
  readonly entries: readonly EntryRow[];
  readonly unseen: readonly UnseenRow[];
}

/** Takes the timelines in their order. */
export async function timelines(db: DeskDb): Promise<Record> {
  const [entries, unseen] = await Promise.all([
    db.entries.orderBy('[conversation+at+tie]').toArray(),
    db.unseen.toArray(),
  ]);
  return { entries, unseen };
}

/**
 * Messages that the desk need not have: what was more than seven days old when it first looked at their conversation
 * is not read (docs/rules.md §2: such a chat has closed).
 */
function mayBeMissing({ witness }: Evidence, { id, messages }: AtShop, now: number): Set<string> {
  const since = (witness.firstHeard.get(id) ?? now) - SEVEN_DAYS + 3_600_000;
  return new Set(messages.filter(({ at }) => at < since).map((message) => message.id));
}

/** Every message at the shop is on the desk, once, and the desk shows them in the shop's order. */
export function recordIsTheShops(evidence: Evidence, { entries, unseen }: Record, now: number): string[] {
  const held = entries.filter(
    (entry): entry is MessageEntry => entry.kind === 'message' && entry.shopId !== undefined,
  );
  const hidden = new Set(unseen.map(({ id }) => id));
  const breaches = held.filter(({ placed }) => !placed).map(({ id }) => `the place of ${id} is not known`);
  for (const conversation of evidence.atShop) {
    const shown = held
      .filter((entry) => entry.conversation === conversation.id)
      .map(({ shopId }) => shopId as string);
    const excused = mayBeMissing(evidence, conversation, now);
    const wanted = conversation.messages.map(({ id }) => id).filter((id) => !hidden.has(id));
    const missing = wanted.filter((id) => !shown.includes(id) && !excused.has(id));
    for (const id of missing)
      breaches.push(`${id} of ${conversation.id} is at the shop, but not on the desk`);
    if (new Set(shown).size < shown.length) breaches.push(`${conversation.id} shows a message twice`);
    for (const id of shown) {
      if (hidden.has(id)) breaches.push(`${id} is both shown and kept out of sight`);
      if (!wanted.includes(id) && !hidden.has(id)) breaches.push(`${id} is on the desk, but not at the shop`);
    }
    const order = wanted.filter((id) => shown.includes(id));
    if (order.join() !== shown.filter((id) => wanted.includes(id)).join())
      breaches.push(`${conversation.id} is not in the shop's order`);
  }
  for (const [id, times] of evidence.witness.heard)
    if (times > 1) breaches.push(`${id} was taken in ${times} times`);
  return breaches;
}
