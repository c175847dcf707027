import dataSource from 'emoji-picker-element-data/en/emojibase/data.json?url';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';

/** The picker comes with its own data from this extension: nothing of it is fetched from elsewhere. */
async function newPicker(): Promise<HTMLElement> {
  const { Picker } = await import('emoji-picker-element');
  return new Picker({ dataSource: new URL(dataSource, location.href).href, locale: 'en' });
}

/** Opens the emoji; each goes to where the cursor is. */
export function EmojiButton({ insert }: { insert: (emoji: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="icon-button compact"
        aria-label="Insert emoji"
        title="Insert emoji"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="smile" />
      </button>
      {open && <EmojiPanel insert={insert} close={() => setOpen(false)} />}
    </>
  );
}

function EmojiPanel({ insert, close }: { insert: (emoji: string) => void; close: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    const picked = (event: Event) => {
      insert((event as CustomEvent<{ unicode?: string }>).detail.unicode ?? '');
      close();
    };
    const beside = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.parentElement?.contains(event.target)) close();
    };
    newPicker()
      .then((picker) => {
        picker.addEventListener('emoji-click', picked);
        panel.current?.append(picker);
        requestAnimationFrame(() => picker.shadowRoot?.querySelector<HTMLElement>('input')?.focus());
      })
      .catch((fault: unknown) => setTrouble(String(fault)));
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', beside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', beside);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <div ref={panel} class="emoji-panel">
      {trouble !== '' && <p role="alert">The emoji could not be loaded. {trouble}</p>}
    </div>
  );
}
