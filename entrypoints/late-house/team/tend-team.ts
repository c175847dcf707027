import * as v from 'valibot';
import type { TeamSecrets } from '../../../core/engine/team-session.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { SigningSecrets } from '../../../core/store/secret-rows.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { asOwner, takeOutLeft } from '../data/team-past.ts';
import { knownWork } from '../work.ts';
import { done } from './answers.ts';
import { goOn } from './move-shop.ts';

/** Makes a new pass for the browser that can: it shows it the next time it opens the line. */
async function renew({ db, door }: HouseTools): Promise<void> {
  const box = new SecretBox(db);
  const [team, secrets, signing] = [
    await db.team.get('team'),
    await box.open<TeamSecrets>('team'),
    await box.open<SigningSecrets>('signing'),
  ];
  if (!team || !signing || secrets?.credentials.kind !== 'pass') return;
  const { seed } = secrets.credentials;
  const { passFor, passOf, publicHalf } = await door();
  const whom = { agent: team.agent, role: 'owner', key: publicHalf(seed) } as const;
  const jwt = passFor(whom, signing, Date.now());
  await box.seal('team', { ...secrets, credentials: { kind: 'pass', jwt, seed } } satisfies TeamSecrets);
  await db.team.update('team', { passUntil: passOf(jwt)?.until ?? 0 });
}

/**
 * Goes on with what was broken off, on the way into a team or in taking out of its server what was forgotten, and sees to this
 * browser's pass. The desk asks for it itself.
 */
export const tendTeam = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('tendTeam') }),
  async carryOut(tools) {
    if (await tools.db.teamMove.get('move')) goOn(tools);
    else await renew(tools);
    const team = await tools.db.team.get('team');
    if (!team?.takesOut) return done;
    return asOwner(tools, team.agent, async (inside) => {
      await takeOutLeft(tools, inside);
      return done;
    });
  },
});
