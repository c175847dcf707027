import type { DeskDb } from './db.ts';
import type { WishRow } from './page-rows.ts';

/** What somebody wants to have opened, and in which window. */
export type Wish = Pick<WishRow, 'conversation' | 'order' | 'window'> & Partial<Pick<WishRow, 'beside'>>;

/** Keeps what a desk page is to open, until one of them takes it. */
export class WishBook {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  /** The newest wish for a window is the one that holds. @param at epoch ms of this device. */
  async keep(id: string, wish: Wish, at: number): Promise<void> {
    const key = wish.window === null ? 'any' : String(wish.window);
    await this.#db.wishes.put({ beside: null, ...wish, key, id, at, takenBy: '' });
  }

  /** The desk opened in a tab after all: a wish that nobody has taken is for that one. */
  async leaveToTab(id: string): Promise<void> {
    await this.#db.wishes.filter((wish) => wish.id === id && wish.takenBy === '').modify({ beside: false });
  }

  /** Gives a wish to a desk page, unless another has it. The same page may ask again. */
  take(id: string, desk: string): Promise<boolean> {
    const { wishes } = this.#db;
    return this.#db.transaction('rw', wishes, async () => {
      const wish = await wishes.filter((each) => each.id === id).first();
      if (!wish || (wish.takenBy !== '' && wish.takenBy !== desk)) return false;
      if (wish.takenBy === '') await wishes.update(wish.key, { takenBy: desk });
      return true;
    });
  }
}
