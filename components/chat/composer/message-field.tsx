import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { GuardReport } from '../../../core/domain/guard/report.ts';
import { words } from '../../words/words.ts';
import { FieldMarks } from './field-marks.tsx';
import { activeMatch } from './replies/slash-replies.tsx';
import type { Slash } from './replies/use-slash.ts';
import type { Draft } from './use-draft.ts';

interface MessageFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  nickname: string;
  draft: Draft;
  /** What the guard marks in it. */
  objection: ReadonlySignal<GuardReport | null>;
  slash: Slash;
  send: () => void;
  /** Calls back what was just sent; false where there is nothing to call back. */
  undo: () => boolean;
  /** Goes up to what is suggested; false where nothing is. */
  up: () => boolean;
  attach: (files: Iterable<File>) => void;
}

/** The field itself: Enter sends, Shift with Enter begins a line, and a word that is still being composed is left alone. */
export function MessageField({
  field,
  nickname,
  draft,
  objection,
  slash,
  send,
  undo,
  up,
  attach,
}: MessageFieldProps) {
  const mirror = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    // Some input methods end a word with Enter: 229 is that Enter where isComposing is already over.
    if (event.isComposing || event.keyCode === 229) return;
    const undone = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (slash.onKey(event)) event.preventDefault();
    else if (undone && draft.text.peek() === '' && undo()) event.preventDefault();
    else if (event.key === 'ArrowUp' && draft.text.peek() === '' && up()) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    attach(files);
  };
  const active = activeMatch(slash);
  return (
    <div class="field-place">
      <FieldMarks text={draft.text} objection={objection} mirror={mirror} />
      <textarea
        ref={field}
        aria-label={words.composer.message}
        aria-describedby="message-length"
        aria-keyshortcuts="r"
        aria-autocomplete="list"
        {...(active === '' ? {} : { 'aria-controls': 'slash-replies', 'aria-activedescendant': active })}
        data-key="r"
        rows={2}
        dir="auto"
        placeholder={words.composer.writeTo(nickname)}
        value={draft.text}
        onInput={(event) => draft.write(event.currentTarget.value)}
        onBlur={draft.flush}
        onKeyDown={onKey}
        onPaste={onPaste}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
