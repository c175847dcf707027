import type { Outbox } from '../engine/outbox.ts';
import type { Task } from '../engine/task.ts';
import type { DeskDb } from './db.ts';

/** The outbox in the desk's own database. */
export class DexieOutbox implements Outbox {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  async forShop(): Promise<readonly Task[]> {
    const rows = await this.#db.outbox.where('kind').anyOf('send', 'read').toArray();
    return rows.sort((a, b) => a.seq - b.seq);
  }

  async looks(): Promise<readonly Task[]> {
    const rows = await this.#db.outbox.where('kind').equals('look').toArray();
    return rows.sort((a, b) => b.at - a.at || b.seq - a.seq);
  }

  async isLeft(id: string): Promise<boolean> {
    return (await this.#db.outbox.where('id').equals(id).count()) > 0;
  }

  async take(id: string, attemptedAt: number): Promise<boolean> {
    const taken = await this.#db.outbox.where('id').equals(id).modify({ attemptedAt });
    return taken > 0;
  }

  async takeIf(
    { id, conversation }: Parameters<Outbox['takeIf']>[0],
    attemptedAt: number,
    may: Parameters<Outbox['takeIf']>[2],
  ): Promise<'taken' | 'kept' | 'gone'> {
    const { outbox, conversations } = this.#db;
    return this.#db.transaction('rw', [outbox, conversations], async () => {
      const known = await conversations.get(conversation);
      if (!may(known)) return (await outbox.where('id').equals(id).count()) > 0 ? 'kept' : 'gone';
      return (await outbox.where('id').equals(id).modify({ attemptedAt })) > 0 ? 'taken' : 'gone';
    });
  }

  async automations(): Promise<readonly Task[]> {
    return this.#db.outbox.where('kind').equals('automate').sortBy('seq');
  }

  async note(id: string, change: Parameters<Outbox['note']>[1]): Promise<void> {
    await this.#db.outbox.where('id').equals(id).modify(change);
  }

  async remove(id: string): Promise<void> {
    await this.#db.outbox.where('id').equals(id).delete();
  }

  async held(shopMessageIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#db.entries.where('shopId').anyOf(shopMessageIds).toArray();
    return new Set(rows.flatMap((row) => (row.kind === 'message' && row.shopId ? [row.shopId] : [])));
  }
}
