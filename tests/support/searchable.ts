import type { DeskDb } from '../../core/store/db.ts';
import { placesOfWord } from '../../core/store/search/postings.ts';
import { usualSizes } from '../../core/store/search/search-book.ts';

/**
 * All that search can find, named and with its words, whatever its number: after something was taken out, a replay numbers
 * anew what came later. What was taken back holds no word.
 */
export async function searchable(db: DeskDb, { block: size } = usualSizes): Promise<string[]> {
  const [tail, blocks, refs, words] = await Promise.all([
    db.searchTail.toArray(),
    db.searchBlocks.toArray(),
    db.searchRefs.toArray(),
    db.searchWords.toArray(),
  ]);
  const found = tail.flatMap(({ docs }) =>
    docs.map(({ ref, at, words: own }) => ({ ref, at, words: own.trim().split(' ') })),
  );
  for (const { block, at } of blocks) {
    const names = refs.find((row) => row.block === block)?.refs.split('\n') ?? [];
    const held = Array.from(at, (): string[] => []);
    for (const row of words)
      if (row.block === block)
        for (const word of row.words.split('\n'))
          for (const place of placesOfWord(row, word)) held[place]?.push(word);
    found.push(
      ...Array.from(at, (instant, n) => ({ ref: names[n] ?? '', at: instant, words: held[n] ?? [] })),
    );
    if (at.length > size) throw new Error('a block is longer than blocks are');
  }
  return found
    .filter(({ at }) => !Number.isNaN(at))
    .map(({ ref, at, words: own }) => `${ref} ${at} ${own.sort().join(' ')}`)
    .sort();
}
