/** Where the platform's API and its tokens are; one of each serves every market (methods-and-endpoints, authorization-overview-202407). */
export const platformBases = {
  apiBase: 'https://open-api.tiktokglobalshop.com',
  authBase: 'https://auth.tiktok-shops.com',
} as const;

/** What a person has to let the extension reach before it can work for a shop of the platform's; match patterns. */
export const platformHosts: readonly string[] = Object.values(platformBases).map((base) => `${base}/*`);
