import type { AgentCommand } from '../../domain/desk/agent-command.ts';
import { longestToWait } from '../../domain/message/returned-text.ts';
import type { Receipt } from '../../engine/receipt.ts';
import type { DeskDb } from '../db.ts';
import type { WaitingCommandRow } from '../team-rows.ts';
import { WaitingBook } from './waiting-book.ts';

/** What the line of waiting commands needs of its surroundings. */
export interface WaitingLineParts {
  readonly db: DeskDb;
  /** Decides a command and brings it to the team. Rejects with `StoreFault`. */
  readonly run: (id: string, command: AgentCommand, now: number) => Promise<Receipt>;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Whether the team can be asked. */
  readonly isLive: () => boolean;
  /** Whether the worker has just begun: then a page may give again what it gave to the one before. */
  readonly justBegan: () => boolean;
  /** Something waits though the team could be asked: it is to be brought again after a while. */
  readonly again: () => void;
}

const tooLate = `It waited longer than ${longestToWait / 60_000} minutes. Read what happened meanwhile, then send it again.`;
const tookBack = 'You took it back before it left.';
const tookBackRest = 'A part of it had reached the team before you took it back: the rest was left undone.';
const wasDone = 'It had reached the team before you took it back: it was done.';

/** Faults after which it is worth while to try again; nothing passes over what could not be brought. */
const passing: ReadonlySet<string> = new Set([
  'unknown',
  'busy',
  'full',
  'gone',
  'failed',
  'newer',
  'outdated',
]);

function codeOf(error: unknown): string {
  return error instanceof Error && error.name === 'StoreFault' && 'code' in error ? String(error.code) : '';
}

function wordsOf(error: unknown): string {
  const cause = error instanceof Error && typeof error.cause === 'string' ? ` ${error.cause}` : '';
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}

/** What people give in a team. */
export interface WaitingLine {
  /** Carries out a command, or keeps it: the receipt then says neither. What waits before it about the same comes first. */
  readonly give: (id: string, command: AgentCommand) => Promise<Receipt>;
  /** Brings what waits, in its order, each decided on what the team has done meanwhile; one run after the other. */
  readonly bring: () => Promise<void>;
  /** A commit goes out to the team's log now; whether it comes there may never be heard. */
  readonly goesOut: (id: string) => void;
}

/** The line of a browser's waiting commands. */
export function waitingLine(parts: WaitingLineParts): WaitingLine {
  const line = new Line(parts);
  return {
    give: (id, command) => line.give(id, command),
    bring: () => line.bring(),
    goesOut: (id) => line.goesOut(id),
  };
}

/**
 * What people give in a team: brought to it at once, or kept and brought in its order when the team is reached. A command is
 * carried out once, wherever the worker dies: it is kept until what came of it is here.
 */
class Line {
  readonly #parts: WaitingLineParts;
  readonly #book: WaitingBook;
  readonly #underWay = new Set<string>();
  /** Those of them that went out. */
  readonly #out = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: WaitingLineParts) {
    this.#parts = parts;
    this.#book = new WaitingBook(parts.db);
  }

  async give(id: string, command: AgentCommand): Promise<Receipt> {
    const { isLive } = this.#parts;
    if (await this.#book.hasBefore(command)) {
      if (isLive()) await this.bring();
      if (!isLive() || (await this.#book.hasBefore(command))) return this.#keep(id, command, false);
    }
    try {
      return await this.#run(id, command);
    } catch (error) {
      const tried = this.#wentOut(id);
      if (codeOf(error) !== 'unknown') throw error;
      return this.#keep(id, command, tried);
    }
  }

  goesOut(id: string): void {
    if (this.#underWay.has(id)) this.#out.add(id);
  }

  async #run(id: string, command: AgentCommand): Promise<Receipt> {
    this.#underWay.add(id);
    try {
      const receipt = await this.#parts.run(id, command, this.#parts.now());
      this.#out.delete(id);
      return receipt;
    } finally {
      this.#underWay.delete(id);
    }
  }

  #wentOut(id: string): boolean {
    return this.#out.delete(id) || this.#parts.justBegan();
  }

  bring(): Promise<void> {
    const turn = this.#turn.then(() => this.#bringAll());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #keep(id: string, command: AgentCommand, tried: boolean): Promise<Receipt> {
    const at = this.#parts.now();
    await this.#book.keep(id, command, at, tried);
    if (this.#parts.isLive()) this.#parts.again();
    return { id, at, refusal: null };
  }

  async #bringAll(): Promise<void> {
    for (let row = await this.#book.next(0); row; row = await this.#book.next(row.seq)) {
      if (await this.#bringOne(row)) continue;
      if (this.#parts.isLive()) this.#parts.again();
      return;
    }
  }

  /** False where nobody can tell what became of it: then nothing behind it is brought. */
  async #bringOne({ id, tried }: WaitingCommandRow): Promise<boolean> {
    const row = await this.#book.begin(id);
    if (!row) return true;
    const decided = await this.#book.isDecided(id);
    if (!decided && row.takenBack)
      return this.#refuse(row, (await this.#book.isBegun(id)) ? tookBackRest : tookBack);
    if (!decided && row.command.do === 'sendMessage' && this.#parts.now() - row.at > longestToWait)
      return this.#refuse(row, tooLate);
    try {
      const { refusal } = await this.#run(id, row.command);
      if (refusal) return await this.#refuse(row, refusal.words);
      return (await this.#book.finish(id)) ? await this.#callBack(row) : true;
    } catch (error) {
      const out = this.#wentOut(id);
      if (!passing.has(codeOf(error))) return this.#refuse(row, wordsOf(error));
      await this.#book.putBack(id, tried || out);
      return false;
    }
  }

  /** It is in the log, and its giver wanted it back while it was on its way. */
  async #callBack(row: WaitingCommandRow): Promise<boolean> {
    const { command, id } = row;
    if (command.do !== 'sendMessage') {
      await this.#book.note(id, wasDone);
      return true;
    }
    const { by, conversation, messageId } = command;
    const recall = { do: 'recallMessage', by, conversation, messageId } as const;
    const { refusal } = await this.#parts.run(`take back:${id}`, recall, this.#parts.now());
    if (!refusal) return this.#refuse(row, tookBack);
    await this.#book.note(id, refusal.words);
    return true;
  }

  async #refuse(row: WaitingCommandRow, words: string): Promise<true> {
    // That a chat was looked at is nobody's wish.
    if (row.command.do === 'viewChat') await this.#book.remove(row.id);
    else await this.#book.refuse(row, words, Date.now());
    return true;
  }
}
