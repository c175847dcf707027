import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskSnapshot, TouchedChat } from '../../domain/desk/desk-state.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import type { ReplyRow } from '../rows.ts';

type After = DeskSnapshot & { readonly touched: ReadonlyMap<string, TouchedChat> };

function chatOf(after: After, conversation: string, n: number | null): Chat | undefined {
  const touched = after.touched.get(`${conversation}#${n}`)?.chat;
  if (touched) return touched;
  const known = after.conversations.get(conversation);
  return [known?.latest, known?.previous].find((chat) => chat?.n === n) ?? undefined;
}

/**
 * The agents' replies among events, for conversion (docs/rules.md §5): those in chats opened in holiday mode are out
 * of every measure. What a reply is was decided when it came.
 */
export function repliesOf(events: readonly DeskEvent[], after: After): ReplyRow[] {
  return events.flatMap((event) => {
    const isAgents =
      event.type === 'MessageDelivered' ||
      (event.type === 'MessageReceived' && event.message.author === 'agent');
    if (!isAgents || !event.reply || ('automatic' in event && event.automatic)) return [];
    const { conversation, at, chat, agent } = event;
    if (chatOf(after, conversation, chat)?.openedInHoliday) return [];
    return [{ conversation, at, agent: agent ?? '' }];
  });
}
