import type { ReadonlySignal } from '@preact/signals';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { waitingIn } from '../../../core/store/queries/waiting-commands.ts';
import type { WaitingCommandRow } from '../../../core/store/team-rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';

/** What waits for the team in a conversation, or was not done; always empty without a team. */
export function useWaitsIn(conversation: string): ReadonlySignal<readonly WaitingCommandRow[] | undefined> {
  const { inTeam = false } = useDesk();
  return useLive<readonly WaitingCommandRow[]>(
    async () => (inTeam ? waitingIn(deskDb(), conversation) : []),
    [conversation, inTeam],
  );
}

/** Whether somebody asked for a chat for themselves. */
export function isClaim({ command }: WaitingCommandRow, me: string): boolean {
  return command.do === 'claimChat' || (command.do === 'assignChat' && command.to === me);
}
