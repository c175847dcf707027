import { automaticTextNames } from '../../../core/domain/automation/automatic-texts.ts';
import type { Edits, Written } from './edits.ts';

/** What was changed, and what was saved when that was begun. */
export interface KeptEdits {
  readonly edits: Edits;
  readonly begunFrom: Edits;
}

const nothing: KeptEdits = { edits: {}, begunFrom: {} };
const texts: ReadonlySet<string> = new Set(automaticTextNames);
const shares: ReadonlySet<keyof Written> = new Set(['answersFrom', 'suggestedFrom']);

function keyOf(shop: string): string {
  return `automation of ${shop}`;
}

function editsIn(value: unknown): Edits {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([name, each]) =>
      texts.has(name)
        ? typeof each === 'string'
        : shares.has(name as keyof Written) && typeof each === 'number',
    ),
  );
}

/** What was changed in this tab and not saved: it stays while one looks at another page of the settings. */
export function keptEdits(shop: string): KeptEdits {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(shop)) ?? '{}');
    return { edits: editsIn(kept.edits), begunFrom: editsIn(kept.begunFrom) };
  } catch {
    return nothing;
  }
}

/** Keeps what was changed for as long as this tab is open. */
export function keepEdits(shop: string, kept: KeptEdits): void {
  try {
    sessionStorage.setItem(keyOf(shop), JSON.stringify(kept));
  } catch {
    // A browser without room keeps it on the page alone.
  }
}
