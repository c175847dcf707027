import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { settledBy, tasksOf } from '../../core/engine/follow-ups.ts';
import type { Store } from '../../core/engine/ports.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import type { AnswerRelay, AskRelay } from '../../core/engine/shop-relay.ts';
import type { Task } from '../../core/engine/task.ts';
import type { Duty, TeamSession, TeamStanding } from '../../core/engine/team-session.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { tellBegun } from '../../core/protocol/begun.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { SecretBox } from '../../core/store/secret-box.ts';
import { commandOf } from '../../core/store/team/slices.ts';
import { TeamStore } from '../../core/store/team/team-store.ts';
import type { WaitingLine } from '../../core/store/team/waiting-line.ts';
import { DispatchDuty } from './dispatch-duty.ts';
import { type LateTeam, takeIn } from './late-team.ts';

/** The script that holds the way to a team's server. */
export const lateTeam = 'late-team.js';

/** So long, ms, it is worth while to look orders up, or to have automation say something, when another browser takes that over. */
const stillAsked = 3_600_000;

/** So long after a worker was stopped pages ask the next one again for what they asked it, ms. */
const askedAgain = 10_000;

/** So long a command waits for a worker's line to come to be, ms. */
const joiningAtMost = 1_500;

/** What waits though the team could be asked is brought again after so long, ms. */
const bringAgain = 5_000;

/** Events by which somebody begins or ceases to work in the shop. */
const aboutWork: ReadonlySet<DeskEvent['type']> = new Set(['AgentAdded', 'AgentDisabled', 'AgentEnabled']);

/** What a team has of the worker around it. */
export interface TeamHouseParts {
  readonly db: DeskDb;
  readonly engine: () => Engine;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Whether this browser can work at the shop. */
  readonly canCollect: () => boolean;
  readonly happened: (events: readonly DeskEvent[], tasks: readonly Task[]) => void;
  /** Answers what others of the team ask of the browser that works at the shop. */
  readonly asked: AnswerRelay;
  /** Something is to be looked at anew: a duty came, or the line stands again. */
  readonly turned: () => void;
}

/** What nobody waits for: where it fails, the line has broken, and it is taken up when it stands again. */
function quietly(work: Promise<void>): void {
  work.catch((error: unknown) => console.error(error));
}

/** The team this browser is of: the store that shares its log, and what this browser does for it. Nothing of it is there without a team. */
export class TeamHouse {
  readonly #parts: TeamHouseParts;
  #line: WaitingLine | null = null;
  #late: LateTeam | null = null;
  #session: TeamSession | null = null;
  #store: TeamStore | null = null;
  #standing: TeamStanding['state'] = 'joining';
  /** When this life of the worker began, epoch ms: at first a page may ask again for what went out in the one before. */
  readonly #since = Date.now();
  #tellings: Promise<void> = Promise.resolve();
  #later: ReturnType<typeof setTimeout> | undefined;
  #firstTold: Promise<void> = Promise.resolve();
  #heardFirst: () => void = () => undefined;
  /** Whether this browser's agent works in the shop: nothing else of theirs counts. */
  #serves = false;
  readonly #dispatch: DispatchDuty;

  constructor(parts: TeamHouseParts) {
    this.#parts = parts;
    const { db, engine, now } = parts;
    const catchUp = async () => this.#store?.catchUp();
    this.#dispatch = new DispatchDuty({ db, engine, now, isOurs: () => this.has('dispatch'), catchUp });
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
    return this.#session ? this.#serves && this.#session.has(duty) : true;
  }

  /** Takes this browser's place in its team, where it has one. */
  async open(): Promise<void> {
    const { db, canCollect, happened } = this.#parts;
    if (this.#session) return;
    const team = await db.team.get('team');
    if (!team || !(await new SecretBox(db).open('team'))) return;
    let session: TeamSession | null = null;
    const store = new TeamStore({
      db,
      log: {
        me: team.agent,
        append: async (commit, expected, seen) => {
          if (!session || !this.#reached) return { result: 'unknown' };
          this.#line?.goesOut(commandOf(commit.id));
          return session.log.append(commit, expected, seen);
        },
        read: async (after, limit) => (session ? session.log.read(after, limit) : []),
      },
      tasksOf: (commit, state) => tasksOf(commit, state).filter((task) => this.#isForUs(task)),
      settledBy,
      rewritePast: async (...what) => this.#late?.rewritePast(...what),
      begun: tellBegun,
      heard: (events, tasks) => {
        if (events.some(({ type }) => aboutWork.has(type))) void this.#lookWhetherWeServe(team.agent);
        happened(events, tasks);
        if (tasks.some(({ kind }) => kind === 'follow')) quietly(this.#parts.engine().resume());
      },
    });
    this.#store = store;
    await this.#lookWhetherWeServe(team.agent);
    const late = await bringPart<LateTeam>(lateTeam);
    this.#late = late;
    // A worker that has just woken would keep what the team could be asked a moment later.
    this.#firstTold = new Promise((told) => {
      this.#heardFirst = told;
      setTimeout(told, joiningAtMost);
    });
    this.#line = this.#waitingLine(late);
    session = late.openTeam({
      url: team.url,
      agent: team.agent,
      ...late.teamPapers(db),
      asked: this.#parts.asked,
      canCollect,
      serves: () => this.#serves,
      head: () => store.head(),
      newest: () => store.newest(),
      take: (commits) => takeIn(store.take(commits), db, late),
      told: (standing) => this.#told(standing),
      turned: (duty, on) => this.#turned(duty, on),
      present: (present) => quietly(this.#dispatch.nowPresent(present)),
    });
    this.#session = session;
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#store = null;
    this.#standing = 'joining';
    clearTimeout(this.#later);
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
    if (this.#standing === 'joining') await this.#firstTold;
    return this.#session && this.#line ? this.#line.give(id, command) : engine().run(id, command, now());
  }

  /** Resolves when everything that is in the team's log by now is here. Rejects with `ChannelFault` where it cannot be read. */
  async caughtUp(): Promise<void> {
    await this.#store?.catchUp().catch((cause: unknown) => {
      throw new ChannelFault('unreachable', 'The team’s log cannot be read just now. Try again.', { cause });
    });
  }

  /** Asks the browser of the team that works at the shop. */
  readonly ask: AskRelay = async (question, bytes) => {
    if (this.#session) return this.#session.ask(question, bytes);
    throw new ChannelFault('unreachable', 'This browser is in no team any more.');
  };

  #waitingLine({ waitingLine }: LateTeam): WaitingLine {
    const { db, engine, now } = this.#parts;
    return waitingLine({
      db,
      run: (id, command, at) => engine().run(id, command, at),
      now,
      isLive: () => this.#standing === 'live',
      justBegan: () => Date.now() - this.#since < askedAgain,
      again: () => this.#bringLater(),
    });
  }

  /** Whether the team's server can be asked. Where not, nobody waits for it. */
  get #reached(): boolean {
    return this.#standing === 'live' || this.#standing === 'behind';
  }

  async #lookWhetherWeServe(agent: string): Promise<void> {
    const { agents } = await shopNow(this.#parts.db);
    this.#serves = agents[agent]?.disabled === false;
  }

  /** What follows is for whoever has the duty: who takes it over looks at everything anew. The past that is read in asks for nothing. */
  #isForUs({ kind, at }: Task): boolean {
    if (kind === 'send') return true;
    if (kind === 'follow') return this.has('dispatch');
    return this.#parts.canCollect() && this.#parts.now() - at < stillAsked;
  }

  #told(standing: TeamStanding): void {
    this.#standing = standing.state;
    if (standing.state !== 'joining') this.#heardFirst();
    // In their order: what is told last has to stand.
    this.#tellings = this.#tellings
      .then(() =>
        this.#late?.keepStanding(this.#parts.db, standing, { now: Date.now(), shopNow: this.#parts.now() }),
      )
      .catch((error: unknown) => console.error(error));
    if (standing.state !== 'live') return;
    this.#parts.turned();
    this.#bring();
    // What was begun before the line broke may not have come to the log.
    if (this.has('dispatch')) quietly(this.#dispatch.takeUp());
  }

  #bring(): void {
    clearTimeout(this.#later);
    if (this.#line) quietly(this.#line.bring());
  }

  #bringLater(): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#bring(), bringAgain);
  }

  #turned(duty: Duty, on: boolean): void {
    if (on && duty === 'dispatch') quietly(this.#dispatch.takeUp());
    this.#parts.turned();
  }
}
