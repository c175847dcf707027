import { percent } from '../../ui/share.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';

const texts = settingsWords.automation;
const steps = [
  [0.5, texts.sure.likely],
  [0.7, texts.sure.rather],
  [0.8, texts.sure.sure],
  [0.9, texts.sure.very],
  [0.95, texts.sure.almost],
] as const;

interface SureFieldProps {
  name: string;
  hint: string;
  from: number;
  set: (from: number) => void;
}

/** How sure something must be before it is said without a person. */
export function SureField({ name, hint, from, set }: SureFieldProps) {
  const known = steps.some(([step]) => step === from);
  return (
    <Field name={name} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          class="select"
          value={String(from)}
          onChange={({ currentTarget }) => set(Number(currentTarget.value))}
        >
          {!known && <option value={String(from)}>{texts.sure.from(percent(from, 1))}</option>}
          {steps.map(([step, name]) => (
            <option key={step} value={String(step)}>
              {texts.sure.named(name, percent(step, 1))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
