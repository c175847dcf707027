import { type Conversation, newConversation } from '../../chat/conversation.ts';
import type { ConversationEvent } from '../../chat/events.ts';
import { evolveConversation } from '../../chat/evolve-conversation.ts';
import type { Content, SendableContent } from '../../message/content.ts';
import type { SpokenLine } from '../../suggest/moments-of.ts';
import type { AskedLine } from '../find-answers.ts';

interface Line extends AskedLine {
  readonly id: string;
  readonly chat: number;
}

/** A conversation as it would have been, with its lines. */
interface Talk {
  readonly conversation: Conversation;
  readonly lines: readonly Line[];
}

/** Automation sees so many lines of a conversation. */
const mostLines = 40;

/** Conversations as they would have been, with what was said in them. */
export class RehearsedTalks {
  readonly #talks = new Map<string, Talk>();
  readonly #submitted = new Map<string, Content | SendableContent>();

  /** A conversation of which something was told; undefined for others. */
  known(id: string): Talk | undefined {
    return this.#talks.get(id);
  }

  /** A conversation, as it begins where nothing was told of it yet. */
  of(id: string): Talk {
    return this.#talks.get(id) ?? { conversation: newConversation(id), lines: [] };
  }

  /** Something more happens in a conversation. */
  goOn(event: ConversationEvent): void {
    const { conversation, lines } = this.of(event.conversation);
    const line = this.#lineOf(event, conversation);
    this.#talks.set(event.conversation, {
      conversation: evolveConversation(conversation, event),
      lines: line ? [...lines, line].slice(-mostLines) : lines,
    });
  }

  #lineOf(event: ConversationEvent, { outgoing }: Conversation): Line | null {
    if (event.type === 'MessageSubmitted') {
      this.#submitted.set(event.messageId, event.content);
      return null;
    }
    if (event.type === 'MessageDelivered') {
      const content = this.#submitted.get(event.messageId);
      const ours = outgoing.find(({ messageId }) => messageId === event.messageId);
      this.#submitted.delete(event.messageId);
      if (!content || !ours) return null;
      const by = ours.automation ? 'automation' : 'agent';
      const { messageId: id, chat, at, reply } = event;
      return { id, chat, by, content: content as Content, at, reply };
    }
    if (event.type !== 'MessageReceived' || event.hidden || !event.message.visible) return null;
    const { author: by, content, id } = event.message;
    return { id, chat: event.chat ?? 0, by, content, at: event.at, reply: event.reply };
  }
}

/** Lines as answers are looked for by them: what is no text by its kind. */
export function spoken(lines: readonly Line[]): SpokenLine[] {
  return lines
    .filter(({ content }) => content.kind !== 'notice')
    .map(({ id, by, content, at }) => {
      const isText = content.kind === 'text';
      return { id, by, text: isText ? content.text : content.kind, isText, at };
    });
}
