import { useEffect } from 'preact/hooks';
import { later } from '../ui/later.tsx';
import { overTheDesk } from './over-the-desk.ts';
import { ShortcutHelp } from './shortcut-help.tsx';

const palette = later(async () => (await import('./palette/palette.tsx')).Palette);

const carriers = later(async () => (await import('../carriers/carriers.tsx')).Carriers);

/** Closes one of them: by the time it hears that it was closed, another may be open. */
const closing = (what: typeof overTheDesk.value) => () => {
  if (overTheDesk.peek() === what) overTheDesk.value = null;
};
const close = { help: closing('help'), palette: closing('palette'), carriers: closing('carriers') };

/** The list of keys, the command palette or the carriers, while one of them is asked for. */
export function OverDesk() {
  useEffect(palette.ahead, []);
  if (overTheDesk.value === 'help') return <ShortcutHelp close={close.help} />;
  if (overTheDesk.value === 'carriers') return <carriers.Part close={close.carriers} />;
  return overTheDesk.value === 'palette' ? <palette.Part close={close.palette} /> : null;
}
