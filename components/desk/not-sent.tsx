import { useState } from 'preact/hooks';
import { deskDb } from '../../core/store/queries/reading.ts';
import { type Unsent, unsent } from '../../core/store/queries/unsent.ts';
import { MessageWords } from '../chat/contents/message-words.tsx';
import { SendState } from '../chat/log/send-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { counted } from '../ui/share.ts';
import { useLive } from '../ui/use-live.ts';
import { openChat } from './opened-chat.ts';

/** The tray of what was written and has not gone out. There only while there is something in it. */
export function NotSent() {
  const [open, setOpen] = useState(false);
  const waiting = useLive(() => unsent(deskDb()), []);
  const messages = waiting.value ?? [];
  if (messages.length === 0 && !open) return null;
  return (
    <>
      <button type="button" class="icon-button" aria-label="Not sent" aria-describedby="not-sent-count" title="Not sent" onClick={() => setOpen(true)}>
        <Icon name="mail-warning" />
        <span class="badge" aria-hidden="true">
          {messages.length}
        </span>
        <span class="unseen" id="not-sent-count">
          {counted(messages.length, 'message')}
        </span>
      </button>
      {open && (
        <Modal title="Not sent" close={() => setOpen(false)}>
          <Waiting messages={messages} close={() => setOpen(false)} />
        </Modal>
      )}
    </>
  );
}

function Waiting({ messages, close }: { messages: readonly Unsent[]; close: () => void }) {
  const go = (conversation: string) => {
    close();
    openChat(conversation);
  };
  return (
    <div class="modal-body">
      {messages.length === 0 && <p>Everything has gone out.</p>}
      <ul class="unsent">
        {messages.map(({ conversation, entry }) => (
          <li key={entry.id}>
            <button type="button" class="link cut" onClick={() => go(conversation.id)}>
              <bdi>{conversation.buyer.nickname}</bdi>
            </button>
            <span class="unsent-what" dir="auto">
              <MessageWords content={entry.content} />
            </span>
            <SendState entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}
