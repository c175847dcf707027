import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Content } from '../../core/domain/message/content.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { failedSends, troubledSends } from '../../core/store/queries/sends-of.ts';
import type { OutboxRow } from '../../core/store/rows.ts';
import { MessageWords } from '../chat/contents/message-words.tsx';
import { Failed, Waiting } from '../chat/log/send-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { words } from '../words/words.ts';
import { openChat } from './opened-chat.ts';
import { useLive } from './use-live.ts';

const { notSent: says } = words.composer;

/** The tray of what was written and has not gone out. There only while there is something in it. */
export function NotSent() {
  const [open, setOpen] = useState(false);
  const waiting = useLive(() => troubledSends(deskDb()), []);
  const refused = useLive(() => failedSends(deskDb()), []);
  const sends = waiting.value ?? [];
  const failed = refused.value ?? [];
  const count = sends.length + failed.length;
  const close = () => setOpen(false);
  if (count === 0 && !open) return null;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-describedby="not-sent-count"
        title={says.name}
        onClick={() => setOpen(true)}
      >
        <Icon name="mail-warning" />
        <span class="unseen">{says.name}</span>
        <span class="badge" aria-hidden="true">
          {count}
        </span>
        <span class="unseen" id="not-sent-count" aria-hidden="true">
          {says.messages(count)}
        </span>
      </button>
      {open && (
        <Modal title={says.name} close={close}>
          <div class="modal-body">
            {count === 0 && <p>{says.allOut}</p>}
            <ul class="unsent">
              {failed.map((entry) => (
                <Refusal key={entry.id} entry={entry} close={close} />
              ))}
              {sends.map((send) => (
                <Delay key={send.id} send={send} close={close} />
              ))}
            </ul>
          </div>
        </Modal>
      )}
    </>
  );
}

function Refusal({ entry, close }: { entry: MessageEntry; close: () => void }) {
  return (
    <Unsent conversation={entry.conversation} content={entry.content} close={close}>
      <Failed entry={entry} />
    </Unsent>
  );
}

function Delay({ send, close }: { send: OutboxRow; close: () => void }) {
  const { work } = send;
  if (work.kind !== 'send') return null;
  return (
    <Unsent conversation={work.conversation} content={work.content} close={close}>
      <Waiting conversation={work.conversation} attempt={send} />
    </Unsent>
  );
}

interface UnsentProps {
  conversation: string;
  content: Content;
  close: () => void;
  /** How it stands, and what can be done about it. */
  children: ComponentChildren;
}

/** One message of the tray: to whom, what, and its state. */
function Unsent({ conversation, content, close, children }: UnsentProps) {
  const found = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  const go = () => {
    close();
    openChat(conversation);
  };
  return (
    <li>
      <button type="button" class="link cut" onClick={go}>
        <bdi>{found.value?.conversation.buyer.nickname ?? says.unknownBuyer}</bdi>
      </button>
      <span class="unsent-what" dir="auto">
        <MessageWords content={content} />
      </span>
      {children}
    </li>
  );
}
