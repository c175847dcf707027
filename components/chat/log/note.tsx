import type { AssignReason } from '../../../core/domain/assignment/reason.ts';
import type { NoteEntry } from '../../../core/store/rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { exactly } from '../../ui/moment.ts';
import { type NameOf, noteWords } from './note-words.ts';

/** A line of the conversation that nobody wrote. */
export function Note({ entry }: { entry: NoteEntry }) {
  const { shop } = useDesk();
  const name: NameOf = (agent) => shop.agents[agent]?.nickname ?? agent;
  const { note } = entry;
  const words = noteWords(note, name);
  const title = exactly(entry.at, shop.zone);
  if (note.what === 'assigned' && (note.why.candidates.length > 0 || note.why.note !== '')) {
    return (
      <details class="note" title={title}>
        <summary>{words}</summary>
        <Why why={note.why} name={name} />
      </details>
    );
  }
  return (
    <p class="note" title={title}>
      {note.what === 'closed' && <Icon name="lock" size="s" />}
      {words}
      {note.what === 'rated' && <Stars count={note.stars} />}
    </p>
  );
}

/** Who else could have taken the chat, and what the one who passed it on had to say. */
function Why({ why, name }: { why: AssignReason; name: NameOf }) {
  return (
    <>
      {why.note !== '' && (
        <p class="inner-note" dir="auto">
          {why.note}
        </p>
      )}
      {why.candidates.length > 0 && (
        <ul>
          {why.candidates.map((candidate) => (
            <li key={candidate.agent}>
              <span>{name(candidate.agent)}</span>
              <span>{`${candidate.open} of ${candidate.capacity} open`}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Stars({ count }: { count: number }) {
  return (
    <span class="stars" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((star) => (
        <Icon key={star} name="star" size="s" filled={star <= count} />
      ))}
    </span>
  );
}
