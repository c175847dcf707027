import { useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';

/** Chooses files to go with the message. */
export function AttachButton({ attach }: { attach: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const field = input.current;
    if (!field) return;
    attach([...(field.files ?? [])]);
    // The same file may be chosen again.
    field.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="icon-button compact"
        aria-label={words.composer.attach.choose}
        title={words.composer.attach.choose}
        onClick={() => input.current?.click()}
      >
        <Icon name="paperclip" />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/gif,image/webp,video/mp4,video/quicktime,video/webm"
        onChange={chosen}
      />
    </>
  );
}
