import type { IconName } from '../../ui/icon.tsx';
import { canDo, doDeed } from '../deeds.ts';
import { shortcuts } from '../shortcuts.ts';
import type { PaletteCommand } from './palette-command.ts';

const icons: Readonly<Record<string, IconName>> = {
  r: 'send',
  a: 'user-check',
  t: 'arrow-right-left',
  e: 'circle-check',
  s: 'star',
  w: 'panel-right',
  '/': 'search',
  '?': 'keyboard',
};

const ofTheDesk = new Set(['/', '?']);

/** The keys that would do something now, by their names. */
export function keyCommands(): PaletteCommand[] {
  return shortcuts.filter(canDo).map((shortcut) => ({
    id: `key-${shortcut.key}`,
    group: ofTheDesk.has(shortcut.key) ? 'desk' : 'chat',
    icon: icons[shortcut.key] ?? 'command',
    name: shortcut.name,
    key: shortcut.face,
    run: () => doDeed(shortcut),
  }));
}
