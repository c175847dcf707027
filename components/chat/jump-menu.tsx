import { useId, useRef, useState } from 'preact/hooks';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { instantOf, wallClock } from '../../core/domain/shop/zone.ts';
import { chatsOfConversation } from '../../core/store/queries/chats-of-conversation.ts';
import { messagesByLine } from '../../core/store/queries/messages-by-line.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { type JumpTo, jumpTo } from '../desk/opened-chat.ts';
import { useLive } from '../desk/use-live.ts';
import { Icon } from '../ui/icon.tsx';
import { dayAndTime } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { MessageWords } from './contents/message-words.tsx';
import { outcomeWords } from './log/note-words.ts';

/** Opens what leads to places in the conversation: a day, a chat, a starred message. */
export function JumpMenu({ conversation }: { conversation: Conversation }) {
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const go = (place: JumpTo) => {
    menu.current?.hidePopover();
    jumpTo.value = place;
  };
  const toggled = (event: { readonly newState: string }) => setOpen(event.newState === 'open');
  return (
    <>
      <button
        type="button"
        class="icon-button compact jump-button"
        aria-label={words.chat.jumpTo}
        title={words.chat.jumpTo}
        aria-expanded={open}
        popovertarget={id}
      >
        <Icon name="history" />
      </button>
      <div
        ref={menu}
        id={id}
        class="jump-menu scrolls"
        role="dialog"
        aria-label={words.chat.jumpTo}
        popover="auto"
        onToggle={toggled}
      >
        {open && (
          <>
            <GoToDate go={go} />
            <PastChats conversation={conversation.id} go={go} />
            <StarredMessages lines={conversation.starredMessages} go={go} />
          </>
        )}
      </div>
    </>
  );
}

type Go = (place: JumpTo) => void;

function GoToDate({ go }: { go: Go }) {
  const { shop, now } = useDesk();
  const today = wallClock(now.peek(), shop.zone).day;
  const [day, setDay] = useState(today);
  const submit = (event: Event) => {
    event.preventDefault();
    if (day !== '') go({ at: instantOf(day, 0, shop.zone) });
  };
  return (
    <form class="go-to-date" onSubmit={submit}>
      <input
        type="date"
        class="field"
        aria-label={words.chat.date}
        max={today}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {words.chat.goToDate}
      </button>
    </form>
  );
}

function PastChats({ conversation, go }: { conversation: string; go: Go }) {
  const { shop } = useDesk();
  const found = useLive(() => chatsOfConversation(deskDb(), conversation), [conversation]);
  const name = (agent: string) => shop.agents[agent]?.nickname ?? agent;
  const chats = [...(found.value ?? [])].reverse();
  return (
    <section aria-label={words.chat.pastChats}>
      <h3 class="label">{words.chat.pastChats}</h3>
      <ul>
        {chats.map((chat) => (
          <li key={chat.id}>
            <button type="button" class="place" onClick={() => go({ at: chat.openedAt })}>
              <span>{dayAndTime(chat.openedAt, shop.zone)}</span>
              <span class="hint">{outcomeWords(chat, name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StarredMessages({ lines, go }: { lines: readonly string[]; go: Go }) {
  const { shop } = useDesk();
  const found = useLive(() => messagesByLine(deskDb(), lines), [lines.join(' ')]);
  return (
    <section aria-label={words.chat.starredMessages}>
      <h3 class="label">{words.chat.starredMessages}</h3>
      {lines.length === 0 && <p class="hint">{words.chat.noStars}</p>}
      <ul>
        {(found.value ?? []).map((entry) => (
          <li key={entry.id}>
            <button type="button" class="place" onClick={() => go({ entry: entry.id })}>
              <span class="cut" dir="auto">
                <MessageWords content={entry.content} />
              </span>
              <span class="hint">{dayAndTime(entry.at, shop.zone)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
