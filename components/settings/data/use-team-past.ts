import { deskDb } from '../../../core/store/queries/reading.ts';
import { teamHere } from '../../../core/store/queries/team-here.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';

/** Whether what is kept is a team's, and whether it is for whoever is here to have it forget: in a team that is an owner's. */
export function useTeamPast(): { readonly inTeam: boolean; readonly mayForget: boolean } {
  const { me } = useMay();
  const inTeam = useLive(() => teamHere(deskDb()), []).value?.team != null;
  return { inTeam, mayForget: !inTeam || me?.role === 'owner' };
}
