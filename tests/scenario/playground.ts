import type { Command } from '../../core/domain/desk/command.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { Question } from './scenario.ts';

/** What a scenario is played on: one desk, or several that share a log. */
export interface Playground {
  /** A desk that has taken in all that happened. */
  readonly db: DeskDb;
  run(id: string, command: Command, now: number): Promise<Receipt>;
  /** Everything that fell due by an instant is done. */
  settle(at: number): Promise<void>;
  answer(question: Question): Promise<unknown>;
  close(): void;
}
