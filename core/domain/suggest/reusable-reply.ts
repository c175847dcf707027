import { fold } from '../search/fold.ts';

/** What in an answer belongs to one buyer alone. */
export interface OwnFacts {
  readonly nickname: string;
  readonly orders: readonly string[];
}

const orderId = /(?<!\p{N})\p{N}{15,20}(?!\p{N})/gu;
const stillPersonal =
  /\p{N}[\p{N} .-]{3,}\p{N}|[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+\.|https?:\/\/|www\.|(?=[A-Z0-9]*\p{N})[A-Z0-9]{8,}/u;
const longest = 600;
const fewestLetters = 12;

/**
 * An answer as it could be given to another buyer: names and orders become variables. Null where it holds numbers, an
 * address or a link that may be the buyer's own, or is too short to be worth offering.
 */
export function reusableReply(text: string, { nickname, orders }: OwnFacts): string | null {
  let shared = text.trim();
  for (const id of orders) if (id !== '') shared = shared.replaceAll(id, '{order_id}');
  shared = shared.replace(orderId, '{order_id}');
  if (nickname.trim().length > 1) shared = shared.replaceAll(nickname.trim(), '{buyer}');
  if (shared.length > longest || shared.length < fewestLetters) return null;
  return stillPersonal.test(shared) ? null : shared;
}

/** Equal for replies that say the same, whatever their case and spaces. */
export function replyKey(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
