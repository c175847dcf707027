import type { RefObject } from 'preact';
import type { Draft } from './use-draft.ts';

interface MessageFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  nickname: string;
  draft: Draft;
  send: () => void;
  attach: (files: Iterable<File>) => void;
}

/** The field itself: Enter sends, Shift with Enter begins a line, and a word that is still being composed is left alone. */
export function MessageField({ field, nickname, draft, send, attach }: MessageFieldProps) {
  const onKey = (event: KeyboardEvent) => {
    // Some input methods end a word with Enter: 229 is that Enter where isComposing is already over.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    attach(files);
  };
  return (
    <textarea
      ref={field}
      aria-label="Message"
      aria-describedby="message-length"
      aria-keyshortcuts="r"
      data-key="r"
      rows={2}
      dir="auto"
      placeholder={`Write to ${nickname}`}
      value={draft.text}
      onInput={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={onKey}
      onPaste={onPaste}
    />
  );
}
