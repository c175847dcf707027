import { useEffect } from 'preact/hooks';
import { lazily } from '../ui/lazily.ts';
import { overTheDesk } from './over-the-desk.ts';

const Palette = lazily(async () => (await import('./palette/palette.tsx')).Palette);
const ShortcutHelp = lazily(async () => (await import('./shortcut-help.tsx')).ShortcutHelp);

const close = () => {
  overTheDesk.value = null;
};

/** The list of keys or the command palette, while one of them is asked for. */
export function OverDesk() {
  useEffect(() => {
    Palette.ahead();
    ShortcutHelp.ahead();
  }, []);
  if (overTheDesk.value === 'help') return <ShortcutHelp close={close} />;
  return overTheDesk.value === 'palette' ? <Palette close={close} /> : null;
}
