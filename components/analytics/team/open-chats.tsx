import '../../inbox/list-frame.css';
import '../../inbox/chat-row.css';
import { useComputed, useSignal } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import { chatsOfAgent, unassignedScope } from '../../../core/store/queries/chat-scope.ts';
import type { ListedChat } from '../../../core/store/queries/chats-in.ts';
import { ListRows } from '../../inbox/list-rows.tsx';
import { useCounts } from '../../inbox/use-counts.ts';
import { useHandIn } from '../../inbox/use-hand-in.ts';
import { useHeldList } from '../../inbox/use-held-list.ts';
import { useListedChats } from '../../inbox/use-listed-chats.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';
import { ChosenChats } from './chosen-chats.ts';
import { MovableRow } from './movable-row.tsx';
import { MoveBar } from './move-bar.tsx';

interface OpenChatsProps {
  /** An agent's id, '' for nobody. */
  holder: string;
  /** What the list is called. */
  name: string;
  /** How many there are, as counted last. */
  count: number;
}

/** So many rows are seen at once; the list scrolls. */
const SEEN = 6;

/** The open chats of somebody or of nobody, who waits longest on top; some or all can be moved to another. */
export function OpenChats({ holder, name, count }: OpenChatsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const scope = holder === '' ? unassignedScope : chatsOfAgent(holder);
  const counts = useCounts(scope);
  const known = useComputed(() => counts.value?.all);
  const { fresh, length, visible } = useListedChats(
    { ...scope, status: 'all', sort: 'waiting' },
    scroller,
    known,
  );
  const held = useHeldList(fresh);
  const handIn = useHandIn(frame, held);
  const chosen = useSignal(ChosenChats.none);
  const draw = useCallback(
    (row: ListedChat) => <MovableRow key={row.id} row={row} chosen={chosen} />,
    [chosen],
  );
  const arrivals = held.list.value.arrivals;
  const seen = Math.min(SEEN, Math.max(1, length.value));
  return (
    <section ref={frame} class="team-open" aria-label={name} {...handIn}>
      <MoveBar holder={holder} count={known.value ?? count} chosen={chosen} />
      <div
        ref={scroller}
        class="team-scroller scrolls"
        tabIndex={-1}
        data-list
        style={{ height: `calc(${seen} * var(--row))` }}
      >
        {fresh.value && length.value === 0 && <p class="hint">{analyticsWords.team.noOpenChats}</p>}
        <ListRows scroller={scroller} list={held.list} length={length} visible={visible} draw={draw} />
      </div>
      {arrivals > 0 && (
        <button type="button" class="link" onClick={held.catchUp}>
          {words.inbox.showArrivals(arrivals)}
        </button>
      )}
    </section>
  );
}
