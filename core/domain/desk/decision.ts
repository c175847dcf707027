import type { DeskEvent } from './event.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Decision } from './view.ts';

/** These things happened. */
export function decided(...events: DeskEvent[]): Decision {
  return { events };
}

/** Nothing to do: what was asked for is so already. */
export const unchanged: Decision = { events: [] };

/** No, and why. */
export function refused(code: RefusalCode, words: string): Decision {
  return { refusal: { code, words } };
}

/** No, for a reason found elsewhere. */
export function refusedFor(refusal: Refusal): Decision {
  return { refusal };
}
