import type { Command } from '../../core/domain/desk/command.ts';
import type { Content } from '../../core/domain/message/content.ts';
import type { ShopMessage } from '../../core/domain/message/shop-message.ts';

/** A message as it lies at the shop; its id and index follow from its number. */
export function shopMessage(n: number, sentAt: number, part: Partial<ShopMessage> = {}): ShopMessage {
  return {
    id: `m${n}`,
    index: String(n),
    sentAt,
    author: 'buyer',
    resolves: false,
    nickname: 'Putri',
    visible: true,
    content: { kind: 'text', text: `Line ${n}` },
    ...part,
  };
}

/** A text as content. */
export function saying(text: string): Content {
  return { kind: 'text', text };
}

/** The command that takes messages of a conversation in. */
export function arrive(conversation: string, ...messages: readonly ShopMessage[]): Command {
  return {
    do: 'receiveMessages',
    conversation,
    buyer: { id: conversation, nickname: conversation, avatar: '' },
    canSend: true,
    messages: messages.map((message) => ({ message, order: '' })),
  };
}
