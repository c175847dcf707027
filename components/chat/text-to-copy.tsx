import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';

/** A text to be taken elsewhere: to read, to select, to copy. */
export function TextToCopy({ name, text }: { name: string; text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = words.chat.copied;
    } catch {
      area.current?.select();
      said.value = words.chat.notCopied;
    }
  };
  return (
    <div class="text-to-copy">
      <label>
        <span class="label">{name}</span>
        <textarea ref={area} class="area" readOnly rows={6} value={text} />
      </label>
      <div class="side-by-side">
        <button type="button" class="button small-button" onClick={copy}>
          <Icon name="copy" size="s" />
          {words.chat.copy}
        </button>
        <span class="hint" role="status">
          {said.value}
        </span>
      </div>
    </div>
  );
}
