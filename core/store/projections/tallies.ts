import type { DeskEvent } from '../../domain/desk/event.ts';
import type { ChatRow, TallyRow, TallyScope } from '../rows.ts';
import type { RowChange } from './chat-row.ts';
import { categoriesOf, dueState, foldersOf, isWaiting } from './places.ts';

/** Everybody's chats together. */
const everybody = '*';

/** How many chats are in each list of a scope. */
export type TallyCounts = { -readonly [Key in keyof CountFields]: number };

type CountFields = Omit<TallyRow, keyof TallyScope | 'lastAssignedAt'>;

const none: TallyCounts = {
  open: 0,
  overdue: 0,
  dueSoon: 0,
  unreplied: 0,
  unread: 0,
  starred: 0,
  closed: 0,
};

const names = Object.keys(none) as (keyof TallyCounts)[];

/** The counts of nothing. */
export function noCounts(): TallyCounts {
  return { ...none };
}

/** Adds counts to others, or takes them away. */
export function addCounts(sum: TallyCounts, counts: Readonly<TallyCounts>, sign: 1 | -1): void {
  for (const name of names) sum[name] += sign * counts[name];
}

/** What one chat counts for at an instant. */
export function countsOfRow(row: ChatRow, at: number): TallyCounts {
  if (row.state === 'closed') return { ...none, closed: 1 };
  const due = dueState(row, at);
  return {
    open: 1,
    overdue: due === 'overdue' ? 1 : 0,
    dueSoon: due === 'dueSoon' ? 1 : 0,
    unreplied: isWaiting(row) ? 1 : 0,
    unread: row.unread,
    starred: row.starred,
    closed: 0,
  };
}

function scopesOf(row: ChatRow, at: number): TallyScope[] {
  const [folders, categories] = [foldersOf(row, at), categoriesOf(row)];
  return [row.holder, everybody].flatMap((holder) =>
    folders.flatMap((folder) => categories.map((category): TallyScope => ({ holder, folder, category }))),
  );
}

export type TallyKey = [holder: string, folder: TallyScope['folder'], category: TallyScope['category']];

/** The key of a scope's tally. */
export function tallyKey({ holder, folder, category }: TallyScope): TallyKey {
  return [holder, folder, category];
}

/** A scope as one word, to find its tally by. */
export function tallyName(scope: TallyScope): string {
  return tallyKey(scope).join('\u0000');
}

/** The scope of all chats that an agent holds. */
export function heldBy(agent: string): TallyScope {
  return { holder: agent, folder: 'every', category: 'all' };
}

interface TallyChange {
  readonly scope: TallyScope;
  readonly counts: TallyCounts;
  assignedAt: number | null;
}

/** How tallies change by a batch: per scope the difference of each count, and the last assignment. */
export class TallyChanges {
  readonly #changes = new Map<string, TallyChange>();

  /** @param before the instant as of which the rows before are placed. @param after the same of the rows after. */
  constructor(
    rows: readonly (RowChange | { readonly before: ChatRow; readonly after: null })[],
    events: readonly DeskEvent[],
    { before, after }: { readonly before: number; readonly after: number },
  ) {
    for (const row of rows) {
      if (row.before) this.#add(row.before, before, -1);
      if (row.after) this.#add(row.after, after, 1);
    }
    for (const event of events)
      if (event.type === 'ChatAssigned') this.#of(heldBy(event.to)).assignedAt = event.at;
  }

  #of(scope: TallyScope): TallyChange {
    const key = tallyName(scope);
    const known = this.#changes.get(key) ?? { scope, counts: noCounts(), assignedAt: null };
    this.#changes.set(key, known);
    return known;
  }

  #add(row: ChatRow, at: number, sign: 1 | -1): void {
    const counts = countsOfRow(row, at);
    for (const scope of scopesOf(row, at)) addCounts(this.#of(scope).counts, counts, sign);
  }

  /** Whose tallies change. */
  get scopes(): readonly TallyScope[] {
    const changed = [...this.#changes.values()].filter(
      ({ counts, assignedAt }) => assignedAt !== null || names.some((name) => counts[name] !== 0),
    );
    return changed.map(({ scope }) => scope);
  }

  /** The tally of a scope after the batch. @param tally the one before; absent where nothing was kept. */
  applied(scope: TallyScope, tally: TallyRow | undefined): TallyRow {
    const { counts, assignedAt } = this.#of(scope);
    const sum = { ...none };
    for (const name of names) sum[name] = (tally?.[name] ?? 0) + counts[name];
    return { ...scope, ...sum, lastAssignedAt: assignedAt ?? tally?.lastAssignedAt ?? null };
  }
}
