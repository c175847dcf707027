import { useId } from 'preact/hooks';
import { whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Filter } from './filters.ts';

interface FilterChoiceProps {
  filters: readonly (Filter & { readonly count: number })[];
  chosen: string;
  choose: (id: string) => void;
}

/** The counts of a figure, as radios: one shows what it counts. */
export function FilterChoice({ filters, chosen, choose }: FilterChoiceProps) {
  const group = useId();
  return (
    <div class="behind-filters" role="radiogroup" aria-label={analyticsWords.behind.show}>
      {filters.map(({ id, words, count, part }) => (
        <label key={id} data-part={part}>
          <input type="radio" name={group} checked={id === chosen} onChange={() => choose(id)} />
          {words} <b>{whole(count)}</b>
        </label>
      ))}
    </div>
  );
}
