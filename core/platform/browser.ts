import type { Browser } from 'webextension-polyfill';

/** The browser's extension API, promise-based: the manifest's oldest browser brings it. The only place that knows where it comes from. */
export const { browser } = globalThis as unknown as { readonly browser: Browser };
