/** The app and the shop it may speak for, as they are kept sealed under `app`. */
export interface SealedApp {
  readonly appSecret: string;
  readonly shopCipher: string;
}
