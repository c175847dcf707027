import type { DeskDb } from '../db.ts';
import type { TeamMoveRow, TeamRow, TeamStandingRow } from '../team-rows.ts';

/** The team this browser is of, how it stands to it, and its shop on the way into one; null for what is not. */
export interface TeamHere {
  readonly team: TeamRow | null;
  readonly standing: TeamStandingRow | null;
  readonly move: TeamMoveRow | null;
}

export async function teamHere(db: DeskDb): Promise<TeamHere> {
  return {
    team: (await db.team.get('team')) ?? null,
    standing: (await db.teamStanding.get('standing')) ?? null,
    move: (await db.teamMove.get('move')) ?? null,
  };
}
