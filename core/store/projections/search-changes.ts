import type { BuyerIntroduced, ChatOpened, ConversationEvent } from '../../domain/chat/events.ts';
import type { Content } from '../../domain/message/content.ts';
import { searchWords } from '../../domain/search/search-words.ts';
import type { SearchChange } from '../search/search-book.ts';
import type { Change } from './change.ts';

/** What a line of the timeline is named among the things that search finds. */
export function lineRef(entry: string): string {
  return `m${entry}`;
}

/** What a chat is named there, by its buyer's nickname. */
export function nameRef(chat: string): string {
  return `n${chat}`;
}

function added(ref: string, at: number, text: string): SearchChange[] {
  const words = searchWords(text);
  return words.length > 0 ? [{ do: 'add', doc: { ref, at, words: ` ${words.join(' ')} ` } }] : [];
}

function line(id: string, at: number, content: Content): SearchChange[] {
  return content.kind === 'text' ? added(lineRef(id), at, content.text) : [];
}

interface NamedChat {
  readonly id: string;
  readonly openedAt: number;
}

/** Whose chats are found by which name, as a run of events goes on. */
class Names {
  readonly #before: Change['before'];
  readonly #nicknames = new Map<string, string>();
  readonly #chats = new Map<string, readonly NamedChat[]>();

  constructor({ before }: Change) {
    this.#before = before;
  }

  #nickname(conversation: string): string {
    return (
      this.#nicknames.get(conversation) ?? this.#before.conversations.get(conversation)?.buyer.nickname ?? ''
    );
  }

  /** The latest two: those that a conversation keeps, and whose rows go with it. */
  #kept(conversation: string): readonly NamedChat[] {
    const { latest, previous } = this.#before.conversations.get(conversation) ?? {};
    return this.#chats.get(conversation) ?? [latest, previous].filter((chat) => !!chat);
  }

  opened({ conversation, chat, at }: ChatOpened): SearchChange[] {
    const opened = { id: `${conversation}#${chat}`, openedAt: at };
    this.#chats.set(conversation, [opened, ...this.#kept(conversation).slice(0, 1)]);
    return added(nameRef(opened.id), at, this.#nickname(conversation));
  }

  /** The latest chats take the new name; earlier ones are known by the name of their time. */
  introduced({ conversation, buyer }: BuyerIntroduced): SearchChange[] {
    if (buyer.nickname === this.#nickname(conversation)) return [];
    this.#nicknames.set(conversation, buyer.nickname);
    return this.#kept(conversation).flatMap(({ id, openedAt }) =>
      added(nameRef(id), openedAt, buyer.nickname),
    );
  }
}

function changesOf(event: ConversationEvent, names: Names): SearchChange[] {
  switch (event.type) {
    case 'MessageReceived': {
      const { id, sentAt, content, visible } = event.message;
      return visible && !event.hidden ? line(id, sentAt, content) : [];
    }
    case 'MessageSubmitted':
      return line(event.messageId, event.at, event.content);
    case 'MessagePlaced':
      return [{ do: 'move', ref: lineRef(event.messageId), at: event.sentAt }];
    case 'MessageDiscarded':
    case 'MessageRecalled':
    case 'MessageWithdrawn':
      return [{ do: 'remove', ref: lineRef(event.messageId) }];
    case 'ChatOpened':
      return names.opened(event);
    case 'BuyerIntroduced':
      return names.introduced(event);
    default:
      return [];
  }
}

/** What a batch changes for search, in the order it happened: texts of messages, and nicknames by chat. */
export function searchChanges(change: Change): SearchChange[] {
  const names = new Names(change);
  return change.commits.flatMap(({ events }) =>
    events.flatMap((event) => ('conversation' in event ? changesOf(event, names) : [])),
  );
}
