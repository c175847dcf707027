import { useComputed } from '@preact/signals';
import { mostUrgentChats } from '../../core/store/queries/most-urgent.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { waitOf } from '../../core/store/queries/wait-of.ts';
import type { UnplacedChat } from '../../core/store/rows.ts';
import { DeadlinePill } from '../deadline/deadline-pill.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import type { OpenDesk } from './open-desk.ts';

const EVERY = 5_000;
const FEW = 3;

/** The chats to answer next, each a way into the desk. */
export function DueList({ open }: { open: OpenDesk }) {
  const { me, now, connection } = useDesk();
  const lately = useComputed(() => Math.floor(now.value / EVERY) * EVERY);
  // Read at the moment of reading: by the last step, what just happened would still lie ahead.
  const at = () => Date.now() + connection.peek().clockOffset;
  const rows = useLive(
    () => mostUrgentChats(deskDb(), { agent: me.id, now: at(), count: FEW }),
    [me.id, lately.value],
    true,
  ).value;
  if (rows?.length === 0)
    return (
      <p class="popup-calm">
        <Icon name="circle-check" />
        {words.popup.nobodyWaits}
      </p>
    );
  return (
    <section class="popup-due" aria-labelledby="popup-due" aria-busy={rows === undefined}>
      <h2 id="popup-due">{words.popup.due}</h2>
      <ul>
        {rows?.map((row) => (
          <Due key={row.id} row={row} open={open} />
        ))}
      </ul>
    </section>
  );
}

function Due({ row, open }: { row: UnplacedChat; open: OpenDesk }) {
  const { now } = useDesk();
  const id = `due ${row.id}`.replaceAll(/\s/g, '-');
  return (
    <li>
      <button type="button" class="cut" aria-describedby={id} onClick={() => open(row.conversation)}>
        <bdi>{row.nickname}</bdi>
      </button>
      <span class="popup-due-state" id={id}>
        {row.holder === '' && <span class="tag asks">{words.popup.nobodyHas}</span>}
        <DeadlinePill wait={waitOf(row)} replied={false} now={now} />
      </span>
    </li>
  );
}
