import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { unseenBy } from '../../../core/domain/chat/recent.ts';
import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import { linesById } from '../../../core/store/queries/lines-by-id.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { jumpTo } from '../../desk/opened-chat.ts';
import { useLive } from '../../desk/use-live.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { MessageWords } from '../contents/message-words.tsx';
import type { ThreadGuard } from './use-thread-guard.ts';

const { moved: says } = words.composer;
/** So many of the missed messages are shown; the log has them all. */
const shown = 2;

interface ThreadMovedProps {
  conversation: Conversation;
  guard: ThreadGuard;
  /** Why the message was stopped, in the desk's own words. */
  why: string;
  sendAnyway: () => void;
  /** Nothing is in the way any more. */
  settled: () => void;
}

/** Somebody wrote since the agent began: what, and whether to read first or to send all the same. */
export function ThreadMoved({ conversation, guard, why, sendAnyway, settled }: ThreadMovedProps) {
  const { me } = useDesk();
  const missed = unseenBy(me.id, guard.seen(), conversation.recent);
  const ids = missed.slice(-shown).map(({ id }) => id);
  const lines = useLive(() => linesById(deskDb(), ids), [ids.join(' ')]);
  // The log takes the focus to what was missed; R leads back to the field.
  const read = () => {
    const [first] = missed;
    if (first) jumpTo.value = { entry: first.id };
    guard.caughtUp();
    settled();
  };
  const entries = lines.value ?? [];
  return (
    <div class="strip moved" role="alert">
      <Icon name="message-circle" />
      <div class="grow">
        {entries.length === 0 && <p>{why}</p>}
        {entries.map((entry) => (
          <p key={entry.id}>
            <b>{who(entry, me.id)}</b>{' '}
            <bdi class="strip-what">
              <MessageWords content={entry.content} />
            </bdi>
          </p>
        ))}
        <div class="side-by-side">
          <button type="button" class="button small-button" onClick={read}>
            {says.readFirst}
          </button>
          <button type="button" class="button small-button" onClick={sendAnyway}>
            {says.sendAnyway}
          </button>
        </div>
      </div>
    </div>
  );
}

function who({ author, agent, nickname }: MessageEntry, me: string): string {
  if (author === 'buyer') return says.buyer(nickname);
  if (agent === me) return says.otherWindow;
  return agent === '' ? says.otherTool : says.colleague(nickname);
}
