import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { stem, textWords } from '../../core/domain/suggest/text-words.ts';

/** CLINC150 (CC BY 3.0), banking77 (CC BY 4.0), MultiDoGO (CDLA-Permissive): how often words are said, none of their text. */
const sources = ['outOfScope/clinc150', 'outOfScope/banking77', 'smallTalk/train'];
const folder = new URL('../../../shared/data/', import.meta.url);
const target = fileURLToPath(new URL('../../core/domain/suggest/word-rarity.gen.json', import.meta.url));
const steps = 20;
const leastTexts = 3;

interface Line {
  readonly text: string;
  readonly split?: string;
}

function linesOf(source: string): Line[] {
  const path = fileURLToPath(new URL(`${source}.jsonl.gz`, folder));
  if (!existsSync(path))
    throw new Error(`Training needs ${path}, which a clone does not have. The table in use is kept.`);
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return lines.filter(({ split }) => split === undefined || split === 'train');
}

/** Stems by how rare they are, the commonest first: entry 0 of 20 is in every text, entry 19 in next to none. */
function wordRarity(): string[] {
  const texts = sources.flatMap(linesOf);
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const word of new Set(textWords(text).map(stem))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const whole = Math.log(texts.length + 1);
  const bins = Array.from({ length: steps }, (): string[] => []);
  for (const [word, count] of counts) {
    if (count < leastTexts) continue;
    const rarity = (whole - Math.log(count + 1)) / whole;
    bins[Math.min(steps - 1, Math.floor(rarity * steps))]?.push(word);
  }
  return bins.map((words) => words.sort().join(' '));
}

writeFileSync(target, `${JSON.stringify(wordRarity(), null, 1)}\n`);
