import { type Follower, follow } from '../../../core/team/follow.ts';
import { commitsOf, sharedLog } from '../../../core/team/shared-log.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { TeamDesk } from './team-desk.ts';

/** A browser of a team at a real server: it hears what others write as it comes. */
export class DeskOnLine extends TeamDesk {
  readonly #line: TeamLine;
  #follower: Follower | null = null;

  constructor(line: TeamLine) {
    super(line.me, sharedLog(line));
    this.#line = line;
  }

  async follow(): Promise<void> {
    this.#follower = follow(this.#line, {
      after: await this.store.head(),
      take: async (entries) => {
        await this.store.take(commitsOf(entries));
        if (this.leads) await this.engine.resume();
      },
    });
  }

  async leave(): Promise<void> {
    await this.#follower?.stop();
    this.db.close();
  }
}
