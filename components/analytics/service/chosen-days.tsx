import { useId, useState } from 'preact/hooks';
import { analyticsWords } from '../../words/analytics-words.ts';
import { askHere } from '../view-place.ts';
import { periodTrouble } from './asked-service.ts';

const texts = analyticsWords.service;

interface ChosenDaysProps {
  /** `YYYY-MM-DD`. */
  first: string;
  last: string;
  today: string;
}

/** Two days that are the period. What cannot be one is refused at the field, and what is shown stays. */
export function ChosenDays({ first, last, today }: ChosenDaysProps) {
  const [typed, setTyped] = useState({ first, last });
  const trouble = periodTrouble(typed.first, typed.last, today);
  const id = useId();
  const type = (next: typeof typed) => {
    setTyped(next);
    if (periodTrouble(next.first, next.last, today) === null) askHere({ from: next.first, to: next.last });
  };
  const field = (at: 'first' | 'last', name: string) => {
    const wrong = trouble?.at === at;
    return (
      <label>
        <span class="hint">{name}</span>
        <input
          type="date"
          class="field"
          value={typed[at]}
          max={today}
          aria-invalid={wrong}
          aria-describedby={wrong ? id : undefined}
          onInput={({ currentTarget }) => type({ ...typed, [at]: currentTarget.value })}
        />
      </label>
    );
  };
  return (
    <div class="chosen-days">
      {field('first', texts.firstDay)}
      {field('last', texts.lastDay)}
      {trouble && (
        <p class="trouble-words" role="alert" id={id}>
          {texts.troubles[trouble.why]}
        </p>
      )}
    </div>
  );
}
