import { textWords } from './text-words.ts';

/** What may decide the next reply: the last replies, what was looked up, and what the buyer says now and said before. */
export function replyFeatures(
  context: readonly string[],
  replyOf: (line: string) => string | null,
): string[] {
  const found = new Set<string>(['always']);
  const agents = context.filter((line) => line.startsWith('a:'));
  const said = agents.map((line) => replyOf(textOf(line)) ?? '?');
  const last = said.at(-1) ?? '';
  addReplies(found, said);
  const since = context.slice(context.findLastIndex((line) => line.startsWith('a:')) + 1);
  addLookUps(found, context, since, said);
  const buyer = since.filter((line) => line.startsWith('b:'));
  found.add(`lines ${buyer.length}`).add(`replies ${Math.min(agents.length, 6)}`);
  const words = wordsOf(buyer);
  for (const [at, word] of words.entries()) {
    found.add(`w ${word}`).add(`w ${word} after ${last}`);
    const before = words[at - 1];
    if (before !== undefined) found.add(`ww ${before} ${word}`);
  }
  found.add(`long ${Math.min(8, words.length)}`);
  const earlier = context.slice(0, context.length - since.length).filter((line) => line.startsWith('b:'));
  for (const word of wordsOf(earlier)) found.add(`before ${word}`);
  for (const word of wordsOf(agents.slice(-1))) found.add(`agent ${word}`);
  return [...found];
}

function addReplies(found: Set<string>, said: readonly string[]) {
  const [last = '', second = '', third = ''] = said.toReversed();
  found.add(`1 ${last}`).add(`2 ${second}`).add(`3 ${third}`);
  found.add(`12 ${last} ${second}`).add(`123 ${last} ${second} ${third}`);
  for (const reply of said) found.add(`said ${reply}`);
}

function addLookUps(
  found: Set<string>,
  context: readonly string[],
  since: readonly string[],
  said: readonly string[],
) {
  const now = since
    .filter((line) => line.startsWith('s:'))
    .map(textOf)
    .join('+');
  const [last = '', second = ''] = said.toReversed();
  found.add(`look ${now}`).add(`look ${now} after ${last}`).add(`look ${now} after ${last} ${second}`);
  const all = context.filter((line) => line.startsWith('s:')).map(textOf);
  for (const look of all) found.add(`looked ${look}`);
  const newest = all.at(-1) ?? '';
  found.add(`last look ${newest}`).add(`last look ${newest} after ${last}`);
}

function textOf(line: string): string {
  return line.slice(2).trim();
}

function wordsOf(lines: readonly string[]): string[] {
  return textWords(lines.map(textOf).join(' '));
}
