import { nkeys } from '@nats-io/nats-core';
import { base64Of, bytesOf } from './base64.ts';

/** What a signed paper of the server's kind says. Times are epoch seconds. */
interface Claims {
  /** The public key it is about. */
  readonly sub: string;
  readonly name: string;
  readonly nats: object;
  /** When it was signed. */
  readonly iat: number;
  /** Until when it is good; for good without. */
  readonly exp?: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A paper that the server believes, signed with a key (version 2 of its JWTs, Ed25519). */
export function signed(claims: Claims, seed: string): string {
  const pair = nkeys.fromSeed(encoder.encode(seed));
  const part = (value: object) => base64Of(encoder.encode(JSON.stringify(value)));
  const whole = { ...claims, iss: pair.getPublicKey(), jti: crypto.randomUUID() };
  const text = `${part({ typ: 'JWT', alg: 'ed25519-nkey' })}.${part(whole)}`;
  return `${text}.${base64Of(pair.sign(encoder.encode(text)))}`;
}

/** Whether a paper was signed with a key. */
export function isSignedWith(jwt: string, seed: string): boolean {
  const [head = '', body = '', signature = '.', ...more] = jwt.split('.');
  const bytes = bytesOf(signature);
  if (!bytes || more.length > 0) return false;
  try {
    return nkeys.fromSeed(encoder.encode(seed)).verify(encoder.encode(`${head}.${body}`), bytes);
  } catch {
    return false;
  }
}

/** What a paper says, whoever signed it; null for what is none. It does not look at the signature. */
export function unsigned(jwt: string): Readonly<Record<string, unknown>> | null {
  const bytes = bytesOf(jwt.split('.')[1] ?? '.');
  try {
    const said: unknown = JSON.parse(decoder.decode(bytes ?? undefined));
    return typeof said === 'object' && said !== null ? { ...said } : null;
  } catch {
    return null;
  }
}
