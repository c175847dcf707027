import './chat-row.css';
import type { ChatHit } from '../../core/store/queries/search-chats.ts';
import { useDesk } from '../desk/desk-context.ts';
import { type JumpTo, openChat, openedChat } from '../desk/opened-chat.ts';
import { exactly, whenShort } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { excerptAround } from './excerpt-around.ts';
import { memo } from './memo.ts';
import { Row, RowLines } from './row.tsx';
import { CategoryTag, HolderTag, Starred } from './row-signs.tsx';

interface HitRowProps {
  id: string;
  hit: ChatHit;
}

/** Where a find leads: to the message, to the beginning of a closed chat, to the end of an open one. */
function placeOf({ entry, row, at }: ChatHit): JumpTo | null {
  if (entry !== null) return { entry };
  return row.state === 'closed' ? { at } : null;
}

/** A find: the chat, and the words around what was found. */
export const HitRow = memo(function HitRow(said: HitRowProps) {
  return (
    <Row current={said.hit.row.conversation === openedChat.value}>
      <HitLines {...said} />
    </Row>
  );
});

const HitLines = memo(function HitLines({ id, hit }: HitRowProps) {
  const { now, shop, alone } = useDesk();
  const { row } = hit;
  return (
    <RowLines
      row={row}
      id={id}
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
        <CategoryTag row={row} />
        {!alone && <HolderTag holder={row.holder} />}
      </div>
      {row.starred === 1 && <Starred />}
    </RowLines>
  );
});
