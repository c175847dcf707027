import type { DeskEvent } from '../../core/domain/desk/event.ts';
import type { ShopMessage } from '../../core/domain/message/shop-message.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { type AtShop, type Evidence, gather } from './invariants/evidence.ts';
import { Witness } from './witness/witness.ts';
import type { Sent } from './world/world.ts';

export const at = Date.UTC(2026, 2, 5, 9);
export const hour = 3_600_000;

/** A small world in which all is well, for tests to break. */
export interface SoundWorld {
  readonly desk: DeskInMemory;
  readonly evidence: Evidence;
}

const roles = { buyer: 'BUYER', agent: 'CUSTOMER_SERVICE', automation: 'ROBOT', platform: 'SYSTEM' } as const;

function lying({ id, author, sentAt, content }: ShopMessage): AtShop['messages'][number] {
  return { id, role: roles[author], at: sentAt, text: content.kind === 'text' ? content.text : '' };
}

/** A buyer asked, ana answered twice, and the shop has shown both; another buyer's chat was ended and rated. */
export async function soundWorld(): Promise<SoundWorld> {
  const desk = await deskWith('ana', 'ben');
  const messages = [
    shopMessage(1, at),
    ...[2, 3].map((n) => shopMessage(n, at + n * hour, { author: 'agent' })),
  ];
  await desk.given(at, arrive('b1', ...messages.slice(0, 1)), arrive('b2', shopMessage(9, at)));
  for (const { id, sentAt, content } of messages.slice(1)) {
    const sent = { conversation: 'b1', messageId: `own ${id}` };
    await desk.given(sentAt, { do: 'sendMessage', by: 'ana', content: content as never, ...sent });
    await desk.given(sentAt, { do: 'recordDelivery', shopMessageId: id, sentAt, ...sent });
  }
  await desk.given(at + 4 * hour, arrive('b1', ...messages), {
    do: 'endChat',
    by: 'ben',
    conversation: 'b2',
  });
  await desk.given(at + 5 * hour, { do: 'rateChat', conversation: 'b2', stars: 5 });
  const atShop = [
    { id: 'b1', messages: messages.map(lying) },
    { id: 'b2', messages: [lying(shopMessage(9, at))] },
  ];
  const sent: Sent[] = [];
  return { desk, evidence: await gather(desk.db, new Witness(), atShop, sent) };
}

/** A witness who read these events, each a commit of its own. */
export function witnessOf(...events: readonly DeskEvent[]): Witness {
  const witness = new Witness();
  witness.read(events.map((event, n) => ({ id: `c${n}`, at: event.at, position: n + 1, events: [event] })));
  return witness;
}

const inChat = { conversation: 'b1', chat: 1 };
const why = { rule: 'claimed', candidates: [], note: '' } as const;

/** Events of one chat, for logs that tell what cannot be. */
export const told = {
  opened: { type: 'ChatOpened', ...inChat, at, startedBy: 'buyer', inHoliday: false, order: '' },
  ended: { type: 'ChatClosed', ...inChat, at: at + hour, reason: 'ended', by: 'ana' },
  timedOut: { type: 'ChatClosed', ...inChat, at: at + 168 * hour, reason: 'timeout', by: null },
  claimed: { type: 'ChatAssigned', ...inChat, at, to: 'ana', from: null, by: 'ana', why },
  submitted: {
    type: 'MessageSubmitted',
    leavesAt: 0,
    ...inChat,
    at,
    messageId: 'own',
    agent: 'ana',
    nickname: 'Ana',
    content: saying('Yes.') as never,
  },
  delivered: {
    type: 'MessageDelivered',
    ...inChat,
    at,
    messageId: 'own',
    agent: 'ana',
    shopMessageId: 's1',
    reply: true,
  },
  rated: { type: 'ChatRated', ...inChat, at: at + 2 * hour, stars: 4 },
} as const satisfies Record<string, DeskEvent>;
