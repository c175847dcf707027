import type { ReadonlySignal } from '@preact/signals';
import { useDesk } from '../../desk/desk-context.ts';
import { useLongWait } from '../../ui/use-long-wait.ts';
import { words } from '../../words/words.ts';

/** Says that something is under way where that takes long: a team's line may hang for some seconds before it is known to be down. */
export function AskingTeam({ busy }: { busy: ReadonlySignal<boolean> }) {
  const { inTeam } = useDesk();
  return inTeam && busy.value ? <Long /> : null;
}

function Long() {
  return (
    <p class="hint asking-team" role="status">
      {useLongWait() ? words.chat.askingTeam : ''}
    </p>
  );
}
