import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  name: string;
  hint?: string;
  /** What is wrong with what it holds, '' for nothing: said beside it. */
  wrong?: string;
  children: (attributes: FieldAttributes) => ComponentChildren;
}

/** What ties an input to its label, its hint and what is wrong with it. */
interface FieldAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** An input with its label; what is wrong with it stands beside it. */
export function Field({ name, hint, wrong = '', children }: FieldProps) {
  const id = useId();
  const described = [wrong === '' ? '' : `${id}-wrong`, hint ? `${id}-hint` : ''].join(' ').trim();
  return (
    <div>
      <label class="label" for={id}>
        {name}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong !== '' || undefined,
      })}
      {wrong !== '' && (
        <p class="trouble-words" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
