import type { WitnessedSend } from '../witness/witnessed-chat.ts';
import type { AtShop, Evidence } from './evidence.ts';

function tallied(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function byAgents({ messages }: AtShop): readonly AtShop['messages'][number][] {
  return messages.filter(({ role }) => role === 'CUSTOMER_SERVICE');
}

function sendsOf({ witness }: Evidence, conversation: string): WitnessedSend[] {
  return [...witness.sends.values()].filter((send) => send.conversation === conversation);
}

/** What was written once is at the shop once at most, whatever happened on its way. */
export function nothingTwiceAtTheShop(evidence: Evidence): string[] {
  return evidence.atShop.flatMap((conversation) => {
    const written = tallied(sendsOf(evidence, conversation.id).map(({ text }) => text));
    return [...tallied(byAgents(conversation).map(({ text }) => text))]
      .filter(([text, times]) => times > (written.get(text) ?? 0))
      .map(
        ([text, times]) =>
          `“${text}” is ${times} times at the shop, but was written ${written.get(text) ?? 0} times`,
      );
  });
}

/** When all is quiet, what was written and not given up is at the shop, each once and in the order of writing. */
export function everythingAtTheShopInOrder(evidence: Evidence): string[] {
  return evidence.atShop.flatMap((conversation) => {
    const sends = sendsOf(evidence, conversation.id).filter(
      ({ fate }) => fate === 'delivered' || fate === 'underWay',
    );
    const breaches = sends
      .filter(({ fate }) => fate === 'underWay')
      .map(({ id, text }) => `${id} (“${text}”) is still on its way`);
    const there = byAgents(conversation);
    if (there.length !== sends.length)
      breaches.push(`${there.length} answers are in ${conversation.id} at the shop, not ${sends.length}`);
    const ids = new Set(there.map(({ id }) => id));
    for (const { id, shopId } of sends)
      if (shopId !== '' && !ids.has(shopId))
        breaches.push(`${id} was delivered as ${shopId}, which the shop has not`);
    // A message that was tried again comes when it is tried again.
    const steady = sends.filter(({ retried }) => !retried).map(({ shopId }) => shopId);
    const inOrder = there.map(({ id }) => id).filter((id) => steady.includes(id));
    if (inOrder.join() !== steady.filter((id) => ids.has(id)).join())
      breaches.push(`the answers in ${conversation.id} are not in the order of writing`);
    return breaches;
  });
}
