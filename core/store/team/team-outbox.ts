import type { Command } from '../../domain/desk/command.ts';
import type { Outbox } from '../../engine/outbox.ts';
import type { Receipt } from '../../engine/receipt.ts';
import type { DeskDb } from '../db.ts';
import { DexieOutbox } from '../dexie-outbox.ts';

/** What a team's outbox needs of its surroundings. */
interface TeamOutboxParts {
  readonly db: DeskDb;
  readonly run: (id: string, command: Command, now: number) => Promise<Receipt>;
}

/**
 * The outbox where a team shares the log. That a message is about to be handed over is written to the log, where it comes before
 * or after its being called back, and where whoever works at the shop next finds it. Both ways to take one reject as the log does.
 */
export class TeamOutbox extends DexieOutbox implements Outbox {
  readonly #parts: TeamOutboxParts;

  constructor(parts: TeamOutboxParts) {
    super(parts.db);
    this.#parts = parts;
  }

  override async take(id: string, attemptedAt: number): Promise<boolean> {
    const task = await this.#parts.db.outbox.where('id').equals(id).first();
    if (task?.work.kind !== 'send') return super.take(id, attemptedAt);
    const { conversation, messageId } = task.work;
    return (await this.#handOver(conversation, messageId, attemptedAt)) === null;
  }

  override async takeIf(
    { id, conversation }: Parameters<Outbox['takeIf']>[0],
    attemptedAt: number,
  ): Promise<'taken' | 'kept' | 'gone'> {
    const task = await this.#parts.db.outbox.where('id').equals(id).first();
    if (task?.work.kind !== 'send') return 'gone';
    // The command asks itself whether it is still right, on what stands in the log at that moment.
    const refusal = await this.#handOver(conversation, task.work.messageId, attemptedAt);
    if (refusal === null) return 'taken';
    return refusal === 'NothingToSend' ? 'kept' : 'gone';
  }

  async #handOver(conversation: string, messageId: string, now: number) {
    const command = { do: 'handOverMessage', conversation, messageId } as const;
    const { refusal } = await this.#parts.run(`hand over:${messageId}:${now}`, command, now);
    return refusal?.code ?? null;
  }
}
