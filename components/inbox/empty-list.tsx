import type { ReadonlySignal } from '@preact/signals';
import type { StatusFilter } from '../../core/store/queries/chats-in.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Blank } from '../ui/blank.tsx';
import { clearFilters, inboxTab } from './inbox-view.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { statusNames } from './status-names.ts';
import type { Counts } from './use-counts.ts';

/** What an empty list means, and where to go from it. */
export function EmptyList({
  status,
  unassigned,
}: {
  status: StatusFilter;
  unassigned: ReadonlySignal<Counts | undefined>;
}) {
  const connection = useDesk().connection.value;
  if (!connection.firstSyncDone && connection.state !== 'trouble') return <ListSkeleton />;
  if (status !== 'all') return <NoMatch status={status} />;
  const waiting = unassigned.value?.all ?? 0;
  if (inboxTab.value === 'unassigned') {
    return (
      <Blank
        icon="inbox"
        title="Nothing is unassigned"
        words="Every open chat has somebody who answers it."
      />
    );
  }
  if (waiting === 0)
    return <Blank icon="inbox" title="Nothing waits for you" words="New chats appear here by themselves." />;
  const see = () => {
    inboxTab.value = 'unassigned';
  };
  return (
    <Blank
      icon="inbox"
      title="Nothing waits for you"
      words={`${waiting} ${waiting === 1 ? 'is' : 'are'} unassigned.`}
    >
      <button type="button" class="button" onClick={see}>
        See unassigned
      </button>
    </Blank>
  );
}

function NoMatch({ status }: { status: StatusFilter }) {
  return (
    <Blank icon="search-x" title="No chats match" words={`${statusNames[status]} matches nothing here.`}>
      <button type="button" class="button" onClick={clearFilters}>
        Clear filters
      </button>
    </Blank>
  );
}
