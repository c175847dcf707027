import * as v from 'valibot';
import type { Reply } from '../../../core/protocol/ask.ts';

export const done: Reply<null> = { ok: true, value: null };

/** An answer that says what went wrong. */
export function fault(code: string, words: string): Reply<never> {
  return { ok: false, fault: { code, words } };
}

/** A code as somebody pasted it. */
export const pasted = v.pipe(v.string(), v.maxLength(20_000));
