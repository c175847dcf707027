const here = new Set(['127.0.0.1', 'localhost']);

/** An address of a practice shop on this computer, or why it is none. */
export type PracticeAddress = { readonly address: string } | { readonly trouble: string };

/** Reads what was typed as the address of a practice shop. Only this computer is asked: buyers there are made up. */
export function practiceAddress(typed: string): PracticeAddress {
  const text = typed.trim();
  if (text === '') return { trouble: 'Type the address, such as http://127.0.0.1:4010.' };
  const url = URL.parse(text);
  if (!url) return { trouble: `“${text}” is no address. It looks like http://127.0.0.1:4010.` };
  if (url.protocol !== 'http:')
    return { trouble: 'The address begins with http://, for a shop on this computer.' };
  if (!here.has(url.hostname))
    return { trouble: 'Only 127.0.0.1 and localhost: a practice shop runs on this computer.' };
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    return { trouble: 'The address holds more than a host and a port.' };
  return { address: url.origin };
}
