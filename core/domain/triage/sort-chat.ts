import type { OpenChat } from '../chat/chat.ts';
import { openChatOf } from '../chat/conversation.ts';
import type { ChatCategorized, ChatRead } from '../chat/events.ts';
import type { CommandOf, SaidMessage } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { categoryOf } from './category-of.ts';
import type { ChatReading } from './chat-reading.ts';
import { joinReading } from './join-reading.ts';
import type { MessageReading } from './message-reading.ts';

/** The platform says where a buyer comes from a little before their first message opens the chat, ms. */
const aheadOfChat = 600_000;
/** Surer than this, what the words say is taken for what the chat is about. */
const sureEnough = 0.6;
/** A feeling that moved by less than this has not moved. */
const stirs = 0.05;

type Read = SaidMessage & { readonly read: MessageReading };

function isRead(message: SaidMessage): message is Read {
  return message.read !== undefined;
}

/** The first message that says for sure what the chat is about; an order in the chat speaks against a purchase still to come. */
function tellingOf(read: readonly Read[], hasOrder: boolean): MessageReading | undefined {
  return read
    .map((message) => message.read)
    .find(
      ({ category, sure }) =>
        category !== 'none' && sure >= sureEnough && !(hasOrder && category === 'prePurchase'),
    );
}

/** The system's tag for the chat, where it has none yet and no person said otherwise. */
function tag(view: DeskView, chat: OpenChat, said: readonly SaidMessage[], now: number): ChatCategorized[] {
  if (chat.category !== 'none' || chat.sortedByHand) return [];
  const orders = chat.orders.flatMap((id) => view.orders.get(id) ?? []);
  const read = said.filter(isRead);
  const telling = tellingOf(read, chat.orders.length > 0);
  const contents = said.map(({ content }) => content);
  const category = categoryOf(contents, orders, read.length > 0 ? (telling?.category ?? 'none') : undefined);
  if (category === 'none') return [];
  const ofWords = telling?.category === category ? telling : undefined;
  const grounds = ofWords ? { because: ofWords.because, model: ofWords.model } : {};
  const { conversation, n } = chat;
  return [{ type: 'ChatCategorized', conversation, chat: n, at: now, category, by: 'system', ...grounds }];
}

function hasMoved(before: ChatReading | undefined, after: ChatReading): boolean {
  if (!before) return true;
  const kinds = ['positive', 'neutral', 'negative'] as const;
  return (
    before.language !== after.language ||
    before.urgent !== after.urgent ||
    before.flags !== after.flags ||
    kinds.some((kind) => Math.abs(before.feeling[kind] - after.feeling[kind]) >= stirs)
  );
}

/** What is read of the chat with the messages that are new in it. */
function reading(chat: OpenChat, said: readonly SaidMessage[], now: number): ChatRead[] {
  const fresh = said.filter(isRead).filter(({ at }) => at >= chat.openedAt && at > (chat.read?.until ?? 0));
  const last = fresh.at(-1);
  if (!last) return [];
  const after = fresh.reduce<ChatReading | undefined>(
    (so, { at, read }) => joinReading(so, read, at),
    chat.read,
  );
  if (!after || !hasMoved(chat.read, after)) return [];
  const { conversation, n } = chat;
  return [{ type: 'ChatRead', conversation, chat: n, at: now, reading: after, model: last.read.model }];
}

/**
 * The system's tag for what the open chat is about, and how its buyer sounds (docs/rules.md §7): by what was said in it and
 * by how its orders stand. The tag is set once; what a person said stands. What was read comes with the command and stays
 * in the events, so that a replay asks no model.
 */
export function sortChat(view: DeskView, command: CommandOf<'sortChat'>, { now }: Moment): Decision {
  const conversation = view.conversations.get(command.conversation);
  const chat = openChatOf(conversation);
  if (!chat) return unchanged;
  const from = Math.max(chat.openedAt - aheadOfChat, conversation?.previous?.closedAt ?? 0);
  const said = command.said.filter(({ at }) => at >= from);
  const events = [...tag(view, chat, said, now), ...reading(chat, said, now)];
  return events.length === 0 ? unchanged : decided(...events);
}
