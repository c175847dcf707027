import { useId } from 'preact/hooks';
import type { CarrierNote, CarrierThread } from '../../core/domain/carrier/carrier-thread.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { dayAndTime } from '../ui/moment.ts';
import { carrierWords } from '../words/carrier-words.ts';
import { carrierWork } from './carrier-work.ts';

const says = carrierWords;

/** What was copied, sent and answered, oldest first; what was copied is marked as sent by whoever sent it. */
export function Notes({ thread }: { thread: CarrierThread }) {
  return (
    <ol class="carrier-notes" aria-label={says.notes}>
      {thread.notes.map((note) => (
        <Note key={note.id} note={note} thread={thread.id} />
      ))}
    </ol>
  );
}

function Note({ note, thread }: { note: CarrierNote; thread: string }) {
  const { me, shop } = useDesk();
  const act = useAct();
  const id = useId();
  const who = shop.agents[note.by]?.nickname ?? note.by;
  const sent = () => act.run(() => carrierWork(me.id, { do: 'markCarrierSent', thread, note: note.id }));
  return (
    <li class={`carrier-note ${note.what}`}>
      <p class="hint figures">{says[note.what](who, dayAndTime(note.at, shop.zone))}</p>
      <p class="carrier-said" dir="auto" id={id}>
        {note.text}
      </p>
      {note.what === 'copied' && (
        <div>
          <button type="button" class="button small-button" aria-describedby={id} onClick={sent}>
            {says.sentIt}
          </button>
        </div>
      )}
      <Refused words={act.words} />
    </li>
  );
}
