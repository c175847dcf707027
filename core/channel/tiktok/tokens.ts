/** The access to a shop. Times are epoch milliseconds. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
  readonly refreshExpiresAt: number;
}

/** Where the pair lies. `save` replaces both at once: the old refresh token may be dead already. */
export interface TokenStore {
  load(): Promise<Tokens>;
  save(tokens: Tokens): Promise<void>;
}
