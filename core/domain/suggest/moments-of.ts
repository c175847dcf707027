import { contextLines } from './reply-moment.ts';

/** A message as suggestions read it. */
export interface SpokenLine {
  readonly id: string;
  readonly by: 'buyer' | 'agent' | 'automation' | 'platform';
  /** What it says; for what is no text, what it is: `orderCard`, `image`. */
  readonly text: string;
  readonly isText: boolean;
  /** Epoch ms. */
  readonly at: number;
}

/** An agent's answer in a chat, with what stood before it. */
export interface PastMoment {
  readonly context: readonly string[];
  readonly text: string;
  readonly at: number;
  /** The message it was. */
  readonly id: string;
}

/** Lines as the ranking reads them: who, then what; a card or a picture of ours counts as looked up. */
export function contextOf(lines: readonly SpokenLine[]): string[] {
  const said = lines.flatMap(({ by, text, isText }) => {
    if (by === 'platform' || by === 'automation') return [];
    if (by === 'buyer') return [`b: ${isText ? text : `[${text}]`}`];
    return [isText ? `a: ${text}` : `s: ${text}`];
  });
  return said.slice(-contextLines);
}

/** The moments of a conversation: each text an agent wrote after the buyer had said something. */
export function momentsOf(lines: readonly SpokenLine[]): PastMoment[] {
  return lines.flatMap(({ by, isText, text, at, id }, place) => {
    if (by !== 'agent' || !isText) return [];
    const context = contextOf(lines.slice(Math.max(0, place - 2 * contextLines), place));
    return context.some((line) => line.startsWith('b:')) ? [{ context, text, at, id }] : [];
  });
}
