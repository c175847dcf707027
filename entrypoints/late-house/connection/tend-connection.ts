import * as v from 'valibot';
import { testAccess } from '../../../core/channel/tiktok/test-access.ts';
import {
  accessFamilies,
  type StepResult,
  type TestReport,
  type TestStep,
} from '../../../core/domain/connection/needed-access.ts';
import { platformHosts } from '../../../core/domain/connection/platform-hosts.ts';
import { mayReach, reachNoMore } from '../../../core/platform/host-access.ts';
import { dropAttempt } from '../../../core/store/keep-access.ts';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { signOut } from '../../../core/store/sign-out.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { cannotConnect, fault } from './may-connect.ts';

const untried = (...steps: readonly TestStep[]): StepResult[] =>
  steps.map((step) => ({ step, state: 'untried', words: '' }));

async function tested({ db, caller }: HouseTools): Promise<TestReport> {
  const { account, trouble } = await connectionNow(db);
  const asks = await caller();
  const allowed = account?.site === 'here' || (await mayReach(platformHosts));
  const permission: StepResult = { step: 'permission', state: allowed ? 'ok' : 'failed', words: '' };
  if (!allowed || !account || !asks) {
    const access: StepResult = {
      step: 'access',
      state: account && asks ? 'untried' : 'failed',
      words: trouble,
    };
    const before = untried('reach', 'clock', 'app');
    return { steps: [permission, ...before, access, ...untried('shop', ...accessFamilies)], clockAhead: 0 };
  }
  const { shopId, scopes } = account;
  const steps = await testAccess(asks, { shop: shopId, granted: scopes });
  return { steps: [permission, ...steps], clockAhead: Date.now() - asks.shopNow() };
}

/** Tries what the desk needs of the shop, and answers with a {@link TestReport}. */
export const testConnection = knownWork({
  may: 'managers',
  told: v.strictObject({ do: v.literal('testConnection') }),
  async carryOut(tools) {
    if ((await connectionNow(tools.db)).account === null) return fault('NoShop', 'No shop is connected.');
    return { ok: true, value: await tested(tools) };
  },
});

const endedInTeam =
  'This browser was disconnected from the shop. It asks another of the team that works there, where there is one.';
const ended = 'This desk was disconnected from the shop. What it holds can be read; nothing new comes in.';

/** Gives up the access to the shop; with `erase`, everything the desk holds of it as well. */
export const disconnect = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('disconnect'), erase: v.boolean() }),
  async carryOut(tools, { erase }, by) {
    const refusal = await cannotConnect(tools, by);
    if (refusal) return { ok: false, refusal };
    const { account } = await connectionNow(tools.db);
    if (!account) return { ok: true, value: null };
    if (erase) await tools.leave();
    else {
      await dropAttempt(tools.db);
      await signOut(tools.db, (await tools.db.team.get('team')) ? endedInTeam : ended);
      await tools.takeUp();
    }
    if (account.site !== 'here') await reachNoMore(platformHosts);
    return { ok: true, value: null };
  },
});
