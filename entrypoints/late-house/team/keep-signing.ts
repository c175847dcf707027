import * as v from 'valibot';
import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { TeamSecrets } from '../../../core/engine/team-session.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { SigningSecrets } from '../../../core/store/secret-rows.ts';
import type { TeamRow } from '../../../core/store/team-rows.ts';
import { type TeamCode, teamCodeOf } from '../../../core/team/team-code.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { done, fault, pasted } from './answers.ts';

const otherTeam = 'This is the code of another team.';

/** A pass of this browser's own by the code, once the server has let it in with that. */
async function tried(
  { door }: HouseTools,
  { url, agent }: TeamRow,
  { credentials, shopKey }: TeamSecrets,
  { account, signingSeed }: TeamCode,
): Promise<TeamSecrets | Reply<never>> {
  const { enter, newSeed, passFor, publicHalf } = await door();
  // Who came with a password or a key has one here from now on.
  const seed = credentials.kind === 'pass' ? credentials.seed : newSeed();
  const whom = { agent, role: 'owner', key: publicHalf(seed) } as const;
  const jwt = passFor(whom, { account, signingSeed }, Date.now());
  const secrets: TeamSecrets = { credentials: { kind: 'pass', jwt, seed }, shopKey };
  const entered = await enter({ url, agent, secrets }, false);
  if (entered.result === 'refused') return fault(entered.why, entered.words);
  await entered.leave();
  return secrets;
}

/** Lets an owner's browser that joined by an invite make invites too, and renew passes, with the team code. */
export const keepSigning = knownWork({
  may: 'managers',
  told: v.strictObject({ do: v.literal('keepSigning'), code: pasted }),
  async carryOut(tools, told, by) {
    const { db, still } = tools;
    const refusal = cannotOwn(await tools.shop(), by);
    if (refusal) return { ok: false, refusal };
    const box = new SecretBox(db);
    const [team, present] = [await db.team.get('team'), await box.open<TeamSecrets>('team')];
    if (team?.agent !== by || !present) return fault('NoTeam', 'This browser is not yours in a team.');
    const code = teamCodeOf(told.code);
    if (!code)
      return fault('Code', 'This is no team code. One begins with “sidedesk-owner.”; copy all of it.');
    if (code.shopKey !== present.shopKey) return fault('OtherTeam', otherTeam);
    const secrets = await tried(tools, team, present, code);
    if ('ok' in secrets) return secrets;
    const { account, signingSeed, shopKey } = code;
    const signing: SigningSecrets = { account, signingSeed, shopKey };
    const sealed = [await box.sealed('team', secrets), await box.sealed('signing', signing)];
    const { credentials } = secrets;
    const pass = credentials.kind === 'pass' ? (await tools.door()).passOf(credentials.jwt) : null;
    // The line is opened anew: it is as an owner's that it can hear others ask.
    await still(() =>
      db.transaction('rw', db.team, db.secrets, async () => {
        await db.secrets.bulkPut(sealed);
        await db.team.update('team', { signs: true, passUntil: pass?.until ?? 0 });
      }),
    );
    return done;
  },
});
