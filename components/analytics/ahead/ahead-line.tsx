import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { waitOf } from '../../../core/store/queries/wait-of.ts';
import type { UnplacedChat } from '../../../core/store/rows.ts';
import { AssignDialog } from '../../chat/assign-dialog.tsx';
import { DeadlinePill } from '../../deadline/deadline-pill.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { HolderTag } from '../../inbox/row-signs.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';
import { goToChat } from '../go-to-chat.ts';

const texts = analyticsWords.ahead;

interface AheadLineProps {
  row: UnplacedChat;
  /** What else is to say of it. */
  children?: ComponentChildren;
}

/** A chat in a list of Ahead: the way into it, whose it is, how long it has, and whom to give it to. */
export function AheadLine({ row, children }: AheadLineProps) {
  const { now, alone } = useDesk();
  const [assigning, assign] = useState(false);
  const nickname = row.nickname || words.inbox.noName;
  return (
    <li class="ahead-chat">
      <button type="button" class="link cut" onClick={() => goToChat(row.conversation)}>
        <bdi>{nickname}</bdi>
      </button>
      <span class="ahead-signs">
        {!alone && <HolderTag holder={row.holder} />}
        {children}
      </span>
      <DeadlinePill wait={waitOf(row)} replied={false} now={now} />
      {!alone && row.state === 'open' && (
        <button
          type="button"
          class="button small-button bare"
          aria-label={texts.assignOf(nickname)}
          onClick={() => assign(true)}
        >
          {texts.assign}
        </button>
      )}
      {assigning && (
        <AssignDialog
          conversation={row.conversation}
          holder={row.holder === '' ? null : row.holder}
          close={() => assign(false)}
        />
      )}
    </li>
  );
}
