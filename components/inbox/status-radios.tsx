import './status-radios.css';
import type { ReadonlySignal } from '@preact/signals';
import type { StatusFilter } from '../../core/store/queries/chats-in.ts';
import { statusFilter } from './inbox-view.ts';
import { statusNames } from './status-names.ts';
import type { Counts } from './use-counts.ts';

const statuses = Object.keys(statusNames) as StatusFilter[];

/** The status filters. Each keeps its place whatever its count, so that a hand finds it. */
export function StatusRadios({ counts }: { counts: ReadonlySignal<Counts | undefined> }) {
  return (
    <div class="statuses" role="radiogroup" aria-label="Status">
      {statuses.map((status) => (
        <Status key={status} status={status} count={counts.value?.[status]} />
      ))}
    </div>
  );
}

function Status({ status, count }: { status: StatusFilter; count: number | undefined }) {
  const name = statusNames[status];
  const urgent = count === 0 ? '' : status;
  const choose = () => {
    statusFilter.value = status;
  };
  return (
    <label class="status">
      <span>
        <input
          type="radio"
          name="status"
          aria-label={name}
          aria-describedby={`status-${status}`}
          checked={statusFilter.value === status}
          onChange={choose}
        />
        {name}
        <b id={`status-${status}`} data-urgent={urgent}>
          {count}
        </b>
      </span>
    </label>
  );
}
