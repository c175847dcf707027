import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { DeadlinePill } from '../deadline/deadline-pill.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import { room } from './room.ts';
import { backToChat } from './sharing.ts';

/** Whose workbench it is, how long there is, and the way back; there where the workbench covers the chat. */
export function WorkbenchHeader({ conversation }: { conversation: Conversation }) {
  const { now } = useDesk();
  const { latest, buyer } = conversation;
  const page = room.value === 'page';
  const leave = page ? words.workbench.back : words.workbench.close;
  const button = (
    <button
      type="button"
      class="icon-button"
      aria-label={leave}
      title={leave}
      onClick={() => backToChat('left')}
    >
      <Icon name={page ? 'arrow-left' : 'x'} />
    </button>
  );
  return (
    <header class="bench-header">
      {page && button}
      <h2 class="cut grow">
        <bdi>{buyer.nickname}</bdi>
      </h2>
      {latest?.status === 'open' && latest.wait && (
        <DeadlinePill wait={latest.wait} replied={latest.lastReplyAt !== null} now={now} />
      )}
      {!page && button}
    </header>
  );
}
