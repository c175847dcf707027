import { useEffect } from 'preact/hooks';
import { later } from '../ui/later.tsx';
import { overTheDesk } from './over-the-desk.ts';
import { ShortcutHelp } from './shortcut-help.tsx';

const palette = later(async () => (await import('./palette/palette.tsx')).Palette);

const close = () => {
  overTheDesk.value = null;
};

/** The list of keys or the command palette, while one of them is asked for. */
export function OverDesk() {
  useEffect(palette.ahead, []);
  if (overTheDesk.value === 'help') return <ShortcutHelp close={close} />;
  return overTheDesk.value === 'palette' ? <palette.Part close={close} /> : null;
}
