import { browser } from './browser.ts';
import { handedOver } from './handed-over.ts';

/** What a service worker has that a page has not. */
const scope = globalThis as { importScripts?(address: string): void };

/**
 * Names the scripts that the worker reads only when they are needed, so that its start stays quick. A service worker may
 * read later only what it read while it was installed, so this must be called before its first turn ends.
 */
export function keepLateParts(files: readonly string[]): void {
  addEventListener('install', () => {
    for (const file of files) scope.importScripts?.(browser.runtime.getURL(file));
  });
}

/** Brings what a late part hands over, once in a life of the worker. Rejects where this build has no such part. */
export async function bringPart<Part>(file: string): Promise<Part> {
  if (handedOver(file) === undefined) {
    const address = browser.runtime.getURL(file);
    if (scope.importScripts) scope.importScripts(address);
    else await readInPage(address);
  }
  const part = handedOver(file);
  if (part === undefined) throw new Error(`${file} handed over nothing.`);
  return part as Part;
}

/** Where the background is a page (Firefox), a script may be read at any time. */
function readInPage(address: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((read, failed) => {
    script.onload = read;
    script.onerror = () => failed(new Error(`${address} could not be read.`));
    document.documentElement.append(script);
  });
}
