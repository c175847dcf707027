import { deskDb } from '../../core/store/queries/reading.ts';
import { whyNobodyNow } from '../../core/store/queries/why-nobody-now.ts';
import { useLive } from '../desk/use-live.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';

/** Why the chats of the list have nobody. */
export function UnassignedHead() {
  const why = useLive(() => whyNobodyNow(deskDb()), []);
  return (
    <p class="list-head" role="status">
      <Icon name="user-x" size="s" />
      {why.value !== undefined && (
        <span>{why.value ? words.inbox.whyNobody[why.value] : words.inbox.somebodyNow}</span>
      )}
    </p>
  );
}
