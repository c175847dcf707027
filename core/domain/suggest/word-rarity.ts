import table from './word-rarity.gen.json' with { type: 'json' };

const rarities = new Map<string, number>();
for (const [step, words] of table.entries()) {
  for (const word of words.split(' ')) if (word !== '') rarities.set(word, (step + 0.5) / table.length);
}

/** How rare a stem is in what people write: 0 is in every text, 1 was never seen. */
export function rarityOf(stem: string): number {
  return rarities.get(stem) ?? 1;
}

/** Whether the stem is one that people commonly write, and so not the name of something. */
export function isCommon(stem: string): boolean {
  return rarities.has(stem);
}
