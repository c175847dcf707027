import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.team;
const most = 1000;

/** A capacity as it was typed; null where it is none. */
export function capacityOf(typed: string): number | null {
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number <= most ? number : null;
}

interface CapacityFieldProps {
  typed: Signal<string>;
  /** The id of what explains it. */
  hint?: string | undefined;
  disabled: boolean;
}

/** A field for how many chats somebody takes. */
export function CapacityField({ typed, hint, disabled }: CapacityFieldProps) {
  const id = useId();
  const wrong = capacityOf(typed.value) === null;
  return (
    <div class="capacity-field">
      <label>
        <span class="label">{texts.capacity}</span>
        <input
          class="field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          disabled={disabled}
          value={typed.value}
          aria-invalid={wrong}
          aria-describedby={
            [wrong ? id : '', hint ?? ''].filter((each) => each !== '').join(' ') || undefined
          }
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
        />
      </label>
      {wrong && (
        <p class="trouble-words" id={id}>
          {texts.notWhole}
        </p>
      )}
    </div>
  );
}
