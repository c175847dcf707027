import { useEffect } from 'preact/hooks';
import { openedPane, showWorkbench } from './opened-chat.ts';
import { focusPane, paneInSight } from './pane-focus.ts';

/** What belongs to the drawer though it lies elsewhere: what it opened over the desk, and the control that turns it. */
const ofTheDrawer = '.workbench, dialog, [popover], [data-key=w], .guide';

/** Where the workbench is a drawer over the chat, a press beside it puts it away. Opening it moves the focus in. */
export function useDrawer(): void {
  useEffect(() => {
    const pressed = ({ target }: Event) => {
      if (openedPane.peek() !== 'workbench' || !(target instanceof Element)) return;
      const bench = paneInSight('workbench');
      if (!bench || getComputedStyle(bench).position !== 'absolute' || target.closest(ofTheDrawer)) return;
      showWorkbench(false);
    };
    document.addEventListener('pointerdown', pressed);
    const stop = openedPane.subscribe((pane) => {
      if (pane !== 'workbench') return;
      requestAnimationFrame(() => {
        if (!paneInSight('workbench')?.contains(document.activeElement)) focusPane('workbench');
      });
    });
    return () => {
      document.removeEventListener('pointerdown', pressed);
      stop();
    };
  }, []);
}
