import type { SessionParts, TeamSecrets } from '../../engine/team-session.ts';
import type { DeskDb } from '../db.ts';
import { shopNow } from '../queries/shop-now.ts';
import { SecretBox } from '../secret-box.ts';
import type { SigningSecrets } from '../secret-rows.ts';

/** What opens a team to this browser and, where it lets others in, to them. */
export function teamPapers(db: DeskDb): Pick<SessionParts, 'secrets' | 'keepPass' | 'signing' | 'roleOf'> {
  const box = new SecretBox(db);
  const secrets = () => box.open<TeamSecrets>('team');
  return {
    secrets,
    async keepPass(jwt, passUntil) {
      const before = await secrets();
      if (before?.credentials.kind !== 'pass') return;
      const sealed = await box.sealed('team', { ...before, credentials: { ...before.credentials, jwt } });
      await db.transaction('rw', db.team, db.secrets, async () => {
        // Who left the team meanwhile keeps nothing of it.
        if ((await db.team.update('team', { passUntil })) === 1) await db.secrets.put(sealed);
      });
    },
    signing: () => box.open<SigningSecrets>('signing'),
    async roleOf(agent) {
      const { disabled = true, role } = (await shopNow(db)).agents[agent] ?? {};
      return disabled ? null : role === 'owner' ? role : 'agent';
    },
  };
}
