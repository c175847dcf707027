import './modal.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { openModals } from './open-modals.ts';
import { uiWords } from './ui-words.ts';

/** A dialog over the page. It closes by its cross, by Escape and by a press beside it; focus goes back where it was. */
export function Modal({
  title,
  close,
  wide = false,
  children,
}: {
  title: string;
  close: () => void;
  /** For what is read rather than filled in, where there is room. */
  wide?: boolean;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    openModals.value = [...openModals.peek(), title];
    // Closing is what gives the focus back; taking a dialog out of the page while it is open would lose it.
    return () => {
      element?.close();
      openModals.value = openModals.peek().filter((each) => each !== title);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'modal wide' : 'modal'}
      aria-labelledby={id}
      onClose={close}
      closedby="any"
    >
      <div class="modal-sheet">
        <header class="modal-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={uiWords.close}
            title={uiWords.close}
            onClick={close}
          >
            <Icon name="x" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
