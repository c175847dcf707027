import type { PracticeLink, ReportedRating } from '../../core/channel/shop-link.ts';
import type { SyncBatch } from '../../core/channel/tiktok/sync.ts';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { ShopClock } from './shop-clock.ts';

/** What the shop reports becomes commands. */
export class Intake {
  readonly #db: DeskDb;
  readonly #engine: Engine;
  readonly #book: ConnectionBook;
  readonly #clock: ShopClock;

  constructor(db: DeskDb, engine: Engine, book: ConnectionBook, clock: ShopClock) {
    this.#db = db;
    this.#engine = engine;
    this.#book = book;
    this.#clock = clock;
  }

  /** Messages as a round brings them: together, or not at all. */
  async messages(batches: readonly SyncBatch[]): Promise<void> {
    const now = this.#clock.now();
    await this.#engine.runAll(
      batches.map(({ conversation, messages }) => ({
        id: newId(),
        now,
        command: {
          do: 'receiveMessages',
          conversation: conversation.id,
          buyer: conversation.buyer,
          canSend: conversation.canSend,
          messages: messages.map((message) => ({ message, order: '' })),
        },
      })),
    );
    await this.#book.progress(batches.length);
  }

  /** A rating is of the chat it was given in; while that is open at the desk it waits for its end. */
  async ratings(shop: PracticeLink): Promise<void> {
    const { lastRatingAt, waitingRatings } = await this.#book.syncState();
    const fresh = await shop.ratings(lastRatingAt).catch((): ReportedRating[] => []);
    if (fresh.length + waitingRatings.length === 0) return;
    const left: ReportedRating[] = [];
    for (const rating of [...waitingRatings, ...fresh]) {
      const { id, conversationId: conversation, stars, at } = rating;
      if (openChatOf(await this.#db.conversations.get(conversation))) left.push(rating);
      else await this.#engine.run(`rating ${id}`, { do: 'rateChat', conversation, stars }, at);
    }
    await this.#book.saveSyncState({ lastRatingAt: fresh.at(-1)?.at ?? lastRatingAt, waitingRatings: left });
  }
}
