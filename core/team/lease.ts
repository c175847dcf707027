import { headers } from '@nats-io/nats-core';
import * as v from 'valibot';
import { kept } from './fetch-batch.ts';
import type { LogMessage } from './gather.ts';
import { leaseSubject, STATE } from './state-subject.ts';
import type { TeamLine } from './team-line.ts';

/** How long the server keeps a lease that is not renewed. */
const LEASE_MS = 7_000;
const RENEW_MS = 2_000;
/** How long after its last renewal was sent a holder still acts: well before the server may give the lease to another. */
const ACTS_MS = 5_000;
/** How often whoever waits looks whether it has become free, should word of it be lost. */
const LOOK_MS = 1_500;
const PATIENCE_MS = 2_000;

const claimSchema = v.object({ holder: v.string(), term: v.string(), free: v.boolean() });
type Claim = v.InferOutput<typeof claimSchema>;

/** A wish to hold a lease, until it is let go. */
export interface Lease {
  /**
   * The fence while this browser holds it and may act: it grows with each change of holder, so what was begun under an older one
   * can be told. Null otherwise.
   */
  fence(): number | null;
  /** Gives it back, so that another can have it at once. */
  letGo(): Promise<void>;
}

/** When something was sent, by both clocks: one stands still while the computer sleeps, the other may be set. */
interface Moment {
  readonly steady: number;
  readonly wall: number;
}

function now(): Moment {
  return { steady: performance.now(), wall: Date.now() };
}

function since(moment: Moment): number {
  return Math.max(performance.now() - moment.steady, Date.now() - moment.wall);
}

/**
 * Tries to hold a lease and to keep it: at any instant at most one browser of the team has a fence. One that dies or sleeps is
 * followed by another within 10 s.
 * @param told hears the fence when it is won, null when it is lost
 * @param may whether this browser may hold it now: it is not tried for, and given back, while it may not
 */
export function holdLease(
  line: TeamLine,
  name: string,
  told: (fence: number | null) => void = () => {},
  may: () => boolean = () => true,
): Lease {
  const holder = new Holder(line, name, told, may);
  void holder.run();
  return { fence: () => holder.fence(), letGo: () => holder.letGo() };
}

class Holder {
  readonly #line: TeamLine;
  readonly #told: (fence: number | null) => void;
  readonly #may: () => boolean;
  readonly #subject: string;
  readonly #term = crypto.randomUUID();
  #stopped = false;
  #wake: () => void = () => {};
  /** Where the lease lay last, by what we know; our own while we hold it. */
  #held: { readonly fence: number; readonly at: number; readonly sent: Moment } | null = null;
  #said: number | null = null;

  constructor(line: TeamLine, name: string, told: (fence: number | null) => void, may: () => boolean) {
    this.#line = line;
    this.#may = may;
    this.#told = told;
    this.#subject = leaseSubject(name);
  }

  fence(): number | null {
    const held = this.#held;
    return held && !this.#stopped && since(held.sent) < ACTS_MS ? held.fence : null;
  }

  async run(): Promise<void> {
    const heard = this.#line.nc.subscribe(`live.${this.#subject}`, {
      callback: (error, message) => {
        if (!error && isFree(kept(message))) this.#wake();
      },
    });
    const stopTurns = this.#line.onTurn(() => this.#wake());
    this.#line.over.then(() => this.#stop());
    while (!this.#stopped) {
      if (this.#line.isUp()) await this.#look();
      this.#tell();
      await this.#sleep(this.#held ? RENEW_MS : LOOK_MS);
    }
    stopTurns();
    if (!heard.isClosed()) heard.unsubscribe();
  }

  async letGo(): Promise<void> {
    const held = this.#held;
    this.#stop();
    this.#tell();
    if (held && this.#line.isUp()) await this.#claim(held.at, true);
  }

  async #look(): Promise<void> {
    const held = this.#held;
    if (this.#may()) return held ? this.#renew(held) : this.#try();
    this.#held = null;
    this.#tell();
    if (held) await this.#claim(held.at, true);
  }

  #stop(): void {
    this.#stopped = true;
    this.#held = null;
    this.#wake();
  }

  async #try(): Promise<void> {
    const last = await this.#last();
    // Ours where only the answer to our own claim was lost.
    if (!last || !(last.position === 0 || isFree(last) || claimOf(last)?.term === this.#term)) return;
    const sent = now();
    const at = await this.#claim(last.position, false);
    if (typeof at === 'number' && !this.#stopped) this.#held = { fence: at, at, sent };
  }

  async #renew(held: { readonly fence: number; readonly at: number }): Promise<void> {
    const sent = now();
    const at = await this.#claim(held.at, false);
    if (this.#stopped) return;
    if (typeof at === 'number') this.#held = { fence: held.fence, at, sent };
    else if (at === 'lost') this.#held = await this.#ownOf(held.fence, sent);
    else if (this.fence() === null) this.#held = null;
  }

  /** After a refused renewal: ours again where only the answer to the one before was lost. */
  async #ownOf(fence: number, sent: Moment) {
    const last = await this.#last();
    const isOurs = last && claimOf(last)?.term === this.#term;
    return isOurs && since(sent) < ACTS_MS
      ? { fence, at: last.position, sent: { steady: 0, wall: 0 } }
      : null;
  }

  /** Says that the lease is ours, or free, if it lies where we believe; its new position, or what became of it. */
  async #claim(after: number, free: boolean): Promise<number | 'lost' | 'unknown'> {
    const said = headers();
    said.set('Nats-TTL', free ? '1s' : `${LEASE_MS / 1000}s`);
    said.set('Nats-Expected-Last-Subject-Sequence', String(after));
    const claim: Claim = { holder: this.#line.me, term: this.#term, free };
    const options = { headers: said, timeout: PATIENCE_MS };
    try {
      const answer = await this.#line.nc.request(this.#subject, JSON.stringify(claim), options);
      const { seq = 0, error } = answer.json<{ seq?: number; error?: object }>();
      return error ? 'lost' : seq;
    } catch {
      return 'unknown';
    }
  }

  /** What the server keeps of the lease; position 0 for nothing, null where it did not answer. */
  async #last(): Promise<LogMessage | null> {
    const query = JSON.stringify({ last_by_subj: this.#subject });
    try {
      return kept(
        await this.#line.nc.request(`$JS.API.DIRECT.GET.${STATE}`, query, { timeout: PATIENCE_MS }),
      );
    } catch {
      return null;
    }
  }

  #tell(): void {
    const fence = this.fence();
    if (fence === this.#said) return;
    this.#said = fence;
    this.#told(fence);
  }

  #sleep(ms: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((woken) => {
      const timer = setTimeout(() => this.#wake(), ms);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = () => {};
        woken();
      };
    });
  }
}

function claimOf(message: LogMessage): Claim | null {
  try {
    const said = v.safeParse(claimSchema, JSON.parse(new TextDecoder().decode(message.data)));
    return said.success ? said.output : null;
  } catch {
    return null;
  }
}

/** Nobody's: given back, or given up by the server. Word that cannot be read is left to run out. */
function isFree(message: LogMessage): boolean {
  return message.header('Nats-Marker-Reason') !== '' || claimOf(message)?.free === true;
}
