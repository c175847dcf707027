import type { Noticed } from './chat-reading.ts';

/** So much of a message is looked at. */
const longest = 1000;

/** What patterns find in a text, the first words of each kind as they were written. */
export function noticedIn<Kind extends string>(
  text: string,
  patterns: Readonly<Record<Kind, RegExp>>,
): readonly Noticed<Kind>[] {
  const beginning = text.slice(0, longest).normalize('NFC');
  return (Object.keys(patterns) as Kind[]).flatMap((kind) => {
    const words = patterns[kind].exec(beginning)?.[0];
    return words ? [{ kind, words }] : [];
  });
}
