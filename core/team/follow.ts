import type { ReadCommit } from '../engine/team-log.ts';
import { kept } from './fetch-batch.ts';
import { type Entry, Gatherer, type LogMessage } from './gather.ts';
import { readStretch, type Stretch } from './read-log.ts';
import { sameLog } from './same-log.ts';
import { LIVE_LOG } from './subject.ts';
import { TeamFault } from './team-fault.ts';
import type { TeamLine } from './team-line.ts';

/** How a replica stands to the log. */
export type Standing =
  | { readonly state: 'live' }
  /** Reading what it missed; `by` messages are left. */
  | { readonly state: 'behind'; readonly by: number }
  | { readonly state: 'cutOff' };

/** A follower of the log, until it is stopped. */
export interface Follower {
  /** All up to this position was taken. */
  position(): number;
  stop(): Promise<void>;
  /** Resolves when it was stopped or the line given up; rejects with what `take` rejected with, or as `sameLog` does, after which it does nothing more. */
  readonly ended: Promise<void>;
}

export interface FollowPlan {
  /** The position from which on nothing was taken yet. */
  readonly after: number;
  /** Takes what came, in log order, each entry once; nothing more comes before it is done. `upTo` is where to follow on from next time. */
  take(entries: readonly Entry[], upTo: number): Promise<void> | void;
  told?(standing: Standing): void;
  /** Commits that were taken, newest first: each time before it reads, the server's log is held against them. */
  taken?(): Promise<readonly ReadCommit[]>;
}

/** Live messages kept while it reads; beyond it, it reads them instead. */
const MOST_WAITING = 5_000;
const AT_A_TIME = 500;
/** What republishing may have lost at the end of the log is found by looking, this often at the least. */
const LOOK_AGAIN_MS = 30_000;
const TRY_AGAIN_MS = 500;

/** Follows the log from a position on: what is missed is read, what comes is heard, and the cursor is our own. */
export function follow(line: TeamLine, plan: FollowPlan): Follower {
  const following = new Following(line, plan);
  const ended = following.run();
  // Whoever asks is told; whoever does not must not be brought down.
  ended.catch(() => {});
  return {
    position: () => following.cursor,
    ended,
    stop() {
      following.stop();
      return ended.catch(() => {});
    },
  };
}

class Following {
  cursor: number;
  readonly #line: TeamLine;
  readonly #plan: FollowPlan;
  #gatherer: Gatherer;
  /** The last message that was put to the gatherer, or read. */
  #heard: number;
  #waiting: LogMessage[] = [];
  #mustRead = true;
  #stopped = false;
  #wake: () => void = () => {};
  #said = '';

  constructor(line: TeamLine, plan: FollowPlan) {
    this.#line = line;
    this.#plan = plan;
    this.#gatherer = new Gatherer(line.seal);
    this.cursor = plan.after;
    this.#heard = plan.after;
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async run(): Promise<void> {
    const listening = this.#line.nc.subscribe(LIVE_LOG, {
      callback: (error, message) => {
        if (!error) this.#hear(kept(message));
      },
    });
    const stopTurns = this.#line.onTurn(() => this.#readAgain());
    this.#line.over.then(() => this.stop());
    try {
      while (!this.#stopped) await this.#step();
    } finally {
      stopTurns();
      if (!listening.isClosed()) listening.unsubscribe();
    }
  }

  #hear(message: LogMessage): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(message);
    else this.#readAgain();
    this.#wake();
  }

  #readAgain(): void {
    this.#waiting = [];
    this.#mustRead = true;
    this.#wake();
  }

  async #step(): Promise<void> {
    if (!this.#line.isUp()) {
      this.#say({ state: 'cutOff' });
      return this.#sleep(LOOK_AGAIN_MS);
    }
    if (this.#mustRead) return this.#catchUp();
    if (this.#waiting.length > 0) return this.#takeWaiting();
    this.#say({ state: 'live' });
    await this.#sleep(LOOK_AGAIN_MS, () => {
      this.#mustRead = true;
    });
  }

  async #catchUp(): Promise<void> {
    this.#mustRead = false;
    let stretch: Stretch;
    try {
      await this.#listened();
      await sameLog(this.#line, (await this.#plan.taken?.()) ?? []);
      stretch = await readStretch(this.#line, this.cursor);
    } catch (error) {
      this.#mustRead = true;
      if (!(error instanceof TeamFault) || error.kind === 'parted') throw error;
      this.#say({ state: 'cutOff' });
      return this.#sleep(TRY_AGAIN_MS);
    }
    await this.#give(stretch.entries, stretch.upTo);
    this.#heard = this.cursor;
    // What was held back of what was heard has been read.
    this.#gatherer = new Gatherer(this.#line.seal);
    if (stretch.behind > 0) {
      this.#mustRead = true;
      this.#say({ state: 'behind', by: stretch.behind });
    }
  }

  /** Resolves when the server has heard that we listen: whoever reads after that misses nothing in between. */
  async #listened(): Promise<void> {
    try {
      await this.#line.nc.flush();
    } catch (error) {
      throw new TeamFault('cutOff', 'The line to the team’s server broke.', error);
    }
  }

  async #takeWaiting(): Promise<void> {
    const next = this.#waiting.splice(0, AT_A_TIME).filter(({ position }) => position > this.#heard);
    const whole = next.findIndex(({ position }, at) => position !== this.#heard + 1 + at);
    if (whole >= 0) {
      // Something was not heard: it was lost on the way, or it was taken out of the log.
      this.#mustRead = true;
      this.#waiting = [...next.slice(whole), ...this.#waiting];
    }
    const heard = whole >= 0 ? next.slice(0, whole) : next;
    const last = heard.at(-1);
    if (!last) return;
    const entries = await this.#gatherer.take(heard);
    this.#heard = last.position;
    await this.#give(entries, this.#gatherer.before ?? last.position);
  }

  async #give(entries: readonly Entry[], upTo: number): Promise<void> {
    if (upTo <= this.cursor || this.#stopped) return;
    await this.#plan.take(entries, upTo);
    this.cursor = upTo;
  }

  #say(standing: Standing): void {
    const said = JSON.stringify(standing);
    if (said === this.#said) return;
    this.#said = said;
    this.#plan.told?.(standing);
  }

  #sleep(ms: number, then: () => void = () => {}): Promise<void> {
    return new Promise((woken) => {
      const timer = setTimeout(() => {
        then();
        this.#wake();
      }, ms);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = () => {};
        woken();
      };
    });
  }
}
