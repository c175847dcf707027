import './composer.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { openedToWrite } from '../../desk/opened-chat.ts';
import { Refused } from '../../desk/refused.tsx';
import { afterSending } from './after-sending.ts';
import { AttachButton } from './attach-button.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { EmojiButton } from './emoji-button.tsx';
import { MessageField } from './message-field.tsx';
import { MessageLength } from './message-length.tsx';
import { useAttachments } from './use-attachments.ts';
import { useDraft } from './use-draft.ts';
import { useSending } from './use-sending.ts';

/** Where an answer is written. Send keeps its corner: the field grows upward. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const words = useSignal('');
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(conversation.id, words);
  const attachments = useAttachments();
  const sending = useSending(conversation.id, words);
  useEffect(() => {
    if (openedToWrite.peek()) field.current?.focus();
    openedToWrite.value = false;
  }, []);
  const send = async () => {
    if (sending.busy.peek()) return;
    const text = draft.text.peek().trim();
    for (const { id, uploaded } of attachments.files.peek()) {
      if (!uploaded) continue;
      if (!(await sending.send({ kind: 'image', ...uploaded }))) return;
      attachments.remove(id);
    }
    if (text === '' || !(await sending.send({ kind: 'text', text }))) return;
    draft.write(afterSending(draft.text.peek().trimStart(), text));
    draft.flush();
    field.current?.focus();
  };
  const uploading = attachments.files.value.some((file) => !file.uploaded && file.trouble === '');
  const empty = draft.text.value.trim() === '' && !attachments.files.value.some((file) => file.uploaded);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        attachments.attach([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Refused words={words} />
      <AttachmentList attachments={attachments} />
      <div class="box">
        <MessageField
          field={field}
          nickname={conversation.buyer.nickname}
          draft={draft}
          send={send}
          attach={attachments.attach}
        />
        <div class="tools">
          <EmojiButton insert={(emoji) => insertAt(field.current, emoji, draft.write)} />
          <AttachButton attach={attachments.attach} />
          <MessageLength text={draft.text} />
          <button
            type="submit"
            class="button primary send"
            disabled={empty || uploading || sending.busy.value}
          >
            Send
          </button>
        </div>
      </div>
    </form>
  );
}

/** Writes something where the cursor is, and leaves the cursor behind it. */
function insertAt(field: HTMLTextAreaElement | null, words: string, write: (text: string) => void): void {
  if (!field) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  write(field.value);
  field.focus();
}
