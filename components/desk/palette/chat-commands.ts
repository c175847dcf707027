import { mostUrgent } from '../../../core/store/queries/most-urgent.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { savedReplies } from '../../../core/store/queries/saved-replies.ts';
import { searchChats } from '../../../core/store/queries/search-chats.ts';
import type { ChatRow, SavedReplyRow } from '../../../core/store/rows.ts';
import { isThere } from '../../ui/focusable.ts';
import { words } from '../../words/words.ts';
import { insertText } from '../insert-text.ts';
import { openChat, openedChat } from '../opened-chat.ts';
import { matchOf } from './fuzzy.ts';
import type { PaletteCommand } from './palette-command.ts';

const { palette } = words.desk;
const most = 8;

/** The way to the chat that had best be answered next. */
export async function urgentCommand(agent: string, now: number): Promise<PaletteCommand[]> {
  const row = await mostUrgent(deskDb(), agent, now);
  if (!row || row.conversation === openedChat.peek()) return [];
  const run = () => openChat(row.conversation);
  return [{ id: 'urgent', group: 'go', icon: 'clock', name: palette.mostUrgent, note: row.nickname, run }];
}

function chatCommand(row: ChatRow): PaletteCommand {
  return {
    id: `chat-${row.conversation}`,
    group: 'chats',
    icon: 'message-circle',
    name: row.nickname,
    note: row.state === 'closed' ? palette.closed : '',
    run: () => openChat(row.conversation),
  };
}

/** The chats of buyers who are called what was typed. */
export async function chatCommands(typed: string): Promise<PaletteCommand[]> {
  if (typed.trim() === '') return [];
  const { hits } = await searchChats(deskDb(), { text: typed, limit: 5 * most });
  const latest = new Map<string, ChatRow>();
  for (const { row } of hits) {
    const known = latest.get(row.conversation);
    if (matchOf(typed, row.nickname) >= 2 && (!known || known.openedAt < row.openedAt))
      latest.set(row.conversation, row);
  }
  return [...latest.values()].slice(0, most).map(chatCommand);
}

function replyCommand(reply: SavedReplyRow): PaletteCommand {
  return {
    id: `reply-${reply.id}`,
    group: 'replies',
    icon: 'bookmark',
    name: reply.title,
    note: reply.shortcut === '' ? '' : `/${reply.shortcut}`,
    run: () => {
      insertText.value = reply;
    },
  };
}

/** The saved replies, where there is a message to put them in. */
export async function replyCommands(agent: string): Promise<PaletteCommand[]> {
  if (!isThere(document.querySelector('.pane.chat [data-key=r]'))) return [];
  return (await savedReplies(deskDb(), agent)).map(replyCommand);
}
