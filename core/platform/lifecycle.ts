import { browser } from './browser.ts';

/**
 * Hears of the moments at which a worker has to look after itself though nothing rings: the extension was
 * installed or updated (which clears its alarms), or the browser was started. Must be called before the
 * worker's first turn ends.
 */
export function onBegun(heard: () => void): void {
  browser.runtime.onInstalled.addListener(heard);
  browser.runtime.onStartup.addListener(heard);
}
