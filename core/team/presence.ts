import { headers, type Msg } from '@nats-io/nats-core';
import { fetchBatch, kept } from './fetch-batch.ts';
import type { LogMessage } from './gather.ts';
import {
  type DeskOf,
  deskOf,
  EVERY_PRESENCE,
  LIVE_PRESENCE,
  presenceSubject,
  STATE,
} from './state-subject.ts';
import type { TeamLine } from './team-line.ts';

/** How often a desk says that it is open. */
const BEAT_MS = 4_000;
/** How long the server believes it: one beat may be lost, and whoever died is gone within 10 s. */
const PRESENT_MS = 9_000;
const OPEN = 'open';
const CLOSED = 'closed';

/** A desk that is open to the team. */
export interface Attendance {
  /** Tells the team at once that it is closed. */
  leave(): Promise<void>;
}

/** Tells the team, for as long as the line stands, that a desk is open. */
export function attend(line: TeamLine, desk: string): Attendance {
  const subject = presenceSubject({ agent: line.me, desk });
  const say = (words: string, ttl: string) => {
    const said = headers();
    said.set('Nats-TTL', ttl);
    // What cannot be said now is said by the next beat.
    if (line.isUp()) line.nc.publish(subject, words, { headers: said });
  };
  const beat = () => say(OPEN, `${PRESENT_MS / 1000}s`);
  beat();
  const beats = setInterval(beat, BEAT_MS);
  const stopTurns = line.onTurn((isUp) => isUp && beat());
  return {
    async leave() {
      clearInterval(beats);
      stopTurns();
      say(CLOSED, '1s');
      if (line.isUp()) await line.nc.flush().catch(() => {});
    },
  };
}

/** The desks that are open, by agent. */
export type Present = ReadonlyMap<string, readonly string[]>;

/**
 * Tells who is present, now and at each change; null while nobody can tell, as the line is down.
 * @returns the way to stop it
 */
export function watchPresence(line: TeamLine, told: (present: Present | null) => void): () => void {
  const watch = new PresenceWatch(line, told);
  return () => watch.stop();
}

class PresenceWatch {
  readonly #line: TeamLine;
  readonly #told: (present: Present | null) => void;
  /** Subject → what was heard last, and what gives it up when no beat follows. */
  readonly #desks = new Map<string, { at: number; timer: ReturnType<typeof setTimeout> | null }>();
  readonly #ends: (() => void)[] = [];
  #said = '';
  #known = false;
  #stopped = false;

  constructor(line: TeamLine, told: (present: Present | null) => void) {
    this.#line = line;
    this.#told = told;
    const heard = (error: Error | null, message: Msg) => {
      if (!error) this.#hear(kept(message));
    };
    const listening = line.nc.subscribe(LIVE_PRESENCE, { callback: heard });
    this.#ends.push(() => listening.unsubscribe());
    this.#ends.push(line.onTurn((isUp) => (isUp ? void this.#look() : this.#lose())));
    void this.#look();
  }

  stop(): void {
    this.#stopped = true;
    for (const end of this.#ends) end();
    this.#forget();
  }

  /** Everything as the server has it: at the start, and after the line broke. */
  async #look(): Promise<void> {
    try {
      await this.#line.nc.flush();
      const { messages } = await fetchBatch(this.#line, STATE, { multi_last: [EVERY_PRESENCE] });
      if (this.#stopped) return;
      this.#known = true;
      for (const message of messages) this.#hear(message);
      this.#tell();
    } catch {
      if (!this.#stopped && this.#line.isUp()) setTimeout(() => this.#stopped || this.#look(), 1_000);
    }
  }

  #hear(message: LogMessage): void {
    const { subject, position } = message;
    const before = this.#desks.get(subject);
    if (before && before.at >= position) return;
    if (before?.timer) clearTimeout(before.timer);
    const isOpen = !message.header('Nats-Marker-Reason') && new TextDecoder().decode(message.data) === OPEN;
    // The server tells when it gives a desk up; should that be lost, silence tells as well.
    const timer = isOpen ? setTimeout(() => this.#giveUp(subject), PRESENT_MS + 500) : null;
    this.#desks.set(subject, { at: position, timer });
    this.#tell();
  }

  #giveUp(subject: string): void {
    const desk = this.#desks.get(subject);
    if (desk) desk.timer = null;
    this.#tell();
  }

  #lose(): void {
    this.#forget();
    this.#known = false;
    this.#said = '';
    this.#told(null);
  }

  #forget(): void {
    for (const { timer } of this.#desks.values()) if (timer) clearTimeout(timer);
    this.#desks.clear();
  }

  #tell(): void {
    if (!this.#known) return;
    const open = [...this.#desks]
      .filter(([, { timer }]) => timer !== null)
      .map(([subject]) => deskOf(subject));
    const present = byAgent(open.filter((desk) => desk !== null));
    const said = JSON.stringify([...present]);
    if (said === this.#said) return;
    this.#said = said;
    this.#told(present);
  }
}

function byAgent(desks: readonly DeskOf[]): Present {
  const present = new Map<string, string[]>();
  for (const { agent, desk } of desks) present.set(agent, [...(present.get(agent) ?? []), desk].sort());
  return new Map([...present].sort(([one], [other]) => (one < other ? -1 : 1)));
}
