import './library.css';
import { useEffect, useId, useRef } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  set: (value: string) => void;
  hint?: string;
  /** Why it cannot be kept like this, '' where it can. */
  trouble: string;
  /** So many lines; one where it is left out. */
  rows?: number;
  /** What may be chosen instead of typed. */
  offers?: readonly string[];
  takesFocus?: boolean;
}

/** A field with its name, what it is for, and what is wrong with it. */
export function TextField({
  label,
  value,
  set,
  hint = '',
  trouble,
  rows = 1,
  offers,
  takesFocus,
}: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) (input.current ?? area.current)?.focus();
  }, []);
  const shared = {
    id,
    value,
    dir: 'auto' as const,
    'aria-invalid': trouble !== '',
    'aria-describedby':
      [trouble && `${id}-trouble`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
    onInput: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  };
  return (
    <div class="text-field">
      <label for={id}>
        <span class="label">{label}</span>
        {rows > 1 ? (
          <textarea ref={area} class="area" rows={rows} {...shared} />
        ) : (
          <input ref={input} class="field" autocomplete="off" list={offers && `${id}-offers`} {...shared} />
        )}
      </label>
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {trouble !== '' && (
        <p class="trouble-words" role="alert" id={`${id}-trouble`}>
          {trouble}
        </p>
      )}
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
