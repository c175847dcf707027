import type { Signal } from '@preact/signals';
import type { ListedChat } from '../../../core/store/queries/chats-in.ts';
import { waitOf } from '../../../core/store/queries/wait-of.ts';
import { DeadlinePill } from '../../deadline/deadline-pill.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { previewOf } from '../../inbox/preview.ts';
import { Row } from '../../inbox/row.tsx';
import { rowId } from '../../inbox/row-id.ts';
import { CategoryTag, PrioritySigns } from '../../inbox/row-signs.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';
import { goToChat } from '../go-to-chat.ts';
import type { ChosenChats } from './chosen-chats.ts';

const texts = analyticsWords.team.move;

interface MovableRowProps {
  row: ListedChat;
  chosen: Signal<ChosenChats>;
}

/** A chat that can be chosen for moving, and opened. */
export function MovableRow({ row, chosen }: MovableRowProps) {
  const { now } = useDesk();
  const wait = waitOf(row);
  const nickname = row.nickname || words.inbox.noName;
  const { conversation } = row;
  return (
    <Row current={false}>
      <label class="team-choose">
        <input
          type="checkbox"
          aria-label={texts.choose(nickname)}
          checked={chosen.value.has(conversation)}
          disabled={chosen.value.all}
          onChange={({ currentTarget }) => {
            chosen.value = chosen.peek().turned(conversation, currentTarget.checked);
          }}
        />
      </label>
      <div class="row-lines">
        <div class="row-line">
          <button
            type="button"
            class="row-name"
            id={rowId(row.id)}
            dir="auto"
            onClick={() => goToChat(conversation)}
          >
            {nickname}
          </button>
          <DeadlinePill wait={wait} replied={row.repliedAt !== undefined} now={now} />
        </div>
        <Preview row={row} />
        <div class="row-line row-tags">
          {wait && <span class="tag asks">{words.inbox.notReplied}</span>}
          <CategoryTag row={row} />
          <PrioritySigns reasons={row.reasons} always={false} />
        </div>
      </div>
    </Row>
  );
}

function Preview({ row }: { row: ListedChat }) {
  const { me, alone, shop } = useDesk();
  const nameOf = (agent: string) => shop.agents[agent]?.nickname;
  const { by, text, kind } = previewOf(row, { me: me.id, alone, nameOf });
  return (
    <div class="row-line">
      <span class="row-preview cut">
        {by && (
          <em>
            <bdi>{by}</bdi>{' '}
          </em>
        )}
        {kind ? <em>{kind}</em> : <span dir="auto">{text}</span>}
      </span>
    </div>
  );
}
