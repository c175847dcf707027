import { browser } from './browser.ts';

/** A text of `public/_locales` in the browser's language: for what is said outside of pages, by the toolbar button and the system. */
export function message(name: string, ...parts: readonly string[]): string {
  return browser.i18n.getMessage(name, [...parts]);
}
