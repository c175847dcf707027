import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Reply } from '../../../core/protocol/ask.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Field } from '../field.tsx';

interface CodeFormProps {
  name: string;
  hint: string;
  /** What is said where nothing was pasted. */
  empty: string;
  button: string;
  /** On the button while it is done. */
  busy: string;
  disabled?: boolean;
  act: (code: string) => Promise<Reply>;
  /** What stands before the field. */
  children?: ComponentChildren;
}

/** A form about one code that somebody pastes. What is wrong with it stands under it. */
export function CodeForm({
  name,
  hint,
  empty,
  button,
  busy,
  disabled = false,
  act,
  children,
}: CodeFormProps) {
  const typed = useSignal('');
  const wrong = useSignal('');
  const doing = useAct();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (disabled) return;
    const code = typed.value.trim();
    wrong.value = code === '' ? empty : '';
    if (code !== '' && (await doing.run(() => act(code)))) typed.value = '';
  };
  return (
    <form class="team-form" noValidate aria-busy={doing.busy.value} onSubmit={submit}>
      {children}
      <Field name={name} hint={hint} wrong={wrong.value}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="area"
            rows={3}
            autocomplete="off"
            spellcheck={false}
            disabled={disabled}
            value={typed}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
              wrong.value = '';
            }}
          />
        )}
      </Field>
      <button type="submit" class="button primary" disabled={disabled || doing.busy.value}>
        {doing.busy.value ? busy : button}
      </button>
      <Refused words={doing.words} />
    </form>
  );
}
