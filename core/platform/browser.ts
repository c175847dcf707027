import type { Browser } from 'webextension-polyfill';

/** The browser's extension API, promise-based in every browser that the manifest lets in. The only place that knows where it comes from. */
export const { browser } = globalThis as unknown as { readonly browser: Browser };
