import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { unfilledIn } from '../../../core/domain/message/fill-variables.ts';

interface FieldMarksProps {
  text: ReadonlySignal<string>;
  mirror: RefObject<HTMLDivElement | null>;
}

/** Lies behind the field with the same words, unseen but for the marks under what is not filled in. */
export function FieldMarks({ text, mirror }: FieldMarksProps) {
  const names = unfilledIn(text.value);
  if (names.length === 0) return null;
  const parts = text.value.split(new RegExp(`(\\{(?:${names.join('|')})\\})`));
  return (
    <div ref={mirror} class="field-marks" aria-hidden="true" dir="auto">
      {parts.map((part, n) => (n % 2 === 1 ? <mark key={n}>{part}</mark> : part))}
    </div>
  );
}
