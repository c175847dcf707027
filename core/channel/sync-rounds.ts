import { type Channel, ChannelFault } from '../engine/channel.ts';
import { nextPollDelay, type PollPace } from './tiktok/poll-plan.ts';
import { type SyncBatch, type SyncMemory, syncDepth, syncRound } from './tiktok/sync.ts';

/** So many messages are committed together: enough to be quick, few enough to show progress. */
const commitAfter = 200;

/** What has been read and spent, kept over the lives of the worker. Epoch ms by the shop's clock. */
export interface SyncState {
  readonly lastWholeListAt: number | null;
  readonly requestsToday: number;
  readonly quotaEndsAt: number;
}

/** How a round went, for the screen. */
export interface RoundReport {
  readonly state: 'ok' | 'trouble';
  /** Worded for a person, '' when all is well. */
  readonly trouble: string;
  /** Milliseconds until the next round. */
  readonly delay: number;
}

/** What the rounds need of their surroundings. */
export interface RoundParts {
  readonly channel: Channel;
  readonly memory: SyncMemory;
  readonly pace: PollPace;
  /** Requests the shop allows a day; Infinity for a practice shop. */
  readonly quota: number;
  /** The shop's clock. */
  readonly now: () => number;
  readonly state: () => Promise<SyncState>;
  readonly saveState: (change: Partial<SyncState>) => Promise<void>;
  /** Requests made since it was last asked. */
  readonly spent: () => number;
  readonly deskOpen: () => boolean;
  /** Commits what came in; only when it has does the round go on. */
  readonly take: (batches: readonly SyncBatch[]) => Promise<void>;
}

const DAY = 86_400_000;

/** Looks at the shop again and again, as often as its quota and the day's business allow. */
export class SyncRounds {
  readonly #parts: RoundParts;
  #running: Promise<RoundReport> | null = null;
  #failures = 0;
  #lastActivityAt: number | null = null;
  #wasOpen = false;
  #spentInRound = 1;

  constructor(parts: RoundParts) {
    this.#parts = parts;
  }

  /** Something happened in a chat: the next round should come soon. */
  stir(): void {
    this.#lastActivityAt = this.#parts.now();
  }

  /** Runs a round, or joins the one that runs. Never rejects for a fault of the shop's. */
  run(): Promise<RoundReport> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<RoundReport> {
    try {
      await this.#walk();
      this.#failures = 0;
      return { state: 'ok', trouble: '', delay: await this.#delay(null) };
    } catch (error) {
      if (!(error instanceof ChannelFault)) throw error;
      this.#failures += 1;
      return { state: 'trouble', trouble: error.message, delay: await this.#delay(error.retryAfterMs) };
    }
  }

  async #walk(): Promise<void> {
    const { channel, memory, now, state, saveState } = this.#parts;
    const begunAt = now();
    const depth = syncDepth(begunAt, (await state()).lastWholeListAt);
    let pending: SyncBatch[] = [];
    try {
      for await (const batch of syncRound(channel, memory, depth)) {
        pending.push(batch);
        if (pending.reduce((sum, each) => sum + each.messages.length, 0) < commitAfter) continue;
        await this.#take(pending);
        pending = [];
      }
    } finally {
      // What was read before a fault is good, too.
      if (pending.length > 0) await this.#take(pending);
    }
    if (depth.wholeList) await saveState({ lastWholeListAt: begunAt });
  }

  async #take(batches: readonly SyncBatch[]): Promise<void> {
    this.stir();
    await this.#parts.take(batches);
  }

  /** Whether somebody is at the desk. Who has just come waits for what is new as one does amid a chat. */
  #attended(): boolean {
    const open = this.#parts.deskOpen();
    if (open && !this.#wasOpen) this.stir();
    this.#wasOpen = open;
    return open;
  }

  async #delay(retryAfterMs: number | null): Promise<number> {
    const { now, quota, pace, spent, saveState } = this.#parts;
    const deskOpen = this.#attended();
    const made = spent();
    if (this.#failures === 0) this.#spentInRound = Math.max(1, made);
    const { quotaEndsAt, requestsToday } = await this.#parts.state();
    const newDay = now() >= quotaEndsAt;
    const today = {
      requestsToday: (newDay ? 0 : requestsToday) + made,
      quotaEndsAt: newDay ? now() + DAY : quotaEndsAt,
    };
    if (Number.isFinite(quota)) await saveState(today);
    return nextPollDelay(
      {
        now: now(),
        lastActivityAt: this.#lastActivityAt,
        deskOpen,
        ...today,
        quota,
        requestsPerRound: this.#spentInRound,
        failures: this.#failures,
        retryAfterMs,
      },
      pace,
    );
  }
}
