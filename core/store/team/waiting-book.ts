import { openChatOf } from '../../domain/chat/conversation.ts';
import type { AgentCommand } from '../../domain/desk/agent-command.ts';
import type { CommandOf } from '../../domain/desk/command.ts';
import { withReturned } from '../../domain/message/returned-text.ts';
import type { DeskDb } from '../db.ts';
import type { WaitingCommandRow } from '../team-rows.ts';
import { partsOf } from './slices.ts';

/** What the writer of a message knew, for deciding it again later. */
type Known = { readonly command: CommandOf<'sendMessage'> } & Pick<WaitingCommandRow, 'seenBefore'>;

function isAbout(conversation: string) {
  return ({ command }: WaitingCommandRow) =>
    !('conversation' in command) || command.conversation === conversation;
}

function isWish({ command }: WaitingCommandRow): boolean {
  return command.do !== 'viewChat';
}

/** What one gave while the team could not be asked, in the order it was given. Nothing of it counts before it is in the team's log. */
export class WaitingBook {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  /**
   * Keeps a command; one of a known id stays as it is, and that a chat was looked at is kept once. A message is kept with what its
   * writer could know.
   * @param at epoch ms by the shop's clock.
   * @param tried whether it may have come to the team's log.
   */
  async keep(id: string, command: AgentCommand, at: number, tried: boolean): Promise<void> {
    const { waitingCommands, conversations } = this.#db;
    await this.#db.transaction('rw', [waitingCommands, conversations], async () => {
      if ((await waitingCommands.where('id').equals(id).count()) > 0) return;
      const waiting = await this.#waiting();
      const looked = (row: WaitingCommandRow) => row.command.do === 'viewChat' && row.tried === tried;
      if (command.do === 'viewChat' && waiting.filter(looked).some(isAbout(command.conversation))) return;
      const whole = command.do === 'sendMessage' ? await this.#known(command, waiting) : { command };
      await waitingCommands.add({ id, at, tried, takenBack: false, refused: null, ...whole });
    });
  }

  /** Whether something waits that was given before and is about the same: the order has to be kept. */
  async hasBefore(command: AgentCommand): Promise<boolean> {
    const waiting = (await this.#waiting()).filter(isWish);
    return 'conversation' in command ? waiting.some(isAbout(command.conversation)) : waiting.length > 0;
  }

  /** What was given first after a place in the order and still waits; null without any. */
  async next(after: number): Promise<WaitingCommandRow | null> {
    const rows = this.#db.waitingCommands.where('seq').above(after);
    return (await rows.filter(({ refused }) => refused === null).first()) ?? null;
  }

  /**
   * Notes that a command goes out now: from then on it cannot simply be dropped. Gives it as it has to be decided; null where
   * it was taken back meanwhile.
   */
  async begin(id: string): Promise<WaitingCommandRow | null> {
    const { waitingCommands, conversations } = this.#db;
    return this.#db.transaction('rw', [waitingCommands, conversations], async () => {
      const row = await waitingCommands.where('id').equals(id).first();
      if (!row || row.refused !== null) return null;
      await waitingCommands.update(row.seq, { tried: true });
      const { command, seenBefore } = row;
      if (command.do !== 'sendMessage' || seenBefore === undefined) return row;
      const recent = (await conversations.get(command.conversation))?.recent ?? [];
      // What it was written after may not have been sent.
      return recent.some(({ id: each }) => each === command.seen)
        ? row
        : { ...row, command: { ...command, seen: seenBefore } };
    });
  }

  /** It is not known what became of it. @param tried whether it can be in the log. */
  async putBack(id: string, tried: boolean): Promise<void> {
    await this.#db.waitingCommands.where('id').equals(id).modify({ tried });
  }

  /** Whether what came of a command is here already. */
  async isDecided(id: string): Promise<boolean> {
    const { commits, receipts } = this.#db;
    return (await commits.where('id').equals(id).count()) > 0 || (await receipts.get(id)) !== undefined;
  }

  /** Whether a part of a command that was too long for one message of the log is in it, as far as is known here. */
  async isBegun(id: string): Promise<boolean> {
    return (await this.#db.commits.where('id').startsWith(partsOf(id)).count()) > 0;
  }

  /** It was carried out. True where its giver wanted it back meanwhile: then it stays. */
  async finish(id: string): Promise<boolean> {
    const { waitingCommands } = this.#db;
    return this.#db.transaction('rw', waitingCommands, async () => {
      const row = await waitingCommands.where('id').equals(id).first();
      if (!row || row.takenBack) return row !== undefined;
      await waitingCommands.delete(row.seq);
      return false;
    });
  }

  /**
   * Its giver wants it back. 'dropped': nothing of it can reach the team any more; 'asked': it may have, and is called back once
   * that is known; 'gone': it does not wait any more.
   */
  async takeBack(id: string): Promise<'dropped' | 'asked' | 'gone'> {
    const { waitingCommands } = this.#db;
    return this.#db.transaction('rw', waitingCommands, async () => {
      const row = await waitingCommands.where('id').equals(id).first();
      if (!row || row.refused !== null) return 'gone';
      if (row.tried) await waitingCommands.update(row.seq, { takenBack: true });
      else await waitingCommands.delete(row.seq);
      return row.tried ? 'asked' : 'dropped';
    });
  }

  /** Its giver has read why it was not carried out; what still waits stays. */
  async dismiss(id: string): Promise<void> {
    const row = this.#db.waitingCommands.where('id').equals(id);
    await row.filter(({ refused }) => refused !== null).delete();
  }

  /** Nobody has to know what came of it. */
  async remove(id: string): Promise<void> {
    await this.#db.waitingCommands.where('id').equals(id).delete();
  }

  /** What its giver wanted of it was not done, and why is kept until they have read it. */
  async note(id: string, words: string): Promise<void> {
    await this.#db.waitingCommands.where('id').equals(id).modify({ refused: words });
  }

  /**
   * It was not carried out, and why is kept until somebody has read it. A text that was to be sent is put into the chat's draft, in
   * the order in which they were written and before what was typed since; not into what another agent typed.
   * @param now epoch ms of this device.
   */
  async refuse({ id, seq, command }: WaitingCommandRow, words: string, now: number): Promise<void> {
    const { waitingCommands, drafts } = this.#db;
    await this.#db.transaction('rw', [waitingCommands, drafts], async () => {
      const row = await waitingCommands.get(seq);
      if (!row || row.id !== id || row.refused !== null) return;
      await waitingCommands.update(seq, { refused: words });
      if (command.do !== 'sendMessage' || command.content.kind !== 'text') return;
      const { by, conversation, content } = command;
      const draft = await drafts.get(conversation);
      if (draft && draft.text !== '' && draft.by !== undefined && draft.by !== by) return;
      const before = await this.#drafted(conversation);
      const text = withReturned(draft?.text ?? '', content.text, before);
      await drafts.put({ conversation, text, by, savedAt: now });
      await waitingCommands.update(seq, { drafted: true });
    });
  }

  async #waiting(): Promise<WaitingCommandRow[]> {
    const rows = await this.#db.waitingCommands.orderBy('seq').toArray();
    return rows.filter(({ refused }) => refused === null);
  }

  /** Texts of a conversation that were put back into its draft, oldest first. */
  async #drafted(conversation: string): Promise<string[]> {
    const rows = await this.#db.waitingCommands.orderBy('seq').toArray();
    return rows.flatMap(({ command, drafted }) =>
      drafted && command.do === 'sendMessage' && command.conversation === conversation
        ? command.content.kind === 'text'
          ? [command.content.text]
          : []
        : [],
    );
  }

  /** A message with whom its writer took the chat to be whose, and what for the newest that others had written. */
  async #known(command: CommandOf<'sendMessage'>, waiting: readonly WaitingCommandRow[]): Promise<Known> {
    const conversation = await this.#db.conversations.get(command.conversation);
    const heldBy = openChatOf(conversation)?.holder ?? null;
    const own = waiting.filter(
      ({ command: each }) => each.do === 'sendMessage' && each.conversation === command.conversation,
    );
    const last = own.at(-1)?.command;
    const newest = last?.do === 'sendMessage' ? last.messageId : (conversation?.recent.at(-1)?.id ?? '');
    const seen = command.seen ?? newest;
    const behind = own.find(({ command: each }) => each.do === 'sendMessage' && each.messageId === seen);
    const before =
      behind?.command.do === 'sendMessage' ? (behind.seenBefore ?? behind.command.seen) : undefined;
    return {
      command: { ...command, heldBy, seen },
      ...(before !== undefined && { seenBefore: before }),
    };
  }
}
