import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

function holdsFiles(event: DragEvent): boolean {
  return [...(event.dataTransfer?.types ?? [])].includes('Files');
}

/**
 * Takes files that are dropped anywhere on the chat around `inside`. True while files are over it. A file dropped
 * beside it does nothing, where the browser would leave the desk to show it.
 */
export function useFileDrop(
  inside: RefObject<HTMLElement | null>,
  attach: (files: Iterable<File>) => void,
): ReadonlySignal<boolean> {
  const over = useSignal(false);
  useEffect(() => {
    const here = (event: DragEvent) => {
      const chat = inside.current?.closest('section') ?? inside.current;
      return event.target instanceof Node && chat?.contains(event.target) === true;
    };
    const dragged = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      over.value = here(event);
      if (event.dataTransfer) event.dataTransfer.dropEffect = over.peek() ? 'copy' : 'none';
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false;
    };
    const dropped = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      over.value = false;
      if (here(event)) attach([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', dragged);
    document.addEventListener('dragleave', left);
    document.addEventListener('drop', dropped);
    return () => {
      document.removeEventListener('dragover', dragged);
      document.removeEventListener('dragleave', left);
      document.removeEventListener('drop', dropped);
    };
  }, []);
  return over;
}
