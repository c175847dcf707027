/** The key that wraps everything else: the browser signs and opens with it, but hands it out to nobody. */
export interface WrappingRow {
  readonly key: 'wrapping';
  readonly wrapping: CryptoKey;
}

export interface SealedRow {
  readonly key: SecretName;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** The tokens of a shop, as the channel has them. Epoch ms. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
  readonly refreshExpiresAt: number;
}

/** The app's secret and the shop it may speak for, kept under `app`. */
export interface SealedApp {
  readonly appSecret: string;
  readonly shopCipher: string;
  /** Id of the shop it is for: a restored desk may be another shop's than the one whose access is kept. */
  readonly shop: string;
}

/** What an attempt to connect has won so far, kept under `attempt`. */
export interface AttemptSecrets {
  readonly appSecret: string;
  /** The code that was traded for the tokens; '' before. */
  readonly code: string;
  readonly tokens: StoredTokens | null;
  /** As the platform listed them with the tokens. */
  readonly scopes: readonly string[];
  /** By the shop's id. */
  readonly ciphers: Readonly<Record<string, string>>;
}

/** What passes of a team are signed with, and what an invite carries beside them; kept under `signing` in the browser that founded it. */
export interface SigningSecrets {
  /** The public key of the shop's account at the team's server. */
  readonly account: string;
  readonly signingSeed: string;
  /** As in `TeamSecrets`. */
  readonly shopKey: string;
}

/** The key this browser asks for a seat in a team with, kept under `seat`. */
export interface SeatSecret {
  readonly seed: string;
}

/**
 * What is kept sealed: the app and the shop's cipher, the tokens, an attempt to connect that is under way; what opens a team's
 * server (`TeamSecrets`), what lets others in, and the key one asks to be let in with.
 */
export type SecretName = 'app' | 'tokens' | 'attempt' | 'team' | 'signing' | 'seat';

export type SecretRow = WrappingRow | SealedRow;
