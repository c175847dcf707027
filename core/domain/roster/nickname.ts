import type { Refusal } from '../desk/refusal.ts';
import type { Shop } from '../shop/shop.ts';

/** The longest a nickname may be, in characters as people count them. */
export const longestNickname = 30;

/** Characters nobody sees: controls, marks of direction. The two joiners stay, for scripts and emoji that need them. */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const joiners = /[\u200C\u200D]/g;

/** A nickname as it is kept: without characters that nobody sees, single spaces within and none around. */
export function asNickname(typed: string): string {
  return typed.normalize('NFC').replace(/\s/gu, ' ').replace(unseen, '').replace(/ +/g, ' ').trim();
}

function folded(nickname: string): string {
  return nickname.normalize('NFKC').replace(joiners, '').toLowerCase();
}

/**
 * Why an agent cannot have this nickname; null if they can. Two nicknames that differ in case alone are one, for buyers and
 * colleagues go by it. @param agent who is to have it. @param nickname as `asNickname` gives it.
 */
export function cannotBeNamed(shop: Shop, agent: string, nickname: string): Refusal | null {
  if (folded(nickname) === '') return { code: 'Invalid', words: 'A nickname is needed.' };
  if ([...nickname].length > longestNickname)
    return { code: 'Invalid', words: `A nickname has at most ${longestNickname} characters.` };
  const other = Object.values(shop.agents).find(
    (each) => each.id !== agent && folded(each.nickname) === folded(nickname),
  );
  return other ? { code: 'NicknameTaken', words: `Another agent is named ${other.nickname}.` } : null;
}
