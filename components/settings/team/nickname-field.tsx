import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

interface NicknameFieldProps {
  name: string;
  typed: Signal<string>;
  /** Why it cannot be, '' where it can. */
  trouble: string;
  /** The id of what explains it, '' for nothing. */
  hint?: string;
  longest: number;
  changed?: () => void;
  disabled?: boolean;
}

/** A field for an agent's nickname; what is wrong with it is said beneath it. */
export function NicknameField({
  name,
  typed,
  trouble,
  hint = '',
  longest,
  changed,
  disabled = false,
}: NicknameFieldProps) {
  const id = useId();
  return (
    <div class="nickname-field">
      <label>
        <span class="label">{name}</span>
        <input
          class="field"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          // Twice as much may be typed as may be kept: what is cut off in silence is not missed.
          maxLength={longest * 2}
          disabled={disabled}
          value={typed.value}
          aria-invalid={trouble !== ''}
          aria-describedby={
            [trouble === '' ? '' : id, hint].filter((each) => each !== '').join(' ') || undefined
          }
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            changed?.();
          }}
        />
      </label>
      {trouble !== '' && (
        <p class="trouble-words" id={id}>
          {trouble}
        </p>
      )}
    </div>
  );
}
