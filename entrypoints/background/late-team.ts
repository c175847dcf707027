import type { SessionParts, TeamSession } from '../../core/engine/team-session.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { StoreFault } from '../../core/store/store-fault.ts';
import type { keepStanding } from '../../core/store/team/keep-standing.ts';
import type { makeRoom } from '../../core/store/team/move-in.ts';
import type { rewritePast } from '../../core/store/team/rewrite-past.ts';
import type { teamPapers } from '../../core/store/team/team-papers.ts';
import type { waitingLine } from '../../core/store/team/waiting-line.ts';

/** What the script hands over that holds the way to a team's server. */
export interface LateTeam {
  readonly openTeam: (parts: SessionParts) => TeamSession;
  readonly waitingLine: typeof waitingLine;
  readonly keepStanding: typeof keepStanding;
  readonly rewritePast: typeof rewritePast;
  readonly makeRoom: typeof makeRoom;
  readonly teamPapers: typeof teamPapers;
}

/** Takes in what comes. What is here may be too old to go on from: then the next line reads the log from its beginning. */
export async function takeIn(taken: Promise<void>, db: DeskDb, { makeRoom }: LateTeam): Promise<void> {
  try {
    await taken;
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'leftBehind') await makeRoom(db);
    throw error;
  }
}
