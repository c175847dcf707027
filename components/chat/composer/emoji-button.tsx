import dataSource from 'emoji-picker-element-data/en/emojibase/data.json?url';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { Panel } from './panel.tsx';

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
        aria-label={words.composer.emoji.insert}
        title={words.composer.emoji.insert}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="smile" />
      </button>
      {open && (
        <Panel name={words.composer.emoji.panel} class="emoji-panel" close={() => setOpen(false)}>
          <Emoji insert={insert} close={() => setOpen(false)} />
        </Panel>
      )}
    </>
  );
}

function Emoji({ insert, close }: { insert: (emoji: string) => void; close: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    const picked = (event: Event) => {
      close();
      insert((event as CustomEvent<{ unicode?: string }>).detail.unicode ?? '');
    };
    newPicker()
      .then((picker) => {
        picker.addEventListener('emoji-click', picked);
        place.current?.append(picker);
        requestAnimationFrame(() => picker.shadowRoot?.querySelector<HTMLElement>('input')?.focus());
      })
      .catch((fault: unknown) => setTrouble(String(fault)));
  }, []);
  return (
    <div ref={place}>{trouble !== '' && <p role="alert">{words.composer.emoji.notLoaded(trouble)}</p>}</div>
  );
}
