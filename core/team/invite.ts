import * as v from 'valibot';
import type { Credentials } from './connect.ts';

/** What somebody needs to sit down in a team. Whoever has it is that agent: it is as secret as a password. */
export interface Invite {
  readonly url: string;
  /** The shop's name, for the person to recognise. */
  readonly shop: string;
  readonly agent: string;
  readonly credentials: Credentials;
  /** The shop's key, base64url; null where payloads are not sealed. */
  readonly shopKey: string | null;
}

const START = 'sidedesk-team.';
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
const inviteSchema = v.object({
  url: v.pipe(v.string(), v.url(), v.maxLength(512)),
  shop: v.pipe(v.string(), v.maxLength(200)),
  agent: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  credentials: v.variant('kind', [
    v.object({ kind: v.literal('password'), password: secret }),
    v.object({ kind: v.literal('key'), seed: secret }),
    v.object({ kind: v.literal('pass'), jwt: secret, seed: secret }),
  ]),
  shopKey: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
});

/** An invite as one line to send to somebody. */
export function codeOf(invite: Invite): string {
  return START + base64Of(new TextEncoder().encode(JSON.stringify(invite)));
}

/** The invite of a code that somebody pasted; null for what is none. */
export function inviteOf(code: string): Invite | null {
  const text = code.trim();
  if (!text.startsWith(START)) return null;
  const bytes = bytesOf(text.slice(START.length));
  try {
    const said = v.safeParse(inviteSchema, JSON.parse(new TextDecoder().decode(bytes ?? undefined)));
    return said.success ? said.output : null;
  } catch {
    return null;
  }
}

/** Bytes as base64url without padding. */
export function base64Of(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url; null for anything else. */
export function bytesOf(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
