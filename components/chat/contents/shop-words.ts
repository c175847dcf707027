import { words } from '../../words/words.ts';

/** A status of the shop in words; one this desk has no words for is shown as the shop calls it. */
function inWords(known: Readonly<Record<string, string>>, status: string): string {
  if (status === '') return words.contents.notKnown;
  if (Object.hasOwn(known, status)) return known[status] ?? status;
  const plain = status.toLowerCase().replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

export const orderStatus = (status: string) => inWords(words.contents.orderStatus, status);
export const packageStatus = (status: string) => inWords(words.contents.packageStatus, status);
export const returnStatus = (status: string) => inWords(words.contents.returnStatus, status);
export const returnType = (type: string) => inWords(words.contents.returnType, type);
