import type { Pass, PassFor, Signing } from '../engine/team-door.ts';
import { signed, unsigned } from './claims.ts';
import { permissionsOf } from './permissions.ts';

/** So long a pass is good, ms: who is not given a new one reads no further. */
const passLastsFor = 30 * 24 * 3_600_000;

/**
 * A pass: lets the holder of a key onto the team's server as one agent, and do there what their role may. Signed in the owner's
 * browser; the server knows the signing key from the shop's account.
 * @param now epoch ms of this device.
 * @param until epoch ms.
 */
export function passFor(
  { agent, role, key }: PassFor,
  { account, signingSeed }: Signing,
  now: number,
  until = now + passLastsFor,
): string {
  const { publish, subscribe } = permissionsOf(agent, role);
  const nats = {
    type: 'user',
    version: 2,
    issuer_account: account,
    pub: publish.deny.length > 0 ? publish : { allow: publish.allow },
    sub: subscribe,
    ...{ subs: -1, data: -1, payload: -1 },
    allowed_connection_types: ['WEBSOCKET'],
  };
  const seconds = (ms: number) => Math.floor(ms / 1000);
  return signed({ sub: key, name: agent, nats, iat: seconds(now), exp: seconds(until) }, signingSeed);
}

/** What stands in a pass, whoever signed it; null for what is none. */
export function passOf(jwt: string): Pass | null {
  const { sub, name, exp } = unsigned(jwt) ?? {};
  const isPass = typeof sub === 'string' && typeof name === 'string' && typeof exp === 'number';
  return isPass ? { key: sub, agent: name, until: exp * 1000 } : null;
}
