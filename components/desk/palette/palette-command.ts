import type { IconName } from '../../ui/icon.tsx';
import type { words } from '../../words/words.ts';

export type CommandGroup = keyof typeof words.desk.palette.groups;

/** Something the palette offers: only what can be done now. */
export interface PaletteCommand {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: IconName;
  readonly name: string;
  /** The key that does the same. */
  readonly key?: string;
  /** What else is worth knowing of it. */
  readonly note?: string;
  readonly run: () => void;
}
