import type { Chat } from '../../../core/domain/chat/chat.ts';
import { words } from '../../words/words.ts';
import { ChatLink } from './chat-link.tsx';

/** What was before, newest first. */
export function EarlierChats({
  chats,
  current,
  full,
}: {
  chats: readonly Chat[];
  /** The chat on the screen, which is no earlier one. */
  current: string;
  /** There may be more than these. */
  full: boolean;
}) {
  const earlier = chats.filter(({ id }) => id !== current);
  const said = words.workbench;
  return (
    <section aria-label={said.earlierChats}>
      <h3>{said.earlierChats}</h3>
      {earlier.length === 0 ? (
        <p class="hint">{said.firstChat}</p>
      ) : (
        <ul class="earlier-chats">
          {earlier.map((chat) => (
            <li key={chat.id}>
              <ChatLink chat={chat} />
            </li>
          ))}
        </ul>
      )}
      {full && <p class="hint">{said.olderInLog}</p>}
    </section>
  );
}
