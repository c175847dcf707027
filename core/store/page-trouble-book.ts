import type { DeskDb } from './db.ts';
import type { PageTroubleRow } from './page-rows.ts';

type Page = Pick<PageTroubleRow, 'host' | 'what'>;

const keyOf = ({ host, what }: Page) => `${host} ${what}`;

/**
 * Keeps which pages of the Seller Center could not be read, one row for each kind of page of each host, until one of its kind
 * can be read again. Times are epoch ms of this device.
 */
export class PageTroubleBook {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  unreadable({ host, what }: Page, at: number): Promise<void> {
    const { pageTroubles } = this.#db;
    const key = keyOf({ host, what });
    return this.#db.transaction('rw', pageTroubles, async () => {
      const { since = at, count = 0, dismissed = false } = (await pageTroubles.get(key)) ?? {};
      await pageTroubles.put({ key, host, what, since, lastAt: at, count: count + 1, dismissed });
    });
  }

  /** A page of the kind was read: whatever was wrong is over. */
  async readable(page: Page): Promise<void> {
    const key = keyOf(page);
    // Mostly there is nothing, and a look costs less than a write.
    if (await this.#db.pageTroubles.get(key)) await this.#db.pageTroubles.delete(key);
  }

  /** Nobody wants to hear of it any more, until it has been well again. */
  async dismiss(key: string): Promise<void> {
    await this.#db.pageTroubles.update(key, { dismissed: true });
  }
}
