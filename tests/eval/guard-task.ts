import * as v from 'valibot';
import { guard as words } from '../../components/words/english/guard.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import type { Line, Task } from './task.ts';

const input = v.object({ text: v.string() });
const truth = v.object({
  text: v.string(),
  verdict: v.picklist(['pass', 'warn', 'stop']),
  category: v.nullish(v.string()),
  lang: v.optional(v.string(), '?'),
  tricky: v.optional(v.boolean(), false),
  grey: v.optional(v.boolean(), false),
});
type Truth = v.InferOutput<typeof truth>;

const strictness = { pass: 0, warn: 1, stop: 2 };
const worst = new Set(['contact', 'link', 'payment']);

/** Caught: at least as strict as the truth; for terms of returns a warning is enough (data/README.md). */
function isCaught({ text, verdict, category }: Truth): boolean {
  const said = checkOutgoing(text).verdict;
  return category === 'returns' ? said !== 'pass' : strictness[said] >= strictness[verdict];
}

function share(caught: readonly boolean[]): string {
  const count = caught.filter(Boolean).length;
  const part = caught.length === 0 ? '–' : `${((100 * count) / caught.length).toFixed(1)} %`;
  return `${part.padStart(8)}  ${count} of ${caught.length}`;
}

function line(name: string, caught: readonly boolean[]): string {
  return `${name.padEnd(34)} ${share(caught)}`;
}

function byKey(
  rows: readonly Truth[],
  keyOf: (row: Truth) => string,
  test: (row: Truth) => boolean,
): string[] {
  const keys = [...new Set(rows.map(keyOf))].sort();
  return keys.map((key) => line(`  ${key}`, rows.filter((row) => keyOf(row) === key).map(test)));
}

function score(all: readonly Line[]): string {
  const rows = all.map((row) => v.parse(truth, row)).filter(({ grey }) => !grey);
  const bad = rows.filter(({ verdict }) => verdict !== 'pass');
  const fine = rows.filter(({ verdict }) => verdict === 'pass');
  const tricky = fine.filter((row) => row.tricky);
  const stops = ({ text }: Truth) => checkOutgoing(text).verdict === 'stop';
  const flags = ({ text }: Truth) => checkOutgoing(text).verdict !== 'pass';
  const category = (row: Truth) => row.category ?? 'none';
  return [
    `${rows.length} lines, ${bad.length} violations, ${fine.length} legitimate (grey ones left out)`,
    line('caught: contact, link, payment', bad.filter((row) => worst.has(category(row))).map(isCaught)),
    line('caught: the rest', bad.filter((row) => !worst.has(category(row))).map(isCaught)),
    ...byKey(bad, category, isCaught),
    'caught by language',
    ...byKey(bad, ({ lang }) => lang, isCaught),
    line('legitimate, wrongly stopped', fine.map(stops)),
    line('legitimate, stopped or warned of', fine.map(flags)),
    line('tricky legitimate, wrongly stopped', tricky.map(stops)),
    line('tricky, stopped or warned of', tricky.map(flags)),
    'legitimate, wrongly stopped, by language',
    ...byKey(fine, ({ lang }) => lang, stops),
  ].join('\n');
}

/** The guard over what leaves (docs/rules.md §9). */
export const guardTask: Task = {
  predict: (rows) => rows.map(judged),
  score,
};

function judged(row: Line): object {
  const { verdict, findings } = checkOutgoing(v.parse(input, row).text);
  return {
    verdict,
    findings: findings.map(({ category, start, end }) => ({
      category,
      start,
      end,
      guideline: words.of(category).guideline,
    })),
  };
}
