const cipher = 'AES-GCM';
const IV_BYTES = 12;
/** What a sealed payload begins with; one that is not sealed begins with a brace. */
const SEALED = 1;
const encoder = new TextEncoder();

/** Closes payloads so that the server cannot read them, and opens them. */
export interface Seal {
  /** Bound to its subject: opened under another one it is refused. */
  close(payload: Uint8Array, subject: string): Promise<Uint8Array>;
  /** Null for what was not closed with this key, for this subject. */
  open(payload: Uint8Array, subject: string): Promise<Uint8Array | null>;
}

/** Whether a payload is sealed, with whatever key. */
export function isSealed(payload: Uint8Array): boolean {
  return payload[0] === SEALED;
}

/** A new key of a shop: 32 bytes, to be carried by its invites. */
export function newShopKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** The seal of a shop's key (32 bytes). */
export async function sealOf(shopKey: Uint8Array): Promise<Seal> {
  const wanted: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.importKey('raw', new Uint8Array(shopKey), cipher, false, wanted);
  return {
    async close(payload, subject) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const how = { name: cipher, iv, additionalData: encoder.encode(subject) };
      const closed = await crypto.subtle.encrypt(how, key, new Uint8Array(payload));
      const whole = new Uint8Array(1 + IV_BYTES + closed.byteLength);
      whole[0] = SEALED;
      whole.set(iv, 1);
      whole.set(new Uint8Array(closed), 1 + IV_BYTES);
      return whole;
    },
    async open(payload, subject) {
      if (!isSealed(payload)) return null;
      const iv = payload.slice(1, 1 + IV_BYTES);
      const how = { name: cipher, iv, additionalData: encoder.encode(subject) };
      try {
        return new Uint8Array(await crypto.subtle.decrypt(how, key, payload.slice(1 + IV_BYTES)));
      } catch {
        return null;
      }
    },
  };
}
