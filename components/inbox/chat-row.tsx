import './chat-row.css';
import type { ChatRow as Row } from '../../core/store/rows.ts';
import { DeadlinePill } from '../deadline/deadline-pill.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { openChat, openedChat } from '../desk/opened-chat.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { exactly, whenShort } from '../ui/moment.ts';
import { memo } from './memo.ts';
import { previewOf } from './preview.ts';
import { rowId } from './row-id.ts';

/** A chat in the list: one button, named by the buyer; all else are signs. */
export const ChatRow = memo(function ChatRow({ row, at, of }: { row: Row; at: number; of: number }) {
  const { now } = useDesk();
  const { chat } = row;
  const wait = chat.status === 'open' ? chat.wait : null;
  const unread = row.unread === 1 && row.state === 'open';
  const current = row.conversation === openedChat.value;
  return (
    <li
      class={`row${unread ? ' unread' : ''}`}
      aria-current={current ? 'true' : undefined}
      aria-setsize={of}
      aria-posinset={at + 1}
      style={{ top: `calc(${at} * var(--row))` }}
    >
      <Avatar id={row.buyer} nickname={row.nickname} dot={unread} />
      <div class="row-lines">
        <div class="row-line">
          <button
            type="button"
            class="row-name"
            id={rowId(row.id)}
            dir="auto"
            onClick={() => openChat(row.conversation)}
          >
            {row.nickname}
          </button>
          <DeadlinePill wait={wait} replied={chat.status === 'open' && chat.lastReplyAt !== null} now={now} />
        </div>
        <PreviewLine row={row} unread={unread} />
        <div class="row-line">
          <div class="row-tags">
            {wait && <span class="tag asks">Not replied</span>}
            {row.state === 'closed' && <span class="tag">Closed</span>}
          </div>
          {row.starred === 1 && <Starred />}
        </div>
      </div>
    </li>
  );
});

function PreviewLine({ row, unread }: { row: Row; unread: boolean }) {
  const { now, shop, alone } = useDesk();
  const { by, text, kind } = previewOf(row, alone);
  return (
    <div class="row-line">
      <span class="row-preview cut">
        {by && <em>{by} </em>}
        {kind ? <em>{kind}</em> : <span dir="auto">{text}</span>}
      </span>
      {unread && <span class="unseen">Unread</span>}
      <time class="row-time" title={exactly(row.previewAt, shop.zone)}>
        {whenShort(row.previewAt, now.peek(), shop.zone)}
      </time>
    </div>
  );
}

function Starred() {
  return (
    <span class="row-star">
      <Icon name="star" size="s" filled />
      <span class="unseen">Starred</span>
    </span>
  );
}
