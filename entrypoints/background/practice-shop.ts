import type { Phrasebook } from '../../core/channel/practice/life/phrasebook.ts';
import phrasesFile from '../../core/channel/practice/life/phrases.json?url';
import { createPracticeShop } from '../../core/channel/practice/practice-shop.ts';
import type { ShopState } from '../../core/channel/practice/shop-state.ts';
import { keptValue } from '../../core/store/kept-value.ts';

const memory = keptValue<ShopState>('sidedesk-practice');
/** What the buyers say lies in a file of the extension: of no use while the desk works for another shop. */
async function readPhrases(): Promise<Phrasebook> {
  const file = await fetch(phrasesFile);
  return file.json();
}

let inside: ((request: Request) => Promise<Response>) | null = null;

/** Carries requests to the practice shop inside the extension: one for each life of the worker. */
export function carryInside(request: Request): Promise<Response> {
  inside ??= createPracticeShop({
    memory,
    phrases: readPhrases,
    now: () => Date.now(),
    seed: 1,
    lively: true,
  }).handle;
  return inside(request);
}

/** Closes the practice shop inside the extension for good; the next one begins anew. */
export async function closeInside(): Promise<void> {
  inside = null;
  await memory.forget();
}

/**
 * The address of a practice shop over HTTP as it is kept, or null where it is none of this computer's: buyers'
 * data goes nowhere else.
 */
export function loopbackAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return '';
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost') ? origin : null;
}
