import * as v from 'valibot';
import { cannotManageAgent } from '../../../core/domain/roster/may-manage.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { SigningSecrets } from '../../../core/store/secret-rows.ts';
import { codeOf } from '../../../core/team/invite.ts';
import { knownWork } from '../work.ts';
import { fault, pasted } from './answers.ts';

/** Lets an agent of the roster into the team: signs a pass for the key of their browser, and gives it as an invite. */
export const inviteAgent = knownWork({
  may: 'managers',
  told: v.strictObject({
    do: v.literal('inviteAgent'),
    agent: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    request: pasted,
  }),
  async carryOut(tools, told, by) {
    const shop = await tools.shop();
    const agent = shop.agents[told.agent];
    if (!agent || agent.disabled)
      return fault('NoAgent', 'Only somebody who works in this shop can be invited.');
    const refusal = cannotManageAgent(shop, by, agent);
    if (refusal) return { ok: false, refusal };
    const team = await tools.db.team.get('team');
    const signing = await new SecretBox(tools.db).open<SigningSecrets>('signing');
    if (!team || !signing)
      return fault('NoSigning', 'Invites are made in an owner’s browser that has the team code.');
    const door = await tools.door();
    const key = door.keyOfRequest(told.request);
    if (key === null)
      return fault('Request', 'This is no request code. One begins with “sidedesk-seat.”; copy all of it.');
    const role = agent.role === 'owner' ? 'owner' : 'agent';
    const jwt = door.passFor({ agent: agent.id, role, key }, signing, Date.now());
    const { url, shop: name } = team;
    const { shopKey } = signing;
    const code = codeOf({ url, shop: name, agent: agent.id, credentials: { kind: 'pass', jwt }, shopKey });
    return { ok: true, value: { code } };
  },
});
