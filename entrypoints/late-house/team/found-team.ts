import * as v from 'valibot';
import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { TeamSecrets } from '../../../core/engine/team-session.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { SigningSecrets } from '../../../core/store/secret-rows.ts';
import { type TeamCode, teamCodeOf } from '../../../core/team/team-code.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { done, fault, pasted } from './answers.ts';
import { goOn } from './move-shop.ts';

/** Enters the server as the owner, keeps what was won, and notes that the shop is on its way. */
async function begin(tools: HouseTools, code: TeamCode, by: string): Promise<Reply> {
  const { db } = tools;
  const { url, account, signingSeed, shopKey } = code;
  const door = await tools.door();
  const seed = door.newSeed();
  const whom = { agent: by, role: 'owner', key: door.publicHalf(seed) } as const;
  const jwt = door.passFor(whom, { account, signingSeed }, Date.now());
  const secrets: TeamSecrets = { credentials: { kind: 'pass', jwt, seed }, shopKey };
  const entered = await door.enter({ url, agent: by, secrets }, true);
  if (entered.result === 'refused') return fault(entered.why, entered.words);
  await entered.leave();
  const box = new SecretBox(db);
  const signing: SigningSecrets = { account, signingSeed, shopKey };
  const sealed = [await box.sealed('team', secrets), await box.sealed('signing', signing)];
  const all = await db.commits.count();
  await db.transaction('rw', db.secrets, db.teamMove, async () => {
    await db.secrets.bulkPut(sealed);
    await db.teamMove.put({ key: 'move', url, agent: by, stage: 'moving', done: 0, all, trouble: '' });
  });
  return done;
}

/**
 * Makes a team of a shop that ran alone: its log moves to the team's server and is everybody's from then on. Answers once the
 * server has let it in; how far it is stands in `teamMove`. What was broken off goes on.
 */
export const foundTeam = knownWork({
  may: 'managers',
  told: v.strictObject({ do: v.literal('foundTeam'), code: pasted }),
  async carryOut(tools, told, by) {
    const { db } = tools;
    const refusal = cannotOwn(await tools.shop(), by);
    if (refusal) return { ok: false, refusal };
    if (!(await db.teamMove.get('move'))) {
      if (await db.team.get('team')) return fault('InTeam', 'This desk is in a team already.');
      if ((await connectionNow(db)).kind === 'none')
        return fault('NoShop', 'This desk works for no shop yet.');
      const code = teamCodeOf(told.code);
      if (!code)
        return fault('Code', 'This is no team code. One begins with “sidedesk-owner.”; copy all of it.');
      const begun = await begin(tools, code, by);
      if (!begun.ok) return begun;
    }
    goOn(tools);
    return done;
  },
});
