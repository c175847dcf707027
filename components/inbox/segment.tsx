import './segment.css';
import { compactCount } from './compact-count.ts';

interface SegmentProps {
  /** The radios of one group share it. */
  group: string;
  value: string;
  name: string;
  chosen: boolean;
  choose: () => void;
  /** How many there are, live; left out where it is not counted, undefined until it is known. */
  count?: number | undefined;
  urgent?: 'overdue' | 'dueSoon' | '';
  /** What else is worth knowing of it, '' for nothing. */
  note?: string;
}

/** A radio as a cell that keeps its place whatever its count. */
export function Segment({ group, value, name, chosen, choose, count, urgent = '', note = '' }: SegmentProps) {
  const id = `${group}-${value}`;
  return (
    <label class="segment" title={note || undefined}>
      <span data-note={note === '' ? undefined : ''}>
        <input
          type="radio"
          name={group}
          aria-label={name}
          aria-describedby={count === undefined && note === '' ? undefined : id}
          checked={chosen}
          onChange={choose}
        />
        {name}
        {note !== '' && (
          <span class="unseen" id={id} aria-hidden="true">
            {note}
          </span>
        )}
        {count !== undefined && (
          <b data-urgent={count === 0 ? '' : urgent}>
            <span aria-hidden="true">{compactCount(count)}</span>
            <span class="unseen" id={id}>
              {count}
            </span>
          </b>
        )}
      </span>
    </label>
  );
}
