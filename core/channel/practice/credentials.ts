/** Host of the practice shop's addresses: a name that never leads anywhere. */
export const practiceBase = 'https://practice.invalid';

/** What the desk signs with at the practice shop. No secret: the shop exists on this computer alone. */
export const practiceCredentials = {
  apiBase: practiceBase,
  authBase: practiceBase,
  appKey: 'practice',
  appSecret: 'practice-secret',
  shopCipher: 'PRACTICE_cipher',
  tokens: {
    accessToken: 'practice-access-1',
    accessExpiresAt: Number.MAX_SAFE_INTEGER,
    refreshToken: 'practice-refresh-1',
    refreshExpiresAt: Number.MAX_SAFE_INTEGER,
  },
} as const;

/** The practice shop as the list of authorized shops shows it. */
export const practiceShopCard = {
  cipher: practiceCredentials.shopCipher,
  code: 'PRACTICE',
  id: '7494000000000000001',
  name: 'Practice Shop',
  region: 'GB',
  seller_type: 'LOCAL',
} as const;
