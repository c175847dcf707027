import type { Browser } from 'webextension-polyfill';

const given = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

/**
 * The browser's extension API inside a foreign page, without the polyfill, which weighs more than all that is done
 * there. An element of the page can bear the name `browser`, so what has no id is not it.
 */
export const browser = (given.browser?.runtime?.id ? given.browser : given.chrome) as Browser;
