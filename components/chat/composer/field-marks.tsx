import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import type { GuardReport } from '../../../core/domain/guard/report.ts';
import { unfilledIn } from '../../../core/domain/message/fill-variables.ts';
import { markedParts } from './marked-parts.ts';

interface FieldMarksProps {
  text: ReadonlySignal<string>;
  objection: ReadonlySignal<GuardReport | null>;
  mirror: RefObject<HTMLDivElement | null>;
}

/** Lies behind the field with the same words, unseen but for the marks under what cannot be sent so. */
export function FieldMarks({ text, objection, mirror }: FieldMarksProps) {
  const gaps = unfilledIn(text.value).map((name) => `{${name}}`);
  const parts = markedParts(text.value, gaps, objection.value?.findings ?? []);
  if (!parts.some(({ marked }) => marked)) return null;
  return (
    <div ref={mirror} class="field-marks" aria-hidden="true" dir="auto">
      {parts.map(({ part, marked }, n) => (marked ? <mark key={n}>{part}</mark> : part))}
    </div>
  );
}
