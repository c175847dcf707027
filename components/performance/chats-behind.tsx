import type { Chat } from '../../core/domain/chat/chat.ts';
import { openChat } from '../desk/opened-chat.ts';
import { words as texts } from '../words/words.ts';

/** A chat behind a figure, and what it counts for in words. */
export interface BehindLine {
  readonly chat: Chat;
  readonly nickname: string;
  readonly words: string;
}

/** So many are listed: beyond that nobody reads on, and the counts above say the rest. */
const most = 100;

/** The chats a figure is made of; each opens. */
export function ChatsBehind({
  lines,
  close,
  name = texts.performance.chatsBehind,
}: {
  lines: readonly BehindLine[];
  close: () => void;
  name?: string;
}) {
  if (lines.length === 0) return null;
  const go = (conversation: string) => {
    close();
    openChat(conversation);
  };
  return (
    <ul class="chats-behind" aria-label={name}>
      {lines.slice(0, most).map(({ chat, nickname, words }) => (
        <li key={chat.id}>
          <button type="button" class="link cut" onClick={() => go(chat.conversation)}>
            <bdi>{nickname}</bdi>
          </button>
          <span class="hint">{words}</span>
        </li>
      ))}
      {lines.length > most && <li class="hint">{texts.performance.andMore(lines.length - most)}</li>}
    </ul>
  );
}
