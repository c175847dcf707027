import type { DeskEvent } from '../../domain/desk/event.ts';
import type { ChatRow, TallyRow } from '../rows.ts';
import { awaitsReply, type RowChange } from './chat-row.ts';

/** Everybody's chats together. */
const everybody = '*';

type Counts = { -readonly [Key in keyof CountFields]: number };

type CountFields = Omit<TallyRow, 'holder' | 'lastAssignedAt'>;

const none: Counts = { open: 0, unreplied: 0, unread: 0, starred: 0, closed: 0 };

/** The tally of a holder nothing is known of. */
export function emptyTally(holder: string): TallyRow {
  return { holder, ...none, lastAssignedAt: null };
}

function countsOf(row: ChatRow): Counts {
  if (row.state === 'closed') return { ...none, closed: 1 };
  return {
    open: 1,
    unreplied: awaitsReply(row.chat) ? 1 : 0,
    unread: row.unread,
    starred: row.starred,
    closed: 0,
  };
}

/** How tallies change by a batch: per holder the difference of each count, and the last assignment. */
export class TallyChanges {
  readonly #counts = new Map<string, Counts>();
  readonly #assignedAt = new Map<string, number>();

  constructor(rows: readonly RowChange[], events: readonly DeskEvent[]) {
    for (const { before, after } of rows) {
      if (before) this.#add(before, -1);
      this.#add(after, 1);
    }
    for (const event of events) if (event.type === 'ChatAssigned') this.#assignedAt.set(event.to, event.at);
  }

  #add(row: ChatRow, sign: 1 | -1): void {
    const change = countsOf(row);
    for (const holder of [row.holder, everybody]) {
      const sum = { ...(this.#counts.get(holder) ?? none) };
      for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += sign * change[key];
      this.#counts.set(holder, sum);
    }
  }

  /** Whose tallies are touched. */
  get holders(): readonly string[] {
    return [...new Set([...this.#counts.keys(), ...this.#assignedAt.keys()])];
  }

  /** A tally after the batch. */
  applied(tally: TallyRow): TallyRow {
    const change = this.#counts.get(tally.holder) ?? none;
    const lastAssignedAt = this.#assignedAt.get(tally.holder) ?? tally.lastAssignedAt;
    const counts = { ...none };
    for (const key of Object.keys(none) as (keyof Counts)[]) counts[key] = tally[key] + change[key];
    return { holder: tally.holder, ...counts, lastAssignedAt };
  }
}
