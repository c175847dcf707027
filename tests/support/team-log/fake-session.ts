import type { Duty, SessionParts, TeamSession, TeamStanding } from '../../../core/engine/team-session.ts';
import type { LogInMemory } from './log-in-memory.ts';

/** A browser's place in a team as a test says it is: nothing happens by itself. */
export class FakeSession implements TeamSession {
  readonly log: TeamSession['log'];
  readonly parts: SessionParts;
  readonly desks: string[] = [];
  /** What it was asked to append, by ids. */
  readonly asked: string[] = [];
  /** How many appends come to the log from now on; the others are lost. */
  room = Number.POSITIVE_INFINITY;
  isClosed = false;
  readonly #duties = new Set<Duty>();

  constructor(parts: SessionParts, log: LogInMemory) {
    this.parts = parts;
    const own = log.of(parts.agent, () => (this.room-- > 0 ? null : 'lost'));
    this.log = {
      me: parts.agent,
      read: own.read,
      append: (commit, expected) => {
        this.asked.push(commit.id);
        return own.append(commit, expected);
      },
    };
  }

  readonly has = (duty: Duty): boolean => this.#duties.has(duty);
  readonly attend = (desk: string): void => void this.desks.push(desk);
  readonly leave = (desk: string): void => void this.desks.splice(this.desks.indexOf(desk), 1);
  readonly close = async (): Promise<void> => {
    this.isClosed = true;
  };

  readonly ask: TeamSession['ask'] = () => Promise.reject(new Error('Nobody works at the shop.'));

  tell(state: Exclude<TeamStanding['state'], 'behind' | 'refused'>): void {
    this.parts.told({ state });
  }

  turn(duty: Duty, on: boolean): void {
    if (on) this.#duties.add(duty);
    else this.#duties.delete(duty);
    this.parts.turned(duty, on);
  }
}
