import { words } from '../words/words.ts';

const here = new Set(['127.0.0.1', 'localhost']);

/** An address of a practice shop on this computer, or why it is none. */
export type PracticeAddress = { readonly address: string } | { readonly trouble: string };

/** Reads what was typed as the address of a practice shop. Only this computer is asked: buyers there are made up. */
export function practiceAddress(typed: string): PracticeAddress {
  const text = typed.trim();
  if (text === '') return { trouble: words.firstRun.address.empty };
  const url = URL.parse(text);
  if (!url) return { trouble: words.firstRun.address.none(text) };
  if (url.protocol !== 'http:') return { trouble: words.firstRun.address.notHttp };
  if (!here.has(url.hostname)) return { trouble: words.firstRun.address.notHere };
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    return { trouble: words.firstRun.address.tooMuch };
  return { address: url.origin };
}
