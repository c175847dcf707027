import type { Category, OpenChat } from '../chat/chat.ts';
import { openChatOf } from '../chat/conversation.ts';
import type { ChatCategorized, ChatRead } from '../chat/events.ts';
import type { SaidMessage } from '../desk/channel-command.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { Shop } from '../shop/shop.ts';
import { categoryOfEvidence, fading } from './category-evidence.ts';
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

/** What all that was said is about, where that is sure; one message alone is taken at its own word. */
function wordedOf({ speaks, nextSpeaks }: ChatReading, read: readonly Read[], hasOrder: boolean): Category {
  const [only] = read;
  const first = nextSpeaks === fading && read.length === 1 && !hasOrder ? only?.read : undefined;
  const { category, sure } = first ?? evidently(speaks, hasOrder);
  return sure >= sureEnough ? category : 'none';
}

function evidently(speaks: ChatReading['speaks'], hasOrder: boolean) {
  const { category, confidence } = categoryOfEvidence(speaks, hasOrder);
  return { category, sure: confidence };
}

/** Whether words may change the tag: it rests on words itself, or on nothing but a product that was looked at. */
function isOpenToWords({ category, sortedBecause }: OpenChat): boolean {
  return sortedBecause !== undefined || category === 'prePurchase';
}

/** The system's tag for the chat, where no person said otherwise. */
function tag(
  view: DeskView,
  chat: OpenChat,
  said: readonly SaidMessage[],
  after: ChatReading | undefined,
  now: number,
): ChatCategorized[] {
  if (chat.sortedByHand) return [];
  const orders = chat.orders.flatMap((id) => view.orders.get(id) ?? []);
  const read = said.filter(isRead);
  const worded = after && wordedOf(after, read, chat.orders.length > 0);
  const contents = said.map(({ content }) => content);
  const category = categoryOf(contents, orders, worded);
  const stands = chat.category !== 'none' && !(category === worded && isOpenToWords(chat));
  if (category === 'none' || category === chat.category || stands) return [];
  if (view.shop.tagsOff.includes(category)) return [];
  const telling = read.map((each) => each.read).findLast((each) => each.category === category);
  const grounds = category === worded && telling ? { because: telling.because, model: telling.model } : {};
  const { conversation, n } = chat;
  return [{ type: 'ChatCategorized', conversation, chat: n, at: now, category, by: 'system', ...grounds }];
}

const spoken = ['prePurchase', 'logistics', 'aftersales'] as const;

function hasMoved(before: ChatReading | undefined, after: ChatReading): boolean {
  if (!before) return true;
  const kinds = ['positive', 'neutral', 'negative'] as const;
  return (
    before.smallTalk !== after.smallTalk ||
    spoken.some((each) => before.speaks[each] !== after.speaks[each]) ||
    before.language !== after.language ||
    before.urgent !== after.urgent ||
    before.flags !== after.flags ||
    kinds.some((kind) => Math.abs(before.feeling[kind] - after.feeling[kind]) >= stirs)
  );
}

/** The messages that are new in the chat. */
function freshIn(chat: OpenChat, said: readonly SaidMessage[]): Read[] {
  return said.filter(isRead).filter(({ at }) => at >= chat.openedAt && at > (chat.read?.until ?? 0));
}

function joined(chat: OpenChat, fresh: readonly Read[]): ChatReading | undefined {
  return fresh.reduce<ChatReading | undefined>((so, { at, read }) => joinReading(so, read, at), chat.read);
}

/** Warnings that are switched off are not noticed any more. */
function asWanted(
  { tagsOff }: Shop,
  { read }: OpenChat,
  after: ChatReading | undefined,
): ChatReading | undefined {
  return after && tagsOff.includes('warnings') ? { ...after, flags: read?.flags ?? [] } : after;
}

/** What is read of the chat with the messages that are new in it. */
function reading(
  chat: OpenChat,
  fresh: readonly Read[],
  after: ChatReading | undefined,
  now: number,
): ChatRead[] {
  const last = fresh.at(-1);
  if (!last || !after || !hasMoved(chat.read, after)) return [];
  const { conversation, n } = chat;
  return [{ type: 'ChatRead', conversation, chat: n, at: now, reading: after, model: last.read.model }];
}

/**
 * The system's tag for what the open chat is about, and how its buyer sounds (docs/rules.md §7): by what was said in it and
 * by how its orders stand; tags that the shop switched off are left out. What is said later can change a tag that rests on words; what a person said stands. What was read comes with the command and stays
 * in the events, so that a replay asks no model.
 */
export function sortChat(view: DeskView, command: CommandOf<'sortChat'>, { now }: Moment): Decision {
  const conversation = view.conversations.get(command.conversation);
  const chat = openChatOf(conversation);
  if (!chat) return unchanged;
  const from = Math.max(chat.openedAt - aheadOfChat, conversation?.previous?.closedAt ?? 0);
  const said = command.said.filter(({ at }) => at >= from);
  const fresh = freshIn(chat, said);
  const after = asWanted(view.shop, chat, joined(chat, fresh));
  const events = [...tag(view, chat, said, after, now), ...reading(chat, fresh, after, now)];
  return events.length === 0 ? unchanged : decided(...events);
}
