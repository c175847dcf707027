import type { Chat } from '../../../core/domain/chat/chat.ts';
import type { NoteEntry } from '../../../core/store/entry-rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { memo } from '../../inbox/memo.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { exactly } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { AssignedLine } from './assigned-line.tsx';
import { type LineAt, useLineProps } from './line-props.ts';
import { type NameOf, noteWords, outcomeWords } from './note-words.ts';

interface NoteProps extends LineAt {
  entry: NoteEntry;
  /** The buyer's chats, oldest first. */
  chats: readonly Chat[];
}

const signs: Partial<Record<NoteEntry['note']['what'], IconName>> = {
  closed: 'lock',
  noResponseNeeded: 'check',
  silent: 'bot',
  abuseReported: 'shield-alert',
  blocked: 'user-x',
  unblocked: 'user-check',
};

/** A line of the conversation that nobody wrote. */
export const Note = memo<NoteProps>(function Note({ entry, chats, ...at }) {
  const { shop } = useDesk();
  const name: NameOf = (agent) => shop.agents[agent]?.nickname ?? agent;
  const { note } = entry;
  const chat = chats.find(({ n }) => n === entry.chat);
  const line = { title: exactly(entry.at, shop.zone), ...useLineProps(entry.id, at) };
  if (note.what === 'assigned') return <AssignedLine note={note} name={name} at={entry.at} line={line} />;
  const said = noteWords(note, name, chat);
  const plain = note.what === 'opened' && said === words.chat.opened;
  const sign = signs[note.what];
  const outcome = note.what === 'opened' && chats.length > 1 && chat ? outcomeWords(chat, name) : '';
  return (
    <div class={note.what === 'opened' && entry.chat > 1 ? 'note episode' : 'note'} {...line}>
      {outcome !== '' && (
        <p>
          <b>{words.chat.episode(entry.chat, chats.length)}</b>, {outcome}
        </p>
      )}
      {!(outcome !== '' && plain) && (
        <p>
          {sign && <Icon name={sign} size="s" />}
          {said}
          {note.what === 'rated' && <Stars count={note.stars} />}
        </p>
      )}
      {note.what === 'abuseReported' && note.note !== '' && (
        <p class="inner-note" dir="auto">
          {note.note}
        </p>
      )}
    </div>
  );
});

function Stars({ count }: { count: number }) {
  return (
    <span class="stars" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((star) => (
        <Icon key={star} name="star" size="s" filled={star <= count} />
      ))}
    </span>
  );
}
