import type { Finding } from './compare.ts';
import type { Times } from './play-chat.ts';

/** One row: what it is, and what it came to. */
export type TableRow = readonly [name: string, value: string | number];

/** Lays rows out in two columns. */
export function laidOut(rows: readonly TableRow[]): string {
  const widest = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(widest)}  ${value}`).join('\n');
}

/** How many findings are of a kind. */
export function countOf(findings: readonly Finding[], kind: Finding['kind']): number {
  return findings.filter((finding) => finding.kind === kind).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** The mean, the 95th percentile and the longest of times in ms, with how many there were. */
function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const ms = (value: number) => `${Math.round(value)} ms`;
  return `mean ${ms(mean(values))}, p95 ${ms(percentile(values, 0.95))}, longest ${ms(Math.max(...values))} (${values.length})`;
}

/** The rows about how long messages took. */
export function timeRows({ toDesk, toShop }: Times): TableRow[] {
  return [
    ['buyer’s line at the shop → in the desk', spread(toDesk)],
    ['agent’s line submitted → at the shop', spread(toShop)],
  ];
}
