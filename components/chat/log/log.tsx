import './log.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { chatsOfConversation } from '../../../core/store/queries/chats-of-conversation.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { sendsOf } from '../../../core/store/queries/sends-of.ts';
import { useLive } from '../../desk/use-live.ts';
import { later } from '../../ui/later.tsx';
import { words } from '../../words/words.ts';
import { useWaitsIn } from '../waiting/waits-in.ts';
import { Lines } from './lines.tsx';
import { ToTheEnd } from './to-the-end.tsx';
import { useFirstUnread } from './use-first-unread.ts';
import { useLineSteps } from './use-line-steps.ts';
import { useLogPlace } from './use-log-place.ts';

const waiting = later(async () => (await import('../waiting/waiting-messages.tsx')).WaitingMessages);

/** The conversation, older chats of the same buyer included. */
export function Log({ conversation }: { conversation: Conversation }) {
  const { id, latest } = conversation;
  const log = useRef<HTMLDivElement>(null);
  const unreadSince = useFirstUnread(latest);
  const place = useLogPlace(log, id, unreadSince);
  const shown = place.lines.value;
  const sends = useLive(() => sendsOf(deskDb(), id), [id]);
  const chats = useLive(() => chatsOfConversation(deskDb(), id), [id]);
  const waits = useWaitsIn(id);
  const steps = useLineSteps(log, shown, place.go);
  const unmark = () => {
    place.marked.value = '';
  };
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    // As listeners that cannot stop it, they do not make the wheel or a finger wait for the page.
    for (const hand of ['wheel', 'touchmove'] as const)
      element.addEventListener(hand, unmark, { passive: true });
    return () => {
      for (const hand of ['wheel', 'touchmove'] as const) element.removeEventListener(hand, unmark);
    };
  }, []);
  return (
    <div class="log-frame">
      <div
        ref={log}
        class="log scrolls"
        role="log"
        aria-label={words.chat.messages}
        aria-live={place.quiet.value ? 'off' : 'polite'}
        aria-relevant="additions"
        tabIndex={-1}
        onScroll={place.onScroll}
        onKeyDownCapture={unmark}
        onKeyDown={steps.onKeyDown}
        onPointerDown={unmark}
        onFocusIn={steps.onFocusIn}
      >
        <div class="lines">
          {shown && (
            <Lines
              conversation={conversation}
              shown={shown}
              sends={sends.value}
              chats={chats.value}
              unreadSince={unreadSince}
              marked={place.marked.value}
              current={steps.current}
            />
          )}
          {shown && !shown.later && waits.value && waits.value.length > 0 && (
            <waiting.Part conversation={conversation} rows={waits.value} />
          )}
        </div>
      </div>
      <ToTheEnd conversation={id} away={place.away} go={() => place.go('end')} />
    </div>
  );
}
