import type { Pass, PassFor, Signing } from '../engine/team-pass.ts';
import { isSignedWith, signed, unsigned } from './claims.ts';
import { permissionsOf } from './permissions.ts';

const NANOS_PER_MS = 1e6;

const DAY_MS = 24 * 3_600_000;
/**
 * So long a pass is good, ms. Its browser asks for a new one every day, so whoever is not given one reads no further than this;
 * a holiday of a week must fit into it, since who was away for longer has to be invited anew.
 */
const passLastsFor = 14 * DAY_MS;
/** A pass is made anew once it is so old, ms. */
const oldAfter = DAY_MS;

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
  const { publish, subscribe, responses } = permissionsOf(agent, role);
  const nats = {
    type: 'user',
    version: 2,
    issuer_account: account,
    pub: publish.deny.length > 0 ? publish : { allow: publish.allow },
    sub: subscribe,
    ...(responses ? { resp: { max: responses.most, ttl: responses.for * NANOS_PER_MS } } : {}),
    ...{ subs: -1, data: -1, payload: -1 },
    allowed_connection_types: ['WEBSOCKET'],
  };
  const seconds = (ms: number) => Math.floor(ms / 1000);
  return signed({ sub: key, name: agent, nats, iat: seconds(now), exp: seconds(until) }, signingSeed);
}

/** Whether a pass should be made anew by now. @param now epoch ms of this device. */
export function isOld({ until }: Pass, now: number): boolean {
  return until - now < passLastsFor - oldAfter;
}

/** Whether a pass was signed with this key, and is still good. @param now epoch ms of this device. */
export function isOurs(jwt: string, { signingSeed }: Signing, now: number): boolean {
  return isSignedWith(jwt, signingSeed) && (passOf(jwt)?.until ?? 0) > now;
}

/** What stands in a pass, whoever signed it; null for what is none. */
export function passOf(jwt: string): Pass | null {
  const { sub, name, exp } = unsigned(jwt) ?? {};
  const isPass = typeof sub === 'string' && typeof name === 'string' && typeof exp === 'number';
  return isPass ? { key: sub, agent: name, until: exp * 1000 } : null;
}
