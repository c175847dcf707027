import type { Command } from '../../core/domain/desk/command.ts';
import { buyers, type Timed } from './random-day.ts';

/** What stands in every name, id and text of a buyer, and in nothing else. */
export function markOf(buyer: string): string {
  return `zq${buyer}zq`;
}

/** A name that tells whose it is. */
function own(buyer: string, name: string): string {
  return `${name}${markOf(buyer)}`;
}

function conversationOf(command: Command): string | null {
  return 'conversation' in command && typeof command.conversation === 'string' ? command.conversation : null;
}

/** A command as it would be were each buyer's every name, id and word their own, but for one that all of them use. */
function marked(command: Command): Command {
  const conversation = conversationOf(command);
  const renamed = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => renamed(each, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, name)]));
    if (typeof value !== 'string') return value;
    if (conversation !== null && ['messageId', 'shopMessageId', 'id'].includes(key))
      return own(conversation, value);
    if (conversation !== null && key === 'text') return `hello ${own(conversation, value.replace(' ', ''))}`;
    return (buyers as readonly string[]).includes(value) ? own(value, key) : value;
  };
  const named = renamed(command, '') as Command;
  if (named.do !== 'receiveMessages' || conversation === null) return named;
  const buyer = {
    id: own(conversation, 'buyer'),
    nickname: `Ana ${own(conversation, 'nick')}`,
    avatar: own(conversation, 'https://'),
  };
  return {
    ...named,
    buyer,
    messages: named.messages.map((each) => ({
      ...each,
      message: {
        ...each.message,
        nickname: each.message.author === 'buyer' ? buyer.nickname : each.message.nickname,
      },
    })),
  };
}

/** Random days in which everything of a buyer can be told from everything else. */
export function markedDays(days: readonly Timed[]): Timed[] {
  return days.map(({ now, command }) => ({ now, command: marked(command) }));
}

/** The conversation and the id of a buyer in such days. */
export function namesIn(buyer: string): { readonly conversation: string; readonly buyer: string } {
  return { conversation: own(buyer, 'conversation'), buyer: own(buyer, 'buyer') };
}
