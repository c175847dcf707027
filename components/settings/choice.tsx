import { useId } from 'preact/hooks';

interface ChoiceProps {
  name: string;
  hint?: string;
  on: boolean;
  disabled?: boolean;
  turn: (on: boolean) => void;
}

/** Something that is on or off. */
export function Choice({ name, hint, on, disabled = false, turn }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          disabled={disabled}
          aria-describedby={hint ? id : undefined}
          onChange={({ currentTarget }) => turn(currentTarget.checked)}
        />
        {name}
      </label>
      {hint && (
        <p class="hint under-choice" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
