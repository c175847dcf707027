import { useSignal } from '@preact/signals';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';

/** Copies a number as it is, without the spaces that help the eye, and says that it did. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const copied = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      copied.value = words.workbench.copied;
    } catch {
      copied.value = words.workbench.notCopied;
    }
  };
  return (
    <>
      <button type="button" class="icon-button copy" aria-label={name} title={name} onClick={copy}>
        <Icon name={copied.value === words.workbench.copied ? 'check' : 'copy'} size="s" />
      </button>
      <span class="unseen" role="status">
        {copied.value}
      </span>
    </>
  );
}
