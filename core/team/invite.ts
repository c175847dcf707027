import * as v from 'valibot';
import { lineOf, saidBy, secretText, shopKeyText, teamAddress } from './code.ts';
import type { Credentials } from './connect.ts';

/** What an invite gives somebody to show: all of it, or a pass for the key that their own browser made and keeps. */
export type InvitedBy =
  | Exclude<Credentials, { kind: 'pass' }>
  | { readonly kind: 'pass'; readonly jwt: string };

/** What somebody needs to sit down in a team. It opens the shop's log: it is as secret as a password. */
export interface Invite {
  readonly url: string;
  /** The shop's name, for the person to recognise. */
  readonly shop: string;
  readonly agent: string;
  readonly credentials: InvitedBy;
  /** The shop's key, base64url; null where payloads are not sealed. */
  readonly shopKey: string | null;
}

const START = 'sidedesk-team.';
const inviteSchema = v.object({
  url: teamAddress,
  shop: v.pipe(v.string(), v.maxLength(200)),
  agent: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  credentials: v.variant('kind', [
    v.object({ kind: v.literal('password'), password: secretText }),
    v.object({ kind: v.literal('key'), seed: secretText }),
    v.object({ kind: v.literal('pass'), jwt: secretText }),
  ]),
  shopKey: v.nullable(shopKeyText),
});

/** An invite as one line to send to somebody. */
export function codeOf(invite: Invite): string {
  return lineOf(START, invite);
}

/** The invite of a code that somebody pasted; null for what is none. */
export function inviteOf(code: string): Invite | null {
  return saidBy(START, inviteSchema, code);
}
