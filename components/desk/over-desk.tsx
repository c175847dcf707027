import { useEffect, useState } from 'preact/hooks';
import { overTheDesk } from './over-the-desk.ts';
import { ShortcutHelp } from './shortcut-help.tsx';

type PaletteDrawn = typeof import('./palette/palette.tsx')['Palette'];

const close = () => {
  overTheDesk.value = null;
};

/** The list of keys or the command palette, while one of them is asked for. */
export function OverDesk() {
  useEffect(() => {
    const idle = requestIdleCallback(() => readPalette().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);
  if (overTheDesk.value === 'help') return <ShortcutHelp close={close} />;
  return overTheDesk.value === 'palette' ? <LazyPalette /> : null;
}

/** The palette is read from the extension after the desk has opened: nobody needs it in the first second. */
const readPalette = () => import('./palette/palette.tsx');

function LazyPalette() {
  const [drawn, setDrawn] = useState<{ readonly Palette: PaletteDrawn } | null>(null);
  useEffect(() => {
    readPalette().then(setDrawn, close);
  }, []);
  return drawn ? <drawn.Palette close={close} /> : null;
}
