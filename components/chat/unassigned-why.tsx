import type { Chat } from '../../core/domain/chat/chat.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { whyNobodyNow } from '../../core/store/queries/why-nobody-now.ts';
import { useLive } from '../desk/use-live.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';

/** Why a chat has nobody, before what can be done about it. */
export function UnassignedWhy({ chat }: { chat: Chat }) {
  const why = useLive(() => whyNobodyNow(deskDb()), []);
  return (
    <p class="unassigned-why" role="status">
      <Icon name="user-x" />
      <span>
        <b>{words.chat.unassigned}</b>
        {chat.facts.firstInbound ? words.chat.whyUnassigned(why.value ?? null) : words.chat.untilTheyWrite}
      </span>
    </p>
  );
}
