import type { DeskEvent } from '../../domain/desk/event.ts';
import type { ChatRow, TallyCounts, TallyRow, TallyScope } from '../rows.ts';
import type { RowChange } from './chat-row.ts';
import { categoriesOf, dueState, foldersOf, isWaiting } from './places.ts';

/** Whose tallies are of everybody's chats together. */
export const everybody = '*';

/** Counts that are being added up. */
type Sum = { -readonly [Key in keyof TallyCounts]: number };

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
export function noCounts(): Sum {
  return { ...none };
}

/** Adds counts to others, or takes them away. */
export function addCounts(sum: Sum, counts: TallyCounts, sign: 1 | -1): void {
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

/** A list of a holder's. */
export type TallyList = Omit<TallyScope, 'holder'>;

/** A list as one word. */
function tallyName({ folder, category }: TallyList): string {
  return `${folder} ${category}`;
}

/** All that somebody holds. */
const whole: TallyList = { folder: 'every', category: 'all' };

/** What is counted of a list of a holder's; by default of all their chats. */
export function countsIn(row: TallyRow | undefined, list = whole): TallyCounts {
  return row?.lists[tallyName(list)] ?? none;
}

function listsOf(row: ChatRow, at: number): TallyList[] {
  const categories = categoriesOf(row);
  return foldersOf(row, at).flatMap((folder) =>
    categories.map((category): TallyList => ({ folder, category })),
  );
}

function isAny(counts: TallyCounts): boolean {
  return names.some((name) => counts[name] !== 0);
}

interface TallyChange {
  readonly counts: Map<string, Sum>;
  assignedAt: number | null;
}

/** How tallies change by a batch: per list of a holder's the difference of each count, and the last assignment. */
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
    for (const event of events) if (event.type === 'ChatAssigned') this.#of(event.to).assignedAt = event.at;
  }

  #of(holder: string): TallyChange {
    const known = this.#changes.get(holder) ?? { counts: new Map<string, Sum>(), assignedAt: null };
    this.#changes.set(holder, known);
    return known;
  }

  #add(row: ChatRow, at: number, sign: 1 | -1): void {
    const counted = countsOfRow(row, at);
    const lists = listsOf(row, at).map(tallyName);
    for (const { counts } of [this.#of(row.holder), this.#of(everybody)])
      for (const list of lists) {
        const sum = counts.get(list) ?? noCounts();
        counts.set(list, sum);
        addCounts(sum, counted, sign);
      }
  }

  /** Whose tallies change. */
  get holders(): readonly string[] {
    const changed = [...this.#changes].filter(
      ([, { counts, assignedAt }]) => assignedAt !== null || [...counts.values()].some(isAny),
    );
    return changed.map(([holder]) => holder);
  }

  /** The tallies of a holder after the batch. @param row those before; absent where nothing was kept. */
  applied(holder: string, row: TallyRow | undefined): TallyRow {
    const { counts, assignedAt } = this.#of(holder);
    const lists = new Map(Object.entries(row?.lists ?? {}));
    for (const [list, sum] of counts) {
      addCounts(sum, lists.get(list) ?? none, 1);
      if (isAny(sum)) lists.set(list, sum);
      else lists.delete(list);
    }
    return {
      holder,
      lists: Object.fromEntries(lists),
      lastAssignedAt: assignedAt ?? row?.lastAssignedAt ?? null,
    };
  }
}
