import { chatsOfAgent } from '../../core/store/queries/chat-scope.ts';
import { useDesk } from '../desk/desk-context.ts';
import { leaveChat, openedChat } from '../desk/opened-chat.ts';
import { useCounts } from '../inbox/use-counts.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';

/** The way back where the chat takes the whole page; it carries the overdue count, so that urgency stays in sight. */
export function BackToInbox() {
  const { me } = useDesk();
  const overdue = useCounts(chatsOfAgent(me.id)).value?.overdue ?? 0;
  const back = () => {
    const left = openedChat.peek();
    leaveChat();
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>(`[id^="row-${CSS.escape(left)}"]`);
      (row ?? document.querySelector<HTMLElement>('[data-list]'))?.focus();
    });
  };
  return (
    <button
      type="button"
      class="icon-button back one-pane-only"
      title={words.chat.back}
      aria-describedby="overdue-elsewhere"
      onClick={back}
    >
      <Icon name="arrow-left" />
      <span class="unseen">{words.chat.back}</span>
      {overdue > 0 && (
        <span class="overdue-count" aria-hidden="true">
          {overdue}
        </span>
      )}
      <span class="unseen" id="overdue-elsewhere" aria-hidden="true">
        {overdue > 0 ? words.chat.overdueElsewhere(overdue) : ''}
      </span>
    </button>
  );
}
