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
    const rows = await this.#db.outbox
      .where('[kind+at]')
      .between(['read', Number.NEGATIVE_INFINITY], ['send', Number.POSITIVE_INFINITY])
      .toArray();
    return rows.sort((a, b) => a.at - b.at);
  }

  async isLeft(id: string): Promise<boolean> {
    return (await this.#db.outbox.get(id)) !== undefined;
  }

  async note(id: string, change: Parameters<Outbox['note']>[1]): Promise<void> {
    await this.#db.outbox.update(id, change);
  }

  async remove(id: string): Promise<void> {
    await this.#db.outbox.delete(id);
  }

  async held(shopMessageIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#db.entries.where('shopId').anyOf(shopMessageIds).toArray();
    return new Set(rows.flatMap((row) => (row.kind === 'message' && row.shopId ? [row.shopId] : [])));
  }
}
