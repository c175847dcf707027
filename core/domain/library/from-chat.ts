import type { OwnFacts } from '../suggest/reusable-reply.ts';
import { faqLimits } from './faq-faults.ts';
import { oneLine, severalLines } from './text-fault.ts';

const orderId = /(?<!\p{N})\p{N}{15,20}(?!\p{N})/gu;
const mail = /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const link = /(?:https?:\/\/|www\.)\S+/giu;
/** Telephone numbers, postcodes with their numbers, tracking numbers. */
const number =
  /\+?\p{N}(?:[\p{N} ().-]{3,}\p{N})|(?<![\p{L}\p{N}])(?=[A-Z0-9]*\p{N})[A-Z0-9]{8,}(?![\p{L}\p{N}])/gu;

/** A text that was meant for one buyer, as it could be given to all. */
export interface ForAll {
  readonly text: string;
  /** It still holds what may be that buyer's own: a number, an address or a link. */
  readonly personal: boolean;
}

/** The name of a buyer as whole words. */
function nameIn(nickname: string): RegExp | null {
  const name = nickname.trim();
  if (name.length < 2) return null;
  const letters = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu');
}

/** An answer out of a chat: the buyer's name and their orders become variables (docs/rules.md §8). */
export function answerFromChat(text: string, { nickname, orders }: OwnFacts): ForAll {
  let shared = severalLines(text);
  for (const id of orders) if (id !== '') shared = shared.replaceAll(id, '{order_id}');
  shared = shared.replace(orderId, '{order_id}');
  const name = nameIn(nickname);
  if (name) shared = shared.replace(name, '{buyer}');
  const personal = [mail, link, number].some((each) => shared.search(each) >= 0);
  return { text: shared, personal };
}

/** A question out of a chat, without the name, the orders, numbers, addresses and links of who asked it. */
export function questionFromChat(text: string, { nickname, orders }: OwnFacts): string {
  let shared = oneLine(text);
  for (const id of orders) if (id !== '') shared = shared.replaceAll(id, ' ');
  const name = nameIn(nickname);
  if (name) shared = shared.replace(name, ' ');
  for (const own of [mail, link, orderId, number]) shared = shared.replace(own, ' ');
  return oneLine(shared.replace(/\s+([,.;:!?])/gu, '$1')).slice(0, faqLimits.question);
}
