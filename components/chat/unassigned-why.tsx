import type { WhyNobody } from '../../core/domain/assignment/reason.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { whyNobodyNow } from '../../core/store/queries/why-nobody-now.ts';
import { useLive } from '../desk/use-live.ts';
import { Icon } from '../ui/icon.tsx';

const words: Readonly<Record<WhyNobody, string>> = {
  allOffline: 'everyone is offline.',
  noneAccepting: 'nobody who is here accepts new chats.',
  atCapacity: 'all who accept are at capacity.',
};

/** Why a chat has nobody, before what can be done about it. */
export function UnassignedWhy() {
  const why = useLive(() => whyNobodyNow(deskDb()), []);
  return (
    <p class="unassigned-why" role="status">
      <Icon name="user-x" />
      <span>
        <b>Unassigned</b>
        {why.value ? `: ${words[why.value]}` : '. The next who is free gets it.'}
      </span>
    </p>
  );
}
