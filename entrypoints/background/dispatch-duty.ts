import type { Command } from '../../core/domain/desk/command.ts';
import type { Engine } from '../../core/engine/engine.ts';
import type { Present } from '../../core/engine/team-session.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';

interface DispatchParts {
  readonly db: DeskDb;
  readonly engine: () => Engine;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Whether the duty is this browser's. */
  readonly isOurs: () => boolean;
  /** Resolves when all that is in the team's log by now is here. */
  readonly catchUp: () => Promise<unknown>;
}

/** What the one browser of a team does that gives out its chats. */
export class DispatchDuty {
  readonly #parts: DispatchParts;
  /** Who is at an open desk; null while nobody can tell. */
  #present: Present | null = null;

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  /** What follows from what happened before the duty came: from nothing but how things stand. */
  async takeUp(): Promise<void> {
    const { engine, now, catchUp } = this.#parts;
    const doing: readonly Command[] = [{ do: 'startHeldClocks' }, { do: 'dispatchChats' }];
    // What whoever had it before gave out last is here before more is: so nobody gets more than they can take.
    await catchUp();
    await this.#closeAbsent();
    for (const command of doing) await engine().run(newId(), command, now());
    await engine().resume();
  }

  /** Who is present is known anew. */
  async nowPresent(present: Present | null): Promise<void> {
    this.#present = present;
    await this.#closeAbsent();
  }

  /** Desks whose presence is over are closed, so that no chat goes to nobody. */
  async #closeAbsent(): Promise<void> {
    const present = this.#present;
    const { db, engine, now, isOurs } = this.#parts;
    if (!present || !isOurs()) return;
    const { agents } = await shopNow(db);
    for (const { id: agent, desks } of Object.values(agents)) {
      const there = new Set(present.get(agent));
      for (const desk of desks.filter((each) => !there.has(each)))
        await engine().run(newId(), { do: 'closeDesk', agent, desk }, now());
    }
  }
}
