import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { heldChats } from '../../../core/store/queries/held-chats.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { AgentChoice } from '../../chat/agent-choice.tsx';
import { DialogFoot } from '../../chat/dialog-foot.tsx';
import { onlyOne } from '../../chat/only-one.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { enabledAgents } from '../../desk/me.ts';
import { Modal } from '../../ui/modal.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';
import type { ChosenChats } from './chosen-chats.ts';
import { type Moved, moveChats } from './move-chats.ts';
import { StayedChats } from './stayed-chats.tsx';

const texts = analyticsWords.team.move;

interface MoveDialogProps {
  /** An agent's id, '' for nobody. */
  holder: string;
  /** How many chats are chosen. */
  count: number;
  chosen: ChosenChats;
  /** Told in words when chats were moved. */
  moved: (words: string) => void;
  close: () => void;
}

/** Gives the chosen chats to somebody, one after another, and says how far it is and what stayed. */
export function MoveDialog({ holder, count, chosen, moved, close }: MoveDialogProps) {
  const { me, shop } = useDesk();
  const agents = enabledAgents(shop).filter(({ id }) => id !== holder);
  const [to, choose] = useState(onlyOne(agents));
  const so = useSignal<Moved | null>(null);
  const over = useSignal(false);
  const lacks = useSignal('');
  const whose = holder === '' ? texts.nobodys : (shop.agents[holder]?.nickname ?? holder);
  const go = async (event: Event) => {
    event.preventDefault();
    if (over.value) return close();
    lacks.value = to === '' ? words.chat.chooseAgent : '';
    if (to === '' || so.value) return;
    so.value = { moved: 0, stayed: [] };
    const conversations = chosen.all ? await heldChats(deskDb(), holder) : chosen.some;
    const end = await moveChats({ conversations, by: me.id, from: holder, to }, shop, (now) => {
      so.value = now;
    });
    over.value = true;
    moved(texts.moved(end.moved, shop.agents[to]?.nickname ?? to));
    if (end.stayed.length === 0) close();
  };
  return (
    <Modal title={texts.title} close={close}>
      <form onSubmit={go}>
        <div class="modal-body">
          <p>{texts.what(count, whose)}</p>
          {so.value === null && <AgentChoice agents={agents} chosen={to} choose={choose} />}
          {lacks.value !== '' && (
            <p class="trouble-words" role="alert">
              {lacks.value}
            </p>
          )}
          <Progress so={so} count={count} />
          {over.value && so.value && <StayedChats stayed={so.value.stayed} />}
        </div>
        <DialogFoot
          name={over.value ? texts.done : texts.go}
          close={close}
          busy={so.value !== null && !over.value}
        />
      </form>
    </Modal>
  );
}

function Progress({ so, count }: { so: ReadonlySignal<Moved | null>; count: number }) {
  if (!so.value) return null;
  const done = so.value.moved + so.value.stayed.length;
  return (
    <div class="team-progress">
      <progress max={Math.max(1, count)} value={done} aria-label={texts.title} />
      <span role="status">{texts.progress(done, count)}</span>
    </div>
  );
}
