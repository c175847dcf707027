import { onlyAccount } from '../assignment/availability.ts';
import { type Agent, deskIsOpen } from '../roster/agent.ts';
import type { Shop } from '../shop/shop.ts';

/** So many of the last hours the pace rests on. */
export const paceHours = 3;

/** How fast those who are on answer. */
export type Pace =
  | {
      readonly known: true;
      /** Chats an hour, of all who are on together. */
      readonly perHour: number;
      /** The chats they answered in the last hours, each once. */
      readonly chats: number;
    }
  /** Nobody is on, or none of those who are has answered a chat in the last hours. */
  | { readonly known: false; readonly why: 'nobodyOn' | 'noAnswers' };

/** Who answers at this moment: those whose desk is open; in a one-account shop its only account, wherever they are. */
export function whoIsOn(shop: Shop): readonly Agent[] {
  const only = onlyAccount(shop);
  if (only) return [only];
  return Object.values(shop.agents).filter((agent) => !agent.disabled && deskIsOpen(agent));
}

/**
 * The pace of those who are on: what they answered in the last hours, over these hours. Nobody's guess: without an answer
 * it is not known.
 * @param on how many are on. @param chats how many chats they answered in the last `paceHours`.
 */
export function paceOf(on: number, chats: number): Pace {
  if (on === 0) return { known: false, why: 'nobodyOn' };
  if (chats === 0) return { known: false, why: 'noAnswers' };
  return { known: true, perHour: chats / paceHours, chats };
}
