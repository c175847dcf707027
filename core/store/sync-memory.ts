import type { DeskDb } from './db.ts';
import type { MessageEntry } from './entry-rows.ts';
import { messagesOf } from './messages-of.ts';
import { forgottenUntil } from './privacy/forgotten-book.ts';

/** What the desk holds of the shop, for a round of sync: what is new, and where a round may stop. */
export class DexieSyncMemory {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  /** Those of these message ids that are held in their place. One of ours whose place is not known yet is still news. */
  async knownMessage(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { entries, unseen } = this.#db;
    const [rows, hidden] = await this.#db.transaction('r', entries, unseen, async () =>
      Promise.all([messagesOf(this.#db, ids), unseen.bulkGet([...ids])]),
    );
    const placed = rows.flatMap((row) => (row.placed && row.shopId ? [row.shopId] : []));
    return new Set([...placed, ...hidden.flatMap((row) => (row ? [row.id] : []))]);
  }

  forgottenUntil(conversations: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return forgottenUntil(this.#db, conversations);
  }

  /** The newest message held of each conversation. */
  async latestSeen(
    conversations: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly latestMessageId: string; readonly latestAt: number }>> {
    const { entries, unseen, conversations: known } = this.#db;
    const latest = await this.#db.transaction('r', entries, unseen, known, async () =>
      Promise.all(conversations.map((id) => this.#latestOf(id))),
    );
    return new Map(conversations.flatMap((id, n) => (latest[n] ? [[id, latest[n]]] : [])));
  }

  async #latestOf(conversation: string) {
    const all = [conversation, Number.POSITIVE_INFINITY];
    const none = [conversation, Number.NEGATIVE_INFINITY];
    const [shown, unseen] = await Promise.all([
      this.#db.entries
        .where('[conversation+at+tie]')
        .between(none, all)
        .reverse()
        .filter((entry) => entry.kind === 'message' && entry.placed)
        .first(),
      this.#db.unseen.where('[conversation+at]').between(none, all).last(),
    ]);
    const candidates = [
      shown && { latestMessageId: (shown as MessageEntry).shopId ?? '', latestAt: shown.at },
      unseen && { latestMessageId: unseen.id, latestAt: unseen.at },
    ].filter((each) => each !== undefined);
    const newest = candidates.sort((a, b) => b.latestAt - a.latestAt)[0];
    if (newest) return newest;
    return (await this.#db.conversations.get(conversation)) && { latestMessageId: '', latestAt: 0 };
  }
}
