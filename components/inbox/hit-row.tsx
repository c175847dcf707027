import './chat-row.css';
import type { ChatHit } from '../../core/store/queries/search-chats.ts';
import { useDesk } from '../desk/desk-context.ts';
import { type JumpTo, openChat, openedChat } from '../desk/opened-chat.ts';
import { exactly, whenShort } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { excerptAround } from './excerpt-around.ts';
import { memo } from './memo.ts';
import { Row } from './row.tsx';
import { CategoryTag, HolderTag, Starred } from './row-signs.tsx';

interface HitRowProps {
  id: string;
  hit: ChatHit;
  at: number;
  of: number;
}

/** Where a find leads: to the message, to the beginning of a closed chat, to the end of an open one. */
function placeOf({ entry, row, at }: ChatHit): JumpTo | null {
  if (entry !== null) return { entry };
  return row.state === 'closed' ? { at } : null;
}

/** A find: the chat, and the words around what was found. */
export const HitRow = memo(function HitRow({ id, hit, at, of }: HitRowProps) {
  const { now, shop, alone } = useDesk();
  const { row } = hit;
  return (
    <Row
      row={row}
      id={id}
      at={at}
      of={of}
      current={row.conversation === openedChat.value}
      open={() => openChat(row.conversation, placeOf(hit))}
      aside={
        <time class="row-time" title={exactly(hit.at, shop.zone)}>
          {whenShort(hit.at, now.peek(), shop.zone)}
        </time>
      }
      middle={
        <span class="row-preview cut" dir="auto">
          {excerptAround(hit.excerpt, hit.marks).map(({ text, found }, n) =>
            found ? <mark key={n}>{text}</mark> : <span key={n}>{text}</span>,
          )}
        </span>
      }
    >
      <div class="row-tags">
        {row.state === 'closed' && <span class="tag asks">{words.inbox.closed}</span>}
        <CategoryTag category={row.chat.category} />
        {!alone && <HolderTag holder={row.holder} />}
      </div>
      {row.starred === 1 && <Starred />}
    </Row>
  );
});
