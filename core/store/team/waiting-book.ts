import type { AgentCommand } from '../../domain/desk/command.ts';
import type { DeskDb } from '../db.ts';
import type { WaitingCommandRow } from '../team-rows.ts';

/** What one gave while the team could not be asked, in the order it was given. Nothing of it counts before it is in the team's log. */
export class WaitingBook {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  /** Keeps a command; one of a known id stays as it is. @param at epoch ms by the shop's clock. */
  async keep(id: string, command: AgentCommand, at: number): Promise<void> {
    await this.#db.transaction('rw', this.#db.waitingCommands, async () => {
      if ((await this.#db.waitingCommands.where('id').equals(id).count()) > 0) return;
      await this.#db.waitingCommands.add({ id, command, at, refused: null });
    });
  }

  /** What still waits, oldest first. */
  async waiting(): Promise<readonly WaitingCommandRow[]> {
    const rows = await this.#db.waitingCommands.orderBy('seq').toArray();
    return rows.filter(({ refused }) => refused === null);
  }

  /** It was carried out, or its giver has read why not. */
  async remove(id: string): Promise<void> {
    await this.#db.waitingCommands.where('id').equals(id).delete();
  }

  /**
   * It was not carried out. A text that was to be sent becomes the chat's draft, before what was typed since; why it was not sent
   * stays until somebody has read it.
   * @param now epoch ms of this device.
   */
  async refuse({ id, command }: WaitingCommandRow, words: string, now: number): Promise<void> {
    const { waitingCommands, drafts } = this.#db;
    await this.#db.transaction('rw', [waitingCommands, drafts], async () => {
      await waitingCommands.where('id').equals(id).modify({ refused: words });
      if (command.do !== 'sendMessage' || command.content.kind !== 'text') return;
      const { by, conversation, content } = command;
      const typed = (await drafts.get(conversation))?.text ?? '';
      const text = typed === '' ? content.text : `${content.text}\n${typed}`;
      await drafts.put({ conversation, text, by, savedAt: now });
    });
  }
}
