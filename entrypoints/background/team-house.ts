import type { AgentCommand, Command } from '../../core/domain/desk/command.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { settledBy, tasksOf } from '../../core/engine/follow-ups.ts';
import type { Store } from '../../core/engine/ports.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import type { Task } from '../../core/engine/task.ts';
import type {
  Duty,
  Present,
  SessionParts,
  TeamSecrets,
  TeamSession,
  TeamStanding,
} from '../../core/engine/team-session.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { SecretBox } from '../../core/store/secret-box.ts';
import { TeamStore } from '../../core/store/team/team-store.ts';
import { WaitingBook } from '../../core/store/team/waiting-book.ts';

/** The script that holds the way to a team's server. */
export const lateTeam = 'late-team.js';

/** So long, ms, it is worth while to look orders up, or to have automation say something, when another browser takes that over. */
const stillAsked = 3_600_000;

/** What a team has of the worker around it. */
export interface TeamHouseParts {
  readonly db: DeskDb;
  readonly engine: () => Engine;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Whether this browser can work at the shop. */
  readonly canCollect: () => boolean;
  readonly happened: (events: readonly DeskEvent[], tasks: readonly Task[]) => void;
  /** Something is to be looked at anew: a duty came, or the line stands again. */
  readonly turned: () => void;
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreFault' && 'code' in error && error.code === 'unknown';
}

/** The team this browser is of: the store that shares its log, and what this browser does for it. Nothing of it is there without a team. */
export class TeamHouse {
  readonly #parts: TeamHouseParts;
  readonly #waiting: WaitingBook;
  #session: TeamSession | null = null;
  #store: TeamStore | null = null;
  #drain: Promise<void> = Promise.resolve();
  /** Who is at an open desk; null while nobody can tell. */
  #present: Present | null = null;

  constructor(parts: TeamHouseParts) {
    this.#parts = parts;
    this.#waiting = new WaitingBook(parts.db);
  }

  /** The store that shares the team's log; null without a team. */
  get store(): Store | null {
    return this.#store;
  }

  get isThere(): boolean {
    return this.#session !== null;
  }

  /** Whether a duty is this browser's: without a team, all are. */
  has(duty: Duty): boolean {
    return this.#session?.has(duty) ?? true;
  }

  /** Takes this browser's place in its team, where it has one. */
  async open(): Promise<void> {
    const { db, canCollect, happened } = this.#parts;
    if (this.#session) return;
    const team = await db.team.get('team');
    const secrets = team && (await new SecretBox(db).open<TeamSecrets>('team'));
    if (!team || !secrets) return;
    let session: TeamSession | null = null;
    const store = new TeamStore({
      db,
      log: {
        append: async (commit, expected) =>
          session ? session.log.append(commit, expected) : { result: 'unknown' },
        read: async (after, limit) => (session ? session.log.read(after, limit) : []),
      },
      tasksOf: (commit, state) => tasksOf(commit, state).filter((task) => this.#isForUs(task)),
      settledBy,
      heard: (events, tasks) => {
        happened(events, tasks);
        if (tasks.some(({ kind }) => kind === 'follow')) void this.#parts.engine().resume();
      },
    });
    this.#store = store;
    const openTeam = await bringPart<(parts: SessionParts) => TeamSession>(lateTeam);
    session = openTeam({
      url: team.url,
      agent: team.agent,
      secrets,
      canCollect,
      head: () => store.head(),
      take: (commits) => store.take(commits),
      told: (standing) => void this.#told(standing),
      turned: (duty, on) => this.#turned(duty, on),
      present: (present) => void this.#nowPresent(present),
    });
    this.#session = session;
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#store = null;
    await session?.close();
  }

  attend(desk: string): void {
    this.#session?.attend(desk);
  }

  leave(desk: string): void {
    this.#session?.leave(desk);
  }

  /** Carries out what a person gave. What cannot be brought to the team waits, and counts for nothing until it is. */
  async run(id: string, command: AgentCommand): Promise<Receipt> {
    const { engine, now } = this.#parts;
    try {
      return await engine().run(id, command, now());
    } catch (error) {
      if (!this.#session || !isUnknown(error)) throw error;
      await this.#waiting.keep(id, command, now());
      return { id, at: now(), refusal: null };
    }
  }

  /** What follows is for whoever has the duty: who takes it over looks at everything anew. The past that is read in asks for nothing. */
  #isForUs({ kind, at }: Task): boolean {
    if (kind === 'send') return true;
    if (kind === 'follow') return this.has('dispatch');
    return this.#parts.canCollect() && this.#parts.now() - at < stillAsked;
  }

  async #told(standing: TeamStanding): Promise<void> {
    await this.#parts.db.teamStanding.put({ key: 'standing', standing, since: Date.now() });
    if (standing.state !== 'live') return;
    this.#parts.turned();
    this.#drain = this.#drain
      .then(() => this.#bringWaiting())
      .catch((error: unknown) => console.error(error));
    await this.#drain;
  }

  /** Decides what waits, in its order, on what the team has done meanwhile. */
  async #bringWaiting(): Promise<void> {
    const { engine, now } = this.#parts;
    for (const row of await this.#waiting.waiting()) {
      try {
        const { refusal } = await engine().run(row.id, row.command, now());
        if (refusal) await this.#waiting.refuse(row, refusal.words, Date.now());
        else await this.#waiting.remove(row.id);
      } catch (error) {
        if (isUnknown(error)) return;
        throw error;
      }
    }
  }

  #turned(duty: Duty, on: boolean): void {
    if (on && duty === 'dispatch') void this.#takeUp();
    this.#parts.turned();
  }

  /** What follows from what happened before the duty came: from nothing but how things stand. */
  async #takeUp(): Promise<void> {
    const { engine, now } = this.#parts;
    const doing: readonly Command[] = [{ do: 'startHeldClocks' }, { do: 'dispatchChats' }];
    await this.#closeAbsent();
    for (const command of doing) await engine().run(newId(), command, now());
  }

  async #nowPresent(present: Present | null): Promise<void> {
    this.#present = present;
    await this.#closeAbsent();
  }

  /** Desks whose presence is over are closed, so that no chat goes to nobody. */
  async #closeAbsent(): Promise<void> {
    const present = this.#present;
    if (!present || !this.has('dispatch')) return;
    const { db, engine, now } = this.#parts;
    const { agents } = await shopNow(db);
    for (const { id: agent, desks } of Object.values(agents)) {
      const there = new Set(present.get(agent));
      for (const desk of desks.filter((each) => !there.has(each)))
        await engine().run(newId(), { do: 'closeDesk', agent, desk }, now());
    }
  }
}
