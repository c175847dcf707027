import './palette.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import type { CommandGroup, PaletteCommand } from './palette-command.ts';
import { useCommands } from './use-commands.ts';

const texts = words.desk.palette;
const groups = Object.keys(texts.groups) as CommandGroup[];
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Everything that can be done now, found by typing. It does it and is gone. */
export function Palette({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useSignal('');
  const at = useSignal(0);
  const commands = useCommands(typed);
  const here = Math.min(at.value, commands.length - 1);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useLayoutEffect(() => {
    dialog.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [here, commands.length]);
  const run = (wanted: PaletteCommand | undefined) => {
    if (!wanted) return;
    // First the focus goes back to where it was, so that what is done can take it from there.
    dialog.current?.close();
    close();
    wanted.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined && commands.length > 0)
      at.value = (here + step + commands.length) % commands.length;
    else if (event.key === 'Enter' && !event.isComposing) run(commands[here]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} class="modal palette" aria-label={texts.name} onClose={close} closedby="any">
      <div class="palette-field">
        <Icon name="command" />
        <input
          type="text"
          role="combobox"
          aria-label={texts.field}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={commands[here] ? optionId(here) : undefined}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          placeholder={texts.placeholder}
          value={typed}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={onKey}
        />
      </div>
      <Options commands={commands} here={here} run={run} />
      <p class={commands.length > 0 ? 'unseen' : 'palette-nothing'} role="status">
        {commands.length > 0 ? texts.found(commands.length) : texts.nothing(typed.value)}
      </p>
    </dialog>
  );
}

const optionId = (at: number) => `command-${at}`;

interface OptionsProps {
  commands: readonly PaletteCommand[];
  here: number;
  run: (command: PaletteCommand) => void;
}

function Options({ commands, here, run }: OptionsProps) {
  return (
    <div class="palette-list scrolls" role="listbox" id="palette-list" aria-label={texts.list}>
      {groups.map((group) => {
        const members = commands.filter((each) => each.group === group);
        if (members.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
          <div key={group} role="group" aria-labelledby={`commands-${group}`}>
            <div class="palette-group" id={`commands-${group}`} role="presentation">
              {texts.groups[group]}
            </div>
            {members.map((each) => (
              <Option key={each.id} command={each} at={commands.indexOf(each)} here={here} run={run} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Option({
  command,
  at,
  here,
  run,
}: { command: PaletteCommand; at: number } & Omit<OptionsProps, 'commands'>) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
    <div
      class="palette-option"
      role="option"
      id={optionId(at)}
      aria-selected={at === here}
      onClick={() => run(command)}
    >
      <Icon name={command.icon} />
      <bdi class="cut grow">{command.name}</bdi>
      {command.note && <span class="hint cut">{command.note}</span>}
      {command.key && <kbd>{command.key}</kbd>}
    </div>
  );
}
