import type { DeskView } from '../domain/desk/view.ts';
import type { Batch, Outcome } from '../engine/ports.ts';
import type { DeskDb } from './db.ts';
import type { DexieLog } from './dexie-log.ts';
import type { Ground } from './projections/ground.ts';
import { keptAsOf } from './projections/moved.ts';
import { together } from './together.ts';

/**
 * What a command about one chat left in memory for the next one about it: to read anew what was written a moment ago is a way to
 * the database and back for nothing. It is believed only as far as the database confirms it in the transaction that is written on it.
 */
export interface Footing {
  readonly conversation: string;
  readonly view: DeskView;
  /** The instant as of which the lists are kept, epoch ms. */
  readonly asOf: number;
  /** The place of the last commit; 0 for none. */
  readonly head: number;
  readonly ground: Ground;
}

/** The conversation that is all a batch of one command asks for; null where it asks for more. */
export function soleConversation({ ids, needs }: Pick<Batch, 'ids' | 'needs'>): string | null {
  const [need] = needs;
  if (ids.length !== 1 || needs.length !== 1 || !need) return null;
  const [conversation, ...others] = need.conversations ?? [];
  const isAll = Object.keys(need).every((key) => key === 'conversations');
  return isAll && others.length === 0 ? (conversation ?? null) : null;
}

/** A view as it is after an outcome, as far as it was loaded. */
export function viewAfter(view: DeskView, { after }: Outcome, conversation: string): DeskView {
  const now = after.conversations.get(conversation);
  return { ...view, shop: after.shop, conversations: new Map(now ? [[conversation, now]] : []) };
}

/** Whether all is as a footing says, and the command was not carried out before. */
export async function stands(db: DeskDb, log: DexieLog, footing: Footing, command: string): Promise<boolean> {
  const [known, head, asOf, found] = await together([
    db.receipts.get(command),
    log.head(),
    keptAsOf(db),
    db.conversations.get(footing.conversation),
  ]);
  if (known || head !== footing.head || asOf !== footing.asOf) return false;
  return JSON.stringify(found) === JSON.stringify(footing.view.conversations.get(footing.conversation));
}
