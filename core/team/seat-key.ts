import { nkeys } from '@nats-io/nats-core';

const START = 'sidedesk-seat.';

/** The seed of a new key of an agent's own: it stays in their browser. */
export function newSeed(): string {
  return new TextDecoder().decode(nkeys.createUser().getSeed());
}

/** The public half of a key. @throws for what is no seed. */
export function publicHalf(seed: string): string {
  return nkeys.fromSeed(new TextEncoder().encode(seed)).getPublicKey();
}

/** How a browser asks for a seat: nothing in it is secret. A slip in copying shows, for a key holds its own checksum. */
export function requestOf(seed: string): string {
  return START + publicHalf(seed);
}

/** The public key that a request is for; null for what is none, or was copied wrong. */
export function keyOfRequest(code: string): string | null {
  const text = code.replaceAll(/\s/g, '');
  const key = text.slice(START.length);
  if (!text.startsWith(START) || !/^U[A-Z2-7]{55}$/.test(key)) return null;
  try {
    return nkeys.fromPublic(key).getPublicKey();
  } catch {
    return null;
  }
}
