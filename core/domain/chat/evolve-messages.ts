import { afterSaying, withoutSaying } from '../automation/automated.ts';
import { asksSomething } from '../message/asks.ts';
import type { Content } from '../message/content.ts';
import { previewText } from '../message/preview.ts';
import type { Chat, ChatFacts, LastLine } from './chat.ts';
import type { Conversation, Outgoing } from './conversation.ts';
import type {
  MessageDelivered,
  MessageDiscarded,
  MessageFailed,
  MessageRecalled,
  MessageReceived,
  MessageRetried,
  MessageSubmitted,
  MessageWithdrawn,
} from './message-events.ts';
import { withLine } from './recent.ts';

type MessageEvent =
  | MessageReceived
  | MessageSubmitted
  | MessageDelivered
  | MessageFailed
  | MessageRetried
  | MessageDiscarded
  | MessageRecalled
  | MessageWithdrawn;

function later(a: number | null, b: number): number {
  return a === null ? b : Math.max(a, b);
}

/** The shop dates messages to the second: within it, what came later is taken for the later one. */
const SECOND = 1000;

function lineOf(writer: Pick<LastLine, 'by' | 'agent'>, content: Content, at: number): LastLine {
  return { ...writer, kind: content.kind, text: previewText(content), at };
}

function byAgent(agent: string | null): Pick<LastLine, 'by' | 'agent'> {
  return agent === null ? { by: 'agent' } : { by: 'agent', agent };
}

/** The later of the newest line so far and another. */
function newest(former: LastLine | null, line: LastLine): LastLine {
  return former && former.at - SECOND >= line.at ? former : line;
}

/** The buyer's question after another line of theirs: one that asks is not pushed out by "hello?" without a question. */
function askedAfter(chat: Chat, content: Content, at: number): LastLine | null {
  const { asked, wait } = chat;
  if (asked && asked.at - SECOND >= at) return asked;
  const line = lineOf({ by: 'buyer' }, content, at);
  const kept = asked && wait && asksSomething(asked.text) && !asksSomething(line.text);
  return kept ? asked : line;
}

/** A reply has come: it ends the wait, and is the first reply if there was none. `by` null is automation or unknown. */
function replied(chat: Chat, at: number, by: string | null, byAgent: boolean): Chat {
  const { facts, wait } = chat;
  const ended = wait && byAgent ? [{ by, at, after: Math.max(0, at - wait.since) }] : [];
  const first = facts.firstInbound && !facts.firstReply ? { at, by } : facts.firstReply;
  const after: ChatFacts = { ...facts, firstReply: first, answered: [...facts.answered, ...ended] };
  return { ...chat, wait: null, lastReplyAt: later(chat.lastReplyAt, at), facts: after };
}

function spoken(chat: Chat, line: LastLine): Chat {
  return { ...chat, lastMessageAt: later(chat.lastMessageAt, line.at), last: newest(chat.last, line) };
}

/** An agent's message lies at the shop. */
function agentWrote(
  chat: Chat,
  event: { content: Content; at: number; by: string | null; reply: boolean },
): Chat {
  const line = lineOf(byAgent(event.by), event.content, event.at);
  const heard = spoken(chat, line);
  const facts = { ...heard.facts, agentSpoke: true, automationHasLastWord: false };
  const after: Chat = { ...heard, facts, told: newest(chat.told, line), unread: false };
  return event.reply ? replied(after, event.at, event.by, true) : after;
}

function automationWrote(chat: Chat, event: { content: Content; at: number; reply: boolean }): Chat {
  const heard = spoken(chat, lineOf({ by: 'automation' }, event.content, event.at));
  if (!event.reply) return heard;
  const answered = replied(heard, event.at, null, false);
  return { ...answered, facts: { ...answered.facts, automationHasLastWord: true } };
}

function buyerWrote(chat: Chat, { message, wait, at, order }: MessageReceived): Chat {
  const { facts } = chat;
  const due12 = wait?.deadlines?.due12 ?? null;
  const due24 = wait?.deadlines?.due24 ?? null;
  return {
    ...chat,
    unread: true,
    unreadSince: chat.unread ? Math.min(chat.unreadSince ?? at, at) : at,
    asked: askedAfter(chat, message.content, at),
    wait: wait ?? chat.wait,
    lastInboundAt: later(chat.lastInboundAt, at),
    lastMessageAt: later(chat.lastMessageAt, at),
    last: newest(chat.last, lineOf({ by: 'buyer' }, message.content, at)),
    orders: order && !chat.orders.includes(order) ? [...chat.orders, order] : chat.orders,
    facts: {
      ...facts,
      automationHasLastWord: false,
      firstInbound: facts.firstInbound ?? { at, due12, due24 },
    },
  };
}

function received(chat: Chat, event: MessageReceived): Chat {
  const { message, at, reply } = event;
  switch (message.author) {
    case 'buyer':
      return buyerWrote(chat, event);
    case 'agent':
      return agentWrote(chat, { content: message.content, at, by: event.agent, reply });
    case 'automation':
      return automationWrote(chat, { content: message.content, at, reply });
    default:
      return chat;
  }
}

function inLatest(conversation: Conversation, n: number | null, change: (chat: Chat) => Chat): Conversation {
  const { latest } = conversation;
  return latest && latest.n === n ? { ...conversation, latest: change(latest) } : conversation;
}

function withOutgoing(
  conversation: Conversation,
  change: (all: readonly Outgoing[]) => readonly Outgoing[],
): Conversation {
  return { ...conversation, outgoing: change(conversation.outgoing) };
}

function failing(conversation: Conversation, messageId: string, failed: boolean): Conversation {
  return withOutgoing(conversation, (all) =>
    all.map((each) => (each.messageId === messageId ? { ...each, failed } : each)),
  );
}

function outgoingOf(conversation: Conversation, event: MessageSubmitted): Outgoing {
  const { messageId, chat, agent, content, at, leavesAt, automation } = event;
  const over = conversation.latest?.n === chat ? conversation.latest.last : null;
  const ours = { messageId, chat, agent, content, submittedAt: at, leavesAt, failed: false, over };
  return automation ? { ...ours, automation } : ours;
}

function submitted(conversation: Conversation, event: MessageSubmitted): Conversation {
  const { messageId, chat, agent, content, at, automation } = event;
  const outgoing = outgoingOf(conversation, event);
  if (automation) {
    const said = inLatest(conversation, chat, (open) => ({
      ...open,
      automation: afterSaying(open.automation, automation),
      last: newest(open.last, lineOf({ by: 'automation' }, content, at)),
    }));
    return withOutgoing(said, (all) => [...all, outgoing]);
  }
  const seen = inLatest(conversation, chat, (open) => ({
    ...open,
    unread: false,
    last: newest(open.last, lineOf(byAgent(agent), content, at)),
  }));
  const recent = withLine(seen.recent, { id: messageId, by: agent, spoken: content.kind === 'text' });
  return withOutgoing({ ...seen, recent }, (all) => [...all, outgoing]);
}

function isLineOf(line: LastLine | null, { submittedAt, automation }: Outgoing): boolean {
  return line !== null && line.by === (automation ? 'automation' : 'agent') && line.at === submittedAt;
}

/** As if it had not been written: what stood before it is the newest line again. */
function recalled(conversation: Conversation, messageId: string): Conversation {
  const ours = conversation.outgoing.find((each) => each.messageId === messageId);
  if (!ours) return conversation;
  const before = inLatest(conversation, ours.chat, (chat) =>
    isLineOf(chat.last, ours) ? { ...chat, last: ours.over } : chat,
  );
  return withOutgoing(before, (all) =>
    all
      .filter((each) => each !== ours)
      .map((each) => (isLineOf(each.over, ours) ? { ...each, over: ours.over } : each)),
  );
}

/** As if automation had not said it, so that it may be said when it is asked again. */
function withdrawn(conversation: Conversation, { messageId, chat }: MessageWithdrawn): Conversation {
  const automation = conversation.outgoing.find((each) => each.messageId === messageId)?.automation;
  const before = recalled(conversation, messageId);
  if (!automation) return before;
  return inLatest(before, chat, (open) => ({
    ...open,
    automation: withoutSaying(open.automation, automation),
  }));
}

function heard(conversation: Conversation, { message, hidden, agent }: MessageReceived): Conversation {
  const { author, id } = message;
  if (hidden || (author !== 'buyer' && author !== 'agent')) return conversation;
  const by = author === 'buyer' ? null : (agent ?? '');
  return { ...conversation, recent: withLine(conversation.recent, { id, by, spoken: true }) };
}

function delivered(conversation: Conversation, event: MessageDelivered): Conversation {
  const ours = conversation.outgoing.find((each) => each.messageId === event.messageId);
  if (!ours) return conversation;
  const { chat, agent, reply, at } = event;
  const { content, automation } = ours;
  const heard = inLatest(conversation, chat, (latest) =>
    automation
      ? automationWrote(latest, { content, at, reply })
      : agentWrote(latest, { content, at, by: agent, reply }),
  );
  return withOutgoing(heard, (all) => all.filter((each) => each !== ours));
}

/** A conversation after an event about a message in it. */
export function evolveMessages(conversation: Conversation, event: MessageEvent): Conversation {
  switch (event.type) {
    case 'MessageReceived':
      return event.message.visible
        ? inLatest(heard(conversation, event), event.chat, (chat) => received(chat, event))
        : conversation;
    case 'MessageSubmitted':
      return submitted(conversation, event);
    case 'MessageDelivered':
      return delivered(conversation, event);
    case 'MessageFailed':
      return failing(conversation, event.messageId, true);
    case 'MessageRetried':
      return failing(conversation, event.messageId, false);
    case 'MessageDiscarded':
      return withOutgoing(conversation, (all) => all.filter((each) => each.messageId !== event.messageId));
    case 'MessageRecalled':
      return recalled(conversation, event.messageId);
    case 'MessageWithdrawn':
      return withdrawn(conversation, event);
  }
}
