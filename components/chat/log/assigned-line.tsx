import type { AssignReason } from '../../../core/domain/assignment/reason.ts';
import type { TimelineNote } from '../../../core/store/entry-rows.ts';
import { words } from '../../words/words.ts';
import { HandOverCard } from '../hand-over-card.tsx';
import type { useLineProps } from './line-props.ts';
import { type NameOf, noteWords } from './note-words.ts';

interface AssignedLineProps {
  note: Extract<TimelineNote, { what: 'assigned' }>;
  name: NameOf;
  /** When it happened, epoch ms. */
  at: number;
  line: ReturnType<typeof useLineProps> & { title: string };
}

/** Who got the chat: why opens in place; what was handed over with it stands there. Buyers see none of it. */
export function AssignedLine({ note, name, at, line }: AssignedLineProps) {
  const { why, handOver } = note;
  const said = noteWords(note, name);
  const others = why.candidates.length > 0 || (why.passedOver?.length ?? 0) > 0;
  const handed = handOver !== undefined || why.note !== '';
  return (
    <div class={handed ? 'note handed' : 'note'} {...line}>
      {others ? (
        <details>
          <summary tabIndex={line.tabIndex}>{said}</summary>
          <Others why={why} name={name} />
        </details>
      ) : (
        <p>{said}</p>
      )}
      {handed && (
        <div class="handed-card">
          {why.note !== '' && (
            <p dir="auto">
              <b>{words.chat.noteFrom(name(note.by))}</b>
              <span>{why.note}</span>
            </p>
          )}
          {handOver && <HandOverCard handOver={handOver} at={at} />}
          <p class="hint">{words.chat.onlyAgentsSee}</p>
        </div>
      )}
    </div>
  );
}

/** Who else could have taken the chat, and who could not and why. */
function Others({ why, name }: { why: AssignReason; name: NameOf }) {
  const passedOver = why.passedOver ?? [];
  return (
    <div class="others">
      {why.candidates.length > 0 && <p>{words.chat.couldHave}</p>}
      <ul>
        {why.candidates.map(({ agent, open, capacity }) => (
          <li key={agent}>
            <span>{name(agent)}</span>
            <span>{words.chat.load(open, capacity)}</span>
          </li>
        ))}
      </ul>
      {passedOver.length > 0 && <p>{words.chat.couldNot}</p>}
      <ul>
        {passedOver.map((each) => (
          <li key={each.agent}>
            <span>{name(each.agent)}</span>
            <span>{words.chat.passedOver(each)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
