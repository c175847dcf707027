import * as v from 'valibot';
import { WaitingBook } from '../../../core/store/team/waiting-book.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { done, fault } from './answers.ts';

const left = 'This browser left its team. What it holds can be read; nothing new comes in.';

/** Lets go of the team; the log that is here goes on as this browser's own. */
async function letGo({ db, now, still }: HouseTools): Promise<void> {
  const waiting = new WaitingBook(db);
  await still(async () => {
    // What was typed is not lost with the team it was for.
    for (let row = await waiting.next(0); row; row = await waiting.next(row.seq))
      await waiting.refuse(row, left, now());
    const { team, teamMove, teamStanding, teamHeads, secrets, connection } = db;
    await db.transaction('rw', [team, teamMove, teamStanding, teamHeads, secrets, connection], async () => {
      await Promise.all([team, teamMove, teamStanding, teamHeads].map((table) => table.clear()));
      await secrets.bulkDelete(['team', 'signing', 'seat']);
      if ((await connection.get('connection'))?.kind === 'team')
        await connection.update('connection', { state: 'trouble', trouble: left });
    });
  });
}

/** Leaves the team with a whole copy of its log, or gives up founding one; with `erase`, everything in this browser goes too. */
export const leaveTeam = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('leaveTeam'), erase: v.optional(v.boolean(), false) }),
  async carryOut(tools, { erase }) {
    const { db } = tools;
    if (erase) {
      await tools.leave();
      return done;
    }
    const [move, standing] = [await db.teamMove.get('move'), await db.teamStanding.get('standing')];
    if (move?.stage === 'reading' || standing?.standing.state === 'behind')
      return fault(
        'NotAllHere',
        'The team’s log is not all here yet. Leave when it is, so that you keep a whole copy.',
      );
    await letGo(tools);
    return done;
  },
});
