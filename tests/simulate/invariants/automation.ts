import type { WitnessedSend } from '../witness/witnessed-chat.ts';
import type { AtShop, Evidence } from './evidence.ts';

/** No simulated text that holds this may leave: the guard stops it. */
const forbidden = 'WhatsApp';

function automated({ witness }: Evidence): WitnessedSend[] {
  return [...witness.sends.values()].filter(({ automation }) => automation !== null);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** What of automation's is once: a greeting and a hand-off note a chat, an answer a chat, a stage an order. */
function occasionOf({ conversation, chat, automation }: WitnessedSend): string {
  const { kind = '', about = '', answer } = automation ?? {};
  if (kind === 'welcome' || kind === 'away') return `a greeting in ${conversation}#${chat}`;
  if (kind === 'handOff') return `a hand-off note in ${conversation}#${chat}`;
  return answer === undefined ? `${kind} of ${about}` : `${answer} in ${conversation}#${chat}`;
}

/** Everything automation says, it says once; and only to a buyer's message or of an order. */
export function automationOnce(evidence: Evidence): string[] {
  const said = automated(evidence).filter(({ fate }) => fate !== 'withdrawn');
  const twice = repeated(said.map(occasionOf)).map((what) => `${what} was said twice`);
  const toNobody = automated(evidence)
    .filter(({ automation }) => automation !== null && !isOfOrder(automation.kind))
    .filter(({ automation }) => !evidence.witness.buyersSaid.has(automation?.about ?? ''))
    .map(({ id, automation }) => `${id} is about ${automation?.about}, which no buyer wrote`);
  return [...twice, ...toNobody];
}

function isOfOrder(kind: string): boolean {
  return kind === 'shipped' || kind === 'outForDelivery' || kind === 'delayed';
}

/** What the guard stops is at the shop from nobody. */
export function nothingForbiddenAtTheShop({ atShop }: Evidence): string[] {
  return atShop.flatMap(({ id, messages }) =>
    messages
      .filter(({ role, text }) => role === 'CUSTOMER_SERVICE' && text.includes(forbidden))
      .map((message) => `${message.id} in ${id} says what the guard stops`),
  );
}

/** At the shop nothing by automation comes after an agent's message of the same chat. */
export function noAutomationBehindAnAgent(evidence: Evidence): string[] {
  return evidence.atShop.flatMap((conversation) => behindIn(evidence, conversation));
}

function behindIn({ witness }: Evidence, { id, messages }: AtShop): string[] {
  const sends = new Map(
    [...witness.sends.values()]
      .filter((send) => send.conversation === id && send.shopId !== '')
      .map((send) => [send.shopId, send]),
  );
  const joined = new Set<number>();
  return messages.flatMap((message) => {
    const send = sends.get(message.id);
    if (!send) return [];
    if (send.automation === null) joined.add(send.chat);
    else if (joined.has(send.chat)) return [`${send.id} came to the shop after an agent had written`];
    return [];
  });
}
