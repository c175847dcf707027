import './chat-row.css';
import type { ListedChat } from '../../core/store/queries/chats-in.ts';
import { waitOf } from '../../core/store/queries/wait-of.ts';
import { DeadlinePill } from '../deadline/deadline-pill.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { openChat, openedChat } from '../desk/opened-chat.ts';
import { exactly, whenShort } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { memo } from './memo.ts';
import { previewOf } from './preview.ts';
import { Row, RowLines } from './row.tsx';
import { CategoryTag, HolderTag, NewSince, PrioritySigns, Starred } from './row-signs.tsx';
import type { ListOf } from './use-listed-chats.ts';

interface ChatRowProps {
  row: ListedChat;
  /** Since when what buyers wrote is new to the agent, epoch ms; null where nothing is. */
  since: number | null;
  /** Whether the list holds the chats of several agents. */
  withHolder: boolean;
  folder: ListOf['folder'];
}

function isUnread({ unread, state }: ListedChat): boolean {
  return unread === 1 && state === 'open';
}

/** A chat in the list: one button, named by the buyer; all else are signs. */
export const ChatRow = memo(function ChatRow(said: ChatRowProps) {
  const { row } = said;
  return (
    <Row unread={isUnread(row)} current={row.conversation === openedChat.value}>
      <ChatLines {...said} />
    </Row>
  );
});

const ChatLines = memo(function ChatLines({ row, since, withHolder, folder }: ChatRowProps) {
  const { now } = useDesk();
  const wait = waitOf(row);
  const unread = isUnread(row);
  const isNew = unread && since !== null && -row.latestRank > since;
  const inPriority = folder === 'priority';
  const signs = <PrioritySigns reasons={row.reasons} always={inPriority} />;
  return (
    <RowLines
      row={row}
      id={row.id}
      unread={unread}
      open={() => openChat(row.conversation)}
      aside={
        <DeadlinePill wait={wait} replied={row.state === 'open' && row.repliedAt !== undefined} now={now} />
      }
      middle={<PreviewLine row={row} unread={unread} />}
    >
      <div class="row-tags">
        {wait && <span class="tag asks">{words.inbox.notReplied}</span>}
        {row.state === 'closed' && <span class="tag">{words.inbox.closed}</span>}
        {inPriority && signs}
        <CategoryTag row={row} />
        {!inPriority && signs}
        {withHolder && <HolderTag holder={row.holder} />}
      </div>
      {isNew && <NewSince at={since} />}
      {row.starred === 1 && <Starred />}
    </RowLines>
  );
});

function PreviewLine({ row, unread }: { row: ListedChat; unread: boolean }) {
  const { now, shop, me, alone } = useDesk();
  const nameOf = (agent: string) => shop.agents[agent]?.nickname;
  const { by, text, kind } = previewOf(row, { me: me.id, alone, nameOf });
  return (
    <>
      <span class="row-preview cut">
        {by && (
          <em>
            <bdi>{by}</bdi>{' '}
          </em>
        )}
        {kind ? <em>{kind}</em> : <span dir="auto">{text}</span>}
      </span>
      {unread && <span class="unseen">{words.inbox.unread}</span>}
      <time class="row-time" title={exactly(row.previewAt, shop.zone)}>
        {whenShort(row.previewAt, now.peek(), shop.zone)}
      </time>
    </>
  );
}
