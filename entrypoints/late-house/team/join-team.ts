import * as v from 'valibot';
import type { TeamSecrets } from '../../../core/engine/team-session.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { connectionNow, notConnected } from '../../../core/store/queries/connection-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { SeatSecret } from '../../../core/store/secret-rows.ts';
import { makeRoom } from '../../../core/store/team/move-in.ts';
import type { TeamRow } from '../../../core/store/team-rows.ts';
import { type Invite, inviteOf } from '../../../core/team/invite.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { done, fault, pasted } from './answers.ts';

const notOne = 'This is no invite code. One begins with “sidedesk-team.”; copy all of it.';

/** What opens the server by an invite: all of it is inside, or a pass for the key that is kept here. */
async function secretsBy(
  tools: HouseTools,
  { credentials, shopKey, agent }: Invite,
): Promise<{ readonly secrets: TeamSecrets; readonly until?: number } | Reply<never>> {
  if (credentials.kind !== 'pass') return { secrets: { credentials, shopKey } };
  const door = await tools.door();
  const pass = door.passOf(credentials.jwt);
  if (pass?.agent !== agent) return fault('Code', notOne);
  const seat = await new SecretBox(tools.db).open<SeatSecret>('seat');
  if (!seat || pass.key !== door.publicHalf(seat.seed))
    return fault(
      'OtherBrowser',
      'This invite is for another browser. Send this browser’s request code, and have an invite made for it.',
    );
  if (pass.until <= Date.now()) return fault('RanOut', 'This invite ran out. Ask for a new one.');
  const { jwt } = credentials;
  return { secrets: { credentials: { kind: 'pass', jwt, seed: seat.seed }, shopKey }, until: pass.until };
}

/** Why this desk cannot take a seat by an invite; null where it can: it is empty, left its team, or is that agent's already. */
async function whyNot({ db }: HouseTools, { agent }: Invite): Promise<Reply<never> | null> {
  const team = await db.team.get('team');
  if (team)
    return team.agent === agent
      ? null
      : fault('InTeam', 'This desk is in a team already. Leave that one first.');
  const { kind, shopName } = await connectionNow(db);
  if (kind === 'none' || kind === 'team') return null;
  return fault(
    'HasShop',
    `This desk works for ${shopName}. Forget that shop first, or join in another browser.`,
  );
}

/** Sits this browser down in its team. What it holds of a log that it left goes: the team's own takes its place. */
async function sitDown(
  { db, still }: HouseTools,
  { url, shop, agent }: Invite,
  secrets: TeamSecrets,
  until?: number,
): Promise<void> {
  const sealed = await new SecretBox(db).sealed('team', secrets);
  const passUntil = until === undefined ? {} : { passUntil: until };
  await still(() =>
    db.transaction('rw', db.tables, async () => {
      const before: TeamRow | undefined = await db.team.get('team');
      const { signs, joinedAt = Date.now() } = before ?? {};
      await db.secrets.put(sealed);
      await db.team.put({
        ...{ key: 'team', url, shop, agent, joinedAt, ...passUntil },
        ...(signs === undefined ? {} : { signs }),
      });
      if (before) return;
      await makeRoom(db);
      await db.teamStanding.clear();
      const connection = { ...notConnected, kind: 'team', shopName: shop, firstSyncDone: true } as const;
      await db.connection.put({ ...connection, state: 'ok', lastOkAt: Date.now() });
    }),
  );
}

/** Joins a team by an invite, or goes on in it with a new one. How far the log is here stands in `teamStanding`. */
export const joinTeam = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('joinTeam'), code: pasted }),
  async carryOut(tools, { code }) {
    const invite = inviteOf(code);
    if (!invite) return fault('Code', notOne);
    const cannot = await whyNot(tools, invite);
    if (cannot) return cannot;
    const opening = await secretsBy(tools, invite);
    if ('ok' in opening) return opening;
    const { secrets, until } = opening;
    const entered = await (await tools.door()).enter(
      { url: invite.url, agent: invite.agent, secrets },
      false,
    );
    if (entered.result === 'refused') return fault(entered.why, entered.words);
    await entered.leave();
    await sitDown(tools, invite, secrets, until);
    return done;
  },
});
