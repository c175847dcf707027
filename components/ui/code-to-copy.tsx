import './code-to-copy.css';
import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface CodeToCopyProps {
  name: string;
  code: string;
  /** Lines it is given. */
  rows?: number;
  texts: { readonly copy: string; readonly copied: string; readonly notCopied: string };
}

/** A long code to be taken elsewhere: to see, to select, to copy. */
export function CodeToCopy({ name, code, rows = 3, texts }: CodeToCopyProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const said = useSignal('');
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      said.value = texts.copied;
    } catch {
      area.current?.select();
      said.value = texts.notCopied;
    }
  };
  return (
    <div class="code-to-copy">
      <label class="label" for={id}>
        {name}
      </label>
      <textarea ref={area} id={id} class="area" readOnly rows={rows} spellcheck={false} value={code} />
      <div class="side-by-side">
        <button type="button" class="button small-button" disabled={code === ''} onClick={copy}>
          <Icon name="copy" size="s" />
          {texts.copy}
        </button>
        <span class="hint" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
