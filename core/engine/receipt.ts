import type { Refusal } from '../domain/desk/refusal.ts';

/** What became of a command. Kept, so that a command that is sent again is not carried out again. */
export interface Receipt {
  /** The command's id. */
  readonly id: string;
  /** When it was decided, epoch ms. */
  readonly at: number;
  /** Null: it was carried out. */
  readonly refusal: Refusal | null;
}
