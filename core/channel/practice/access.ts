import * as v from 'valibot';
import { neededScopes } from '../../domain/connection/needed-access.ts';
import type { ControlAnswer } from './control-answer.ts';
import { practiceCredentials } from './credentials.ts';
import { json } from './reply.ts';
import type { ShopState, StoredAccess, World } from './shop-state.ts';

/** The platform's codes live so long, and work once. */
const CODE_LIFE_MS = 30 * 60_000;

/** How the platform stands to the app; as on the first day where no lever was moved. */
export function accessOf(state: ShopState): StoredAccess {
  const { appKey, appSecret } = practiceCredentials;
  const scopes = Object.values(neededScopes);
  return state.access ?? { appKey, appSecret, scopes, revoked: false, gone: false, codes: {} };
}

const accessSchema = v.object({
  appKey: v.optional(v.string()),
  appSecret: v.optional(v.string()),
  scopes: v.optional(v.array(v.string())),
  revoked: v.optional(v.boolean()),
  gone: v.optional(v.boolean()),
});

/**
 * POST /practice/access {appKey?, appSecret?, scopes?, revoked?, gone?}: the app's credentials, what is granted to it, whether the owner took
 * it back, whether the shop is gone. What is left out stays.
 */
export const moveAccess: ControlAnswer = (world, _id, body) => {
  const moved = Object.entries(v.parse(accessSchema, body)).filter(([, value]) => value !== undefined);
  world.state.access = { ...accessOf(world.state), ...Object.fromEntries(moved) };
  world.dirty = true;
  return json({ moved: true });
};

/** POST /practice/authorise → {code, appKey}: the owner grants the app access. */
export const authorise: ControlAnswer = (world) => {
  const access = accessOf(world.state);
  const code = `practice_code_${world.at}_${Object.keys(access.codes).length}`;
  world.state.access = { ...access, revoked: false, codes: { ...access.codes, [code]: world.at } };
  world.dirty = true;
  return json({ code, appKey: access.appKey });
};

/** Takes a code; false where there is none such, where it was taken before, or where it is too old. */
export function takeCode(world: World, code: string): boolean {
  const access = accessOf(world.state);
  const issuedAt = Object.hasOwn(access.codes, code) ? access.codes[code] : undefined;
  if (issuedAt === undefined || world.at - issuedAt > CODE_LIFE_MS) return false;
  const { [code]: _taken, ...codes } = access.codes;
  world.state.access = { ...access, codes };
  world.dirty = true;
  return true;
}
