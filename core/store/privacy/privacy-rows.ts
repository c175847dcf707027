/**
 * That something of a conversation was forgotten, and until when: the shop still has those messages, and the desk must not read
 * them in again. Named by a hash, so that it tells nobody whose conversation it was.
 */
export interface ForgottenRow {
  readonly key: string;
  /** The newest instant of what was forgotten, epoch ms by the shop's clock: what was written later is new. */
  readonly until: number;
}

/** How long closed chats are kept, in months; 0 for as long as there is room. */
export type KeepMonths = 0 | 3 | 6 | 12 | 24;

/** What is done with what is kept, as time goes by. */
export interface UpkeepRow {
  readonly key: 'upkeep';
  readonly keepMonths: KeepMonths;
  /** When closed chats are looked through the next time, epoch ms of this device. */
  readonly nextSweepAt: number;
}

/** What was done with what is kept: what, when and by whom of the shop, never about whom. */
export interface DataLogRow {
  readonly id?: number;
  /** Epoch ms by the shop's clock. */
  readonly at: number;
  /** The agent; '' for the desk itself. */
  readonly by: string;
  readonly what: 'erased' | 'swept' | 'keepSet' | 'exported' | 'exportedBuyer' | 'backedUp' | 'restored';
  /** How many chats it was about; for `keepSet` how many months. */
  readonly count: number;
}
