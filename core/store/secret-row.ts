/** The key that wraps everything else: the browser signs and opens with it, but hands it out to nobody. */
export interface WrappingRow {
  readonly key: 'wrapping';
  readonly wrapping: CryptoKey;
}

/** A secret that is kept sealed. */
export interface SealedRow {
  readonly key: SecretName;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** What is kept sealed: the app and the shop's cipher, the tokens, and an attempt to connect that is under way. */
export type SecretName = 'app' | 'tokens' | 'attempt';

export type SecretRow = WrappingRow | SealedRow;
