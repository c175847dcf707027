import { useState } from 'preact/hooks';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { troubledSends } from '../../core/store/queries/sends-of.ts';
import type { OutboxRow } from '../../core/store/rows.ts';
import { MessageWords } from '../chat/contents/message-words.tsx';
import { Waiting } from '../chat/log/send-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { counted } from '../ui/share.ts';
import { openChat } from './opened-chat.ts';
import { useLive } from './use-live.ts';

/** The tray of what was written and has not gone out. There only while there is something in it. */
export function NotSent() {
  const [open, setOpen] = useState(false);
  const waiting = useLive(() => troubledSends(deskDb()), []);
  const sends = waiting.value ?? [];
  const close = () => setOpen(false);
  if (sends.length === 0 && !open) return null;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-describedby="not-sent-count"
        title="Not sent"
        onClick={() => setOpen(true)}
      >
        <Icon name="mail-warning" />
        <span class="unseen">Not sent</span>
        <span class="badge" aria-hidden="true">
          {sends.length}
        </span>
        <span class="unseen" id="not-sent-count" aria-hidden="true">
          {counted(sends.length, 'message')}
        </span>
      </button>
      {open && (
        <Modal title="Not sent" close={close}>
          <div class="modal-body">
            {sends.length === 0 && <p>Everything has gone out.</p>}
            <ul class="unsent">
              {sends.map((send) => (
                <Unsent key={send.id} send={send} close={close} />
              ))}
            </ul>
          </div>
        </Modal>
      )}
    </>
  );
}

function Unsent({ send, close }: { send: OutboxRow; close: () => void }) {
  const conversation = send.work.kind === 'send' ? send.work.conversation : '';
  const found = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  if (send.work.kind !== 'send') return null;
  const go = () => {
    close();
    openChat(conversation);
  };
  return (
    <li>
      <button type="button" class="link cut" onClick={go}>
        <bdi>{found.value?.conversation.buyer.nickname ?? 'This buyer'}</bdi>
      </button>
      <span class="unsent-what" dir="auto">
        <MessageWords content={send.work.content} />
      </span>
      <Waiting conversation={conversation} attempt={send} />
    </li>
  );
}
