import { browser } from './browser.ts';

/**
 * Keeps the practice shop inside the extension while this page is open. It lives in a thread of a page, for the background
 * worker has no room for a whole shop.
 */
export function keepPracticeShop(): () => void {
  const thread = new Worker(browser.runtime.getURL('/practice-shop.js'));
  return () => thread.terminate();
}
