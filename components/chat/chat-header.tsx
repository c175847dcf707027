import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chat } from '../../core/domain/chat/chat.ts';
import type { ShopBuyer } from '../../core/domain/message/shop-message.ts';
import { command } from '../../core/protocol/client.ts';
import { DeadlineButton } from '../deadline/deadline-button.tsx';
import { AgentAvatar } from '../desk/agent-avatar.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { giveUpWriting, openedPane, openedToWrite, showWorkbench } from '../desk/opened-chat.ts';
import type { Act } from '../desk/use-act.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { lastSix } from '../ui/in-threes.ts';
import { words } from '../words/words.ts';
import { BackToInbox } from './back-to-inbox.tsx';
import { holderWords } from './holder-words.ts';

interface ChatHeaderProps {
  buyer: ShopBuyer;
  chat: Chat;
  act: Act;
  canWrite: boolean;
}

/** Who it is, whose it is, and how long there is. */
export function ChatHeader({ buyer, chat, act, canWrite }: ChatHeaderProps) {
  const { me, shop } = useDesk();
  const name = useRef<HTMLHeadingElement>(null);
  const wanted = openedToWrite.value && !canWrite;
  useLayoutEffect(() => {
    if (!wanted) return;
    // Where nothing can be written, a chat that was just opened begins at its name.
    name.current?.focus();
    giveUpWriting();
  }, [wanted]);
  const nameOf = (agent: string) => shop.agents[agent]?.nickname ?? agent;
  const orders = chat.orders.map(lastSix).join(', ');
  const holder = chat.status === 'open' && chat.holder !== null ? shop.agents[chat.holder] : undefined;
  const wait = chat.status === 'open' ? chat.wait : null;
  return (
    <header class="chat-header">
      <BackToInbox />
      <Avatar id={buyer.id} nickname={buyer.nickname} small />
      <div class="who">
        <h2 ref={name} class="cut" tabIndex={-1}>
          <bdi>{buyer.nickname || words.inbox.noName}</bdi>
        </h2>
        <p class="cut">
          {holder?.avatar?.shown && holder.id !== me.id && <AgentAvatar agent={holder} small />}
          {holderWords(chat, me.id, nameOf, shop.zone)}
          {orders !== '' && ` · ${orders}`}
        </p>
      </div>
      <DeadlineButton chat={chat} wait={wait} />
      {chat.status === 'open' && <StarChat chat={chat} act={act} />}
      {chat.status === 'closed' && <span class="tag">{words.chat.closed}</span>}
      <WorkbenchToggle />
    </header>
  );
}

/** Where the workbench has no room beside the chat, it comes in front of it. */
function WorkbenchToggle() {
  const shown = openedPane.value === 'workbench';
  return (
    <button
      type="button"
      class="icon-button workbench-toggle"
      aria-label={words.chat.workbench}
      aria-expanded={shown}
      aria-keyshortcuts="w"
      data-key="w"
      title={words.chat.withKey(words.chat.workbench, 'w')}
      onClick={() => showWorkbench(!shown)}
    >
      <Icon name="panel-right" />
    </button>
  );
}

function StarChat({ chat, act }: { chat: Chat; act: Act }) {
  const { me } = useDesk();
  const turn = () =>
    act.run(() => command({ do: 'starChat', by: me.id, conversation: chat.conversation, on: !chat.starred }));
  return (
    <button
      type="button"
      class="icon-button star-chat"
      aria-label={words.chat.starChat}
      aria-pressed={chat.starred}
      aria-keyshortcuts="s"
      data-key="s"
      title={words.chat.withKey(words.chat.starChat, 's')}
      onClick={turn}
    >
      <Icon name="star" filled={chat.starred} />
    </button>
  );
}
