import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { unopenedShop } from '../../../core/domain/shop/shop.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { DexieLog } from '../../../core/store/dexie-log.ts';
import type { TallyRow } from '../../../core/store/rows.ts';
import { type WholeRow, wholeRows } from '../../support/whole-rows.ts';
import type { Witness } from '../witness/witness.ts';
import type { Sent } from '../world/world.ts';

/** What lies at the shop of one conversation. */
export interface AtShop {
  readonly id: string;
  /** Oldest first; `text` is what it says, '' for what has no words. */
  readonly messages: readonly {
    readonly id: string;
    readonly role: string;
    readonly at: number;
    readonly text: string;
  }[];
}

/** What an invariant is held against: the log as a stranger reads it, the desk's state, and the shop. */
export interface Evidence {
  readonly witness: Witness;
  readonly chats: readonly WholeRow[];
  readonly tallies: readonly TallyRow[];
  readonly conversations: readonly Conversation[];
  readonly shop: Shop;
  readonly atShop: readonly AtShop[];
  readonly sent: readonly Sent[];
}

/** Has the witness read on, and takes the desk's state as it is now. */
export async function gather(
  db: DeskDb,
  witness: Witness,
  atShop: readonly AtShop[],
  sent: readonly Sent[],
): Promise<Evidence> {
  witness.read(await new DexieLog(db).read(witness.position, Number.POSITIVE_INFINITY));
  const [chats, tallies, conversations, shopRow] = await Promise.all([
    wholeRows(db),
    db.tallies.toArray(),
    db.conversations.toArray(),
    db.shop.get('shop'),
  ]);
  return { witness, chats, tallies, conversations, shop: shopRow?.shop ?? unopenedShop, atShop, sent };
}
