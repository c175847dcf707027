import { browser } from './browser.ts';

/** What the worker has of functions of its own. */
interface WorkerScope {
  importScripts?(...addresses: string[]): void;
}

const scope = globalThis as WorkerScope;
const parts = new Map<string, unknown>();
const place = 'sidedeskParts';
(globalThis as Record<string, unknown>)[place] ??= parts;

/** Hands over what a late part holds; said by the part itself, which is a script of its own. */
export function handOver(file: string, part: unknown): void {
  ((globalThis as Record<string, unknown>)[place] as Map<string, unknown>).set(file, part);
}

/**
 * Names the scripts that the worker reads only when they are needed, so that its start stays quick. A service worker may
 * read later only what it read while it was installed, so this must be called before its first turn ends.
 */
export function keepLateParts(files: readonly string[]): void {
  if (!scope.importScripts) return;
  addEventListener('install', () => {
    for (const file of files) read(file);
  });
}

/** Brings what a late part handed over. Rejects where the script is not in this build. */
export async function bringPart<Part>(file: string): Promise<Part> {
  if (!parts.has(file)) {
    // Where the background is a page (Firefox), modules may be read at any time.
    if (scope.importScripts) read(file);
    else await import(/* @vite-ignore */ browser.runtime.getURL(file));
  }
  if (!parts.has(file)) throw new Error(`${file} brought nothing.`);
  return parts.get(file) as Part;
}

function read(file: string): void {
  scope.importScripts?.(browser.runtime.getURL(file));
}
