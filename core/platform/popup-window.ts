import { browser } from './browser.ts';

/** Closes this page where it is the toolbar button's popup; as a tab it stays. */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
