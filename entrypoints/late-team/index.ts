import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../core/platform/handed-over.ts';
import { keepStanding } from '../../core/store/team/keep-standing.ts';
import { makeRoom } from '../../core/store/team/move-in.ts';
import { rewritePast } from '../../core/store/team/rewrite-past.ts';
import { teamPapers } from '../../core/store/team/team-papers.ts';
import { waitingLine } from '../../core/store/team/waiting-line.ts';
import { teamDoor } from '../../core/team/door.ts';
import { openTeam } from './team-session.ts';

/** A browser's place in its team, for a worker that has one, and the way into one. */
export default defineUnlistedScript(() => {
  handOver('late-team.js', { openTeam, waitingLine, keepStanding, rewritePast, makeRoom, teamPapers });
  handOver('team door', teamDoor);
});
