import type { SessionParts, TeamSecrets } from '../../engine/team-session.ts';
import type { DeskDb } from '../db.ts';
import { connectionNow } from '../queries/connection-now.ts';
import { shopNow } from '../queries/shop-now.ts';
import { SecretBox } from '../secret-box.ts';
import type { SigningSecrets } from '../secret-rows.ts';

/** What a browser keeps for its place in a team: what opens it, here and to others, and how the shop is told to stand. */
export function teamPapers(
  db: DeskDb,
): Pick<SessionParts, 'secrets' | 'keepPass' | 'signing' | 'roleOf' | 'shopStands'> {
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
    async shopStands({ state, trouble }) {
      const { kind, account, ...before } = await connectionNow(db);
      // Whose own access is gone is told that, whoever else works there.
      if (kind !== 'team' && !account?.connected) return;
      if (before.state === state && before.trouble === trouble) return;
      const lastOkAt = state === 'ok' ? Date.now() : before.lastOkAt;
      await db.connection.update('connection', { state, trouble, lastOkAt, nextTryAt: 0 });
    },
    signing: () => box.open<SigningSecrets>('signing'),
    async roleOf(agent) {
      const { disabled = true, role } = (await shopNow(db)).agents[agent] ?? {};
      return disabled ? null : role === 'owner' ? role : 'agent';
    },
  };
}
