import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PanelProps {
  name: string;
  class: string;
  close: () => void;
  children: ComponentChildren;
}

/** Something opened above the composer's buttons. Escape and a press beside it close it; focus goes back to its button. */
export function Panel({ name, class: look, close, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // Before what is inside takes the focus.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const beside = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.parentElement?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
      if (opener instanceof HTMLElement) opener.focus();
    };
    document.addEventListener('pointerdown', beside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', beside);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <div ref={panel} class={look} role="dialog" aria-label={name}>
      {children}
    </div>
  );
}
