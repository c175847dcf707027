import browser from 'webextension-polyfill';

/** The browser's extension API, promise-based in every browser. The only place that knows where it comes from. */
export { browser };
