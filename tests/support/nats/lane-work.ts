import { expect } from 'vitest';
import { NatsLog } from '../../../core/team/nats-log.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { blocking } from '../blocking.ts';

const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));

/** What the lanes of all clients came to. */
export class LaneWork {
  readonly acknowledged = new Map<string, number>();
  unknowns = 0;
  /** Unknowns of which it turned out that they had been stored. */
  foundAgain = 0;
  wrong: string[] = [];
  over = false;
  #lastAt = 0;
  #silence = 0;

  /** One who writes to chats of their own, one commit after another, each until it is known to be there. */
  async lane(line: TeamLine, name: string): Promise<void> {
    const log = new NatsLog(line);
    let heads = new Map([
      [`conversation/${name}`, 0],
      [`conversation/${name} b`, 0],
    ]);
    for (let n = 0; !this.over; n += 1) {
      const both = n % 16 === 0;
      const chats = both ? [name, `${name} b`] : [name];
      const expected = new Map([...heads].filter(([stream]) => both || !stream.endsWith(' b')));
      const id = `${name} ${n}`;
      let came = await log.append(blocking(id, ...chats), expected);
      while (came.result === 'unknown') {
        this.unknowns += 1;
        await wait(50);
        came = await log.append(blocking(id, ...chats), expected);
        if (came.result === 'repeated') this.foundAgain += 1;
      }
      if (!('position' in came)) {
        this.wrong.push(`${id}: ${came.result}`);
        return;
      }
      this.acknowledged.set(id, came.position);
      this.#heard();
      heads = new Map(
        [...heads].map(([stream, head]) => {
          if (stream === `conversation/${name}`) return [stream, positionOf(came)];
          return [stream, both ? positionOf(came) - 1 : head];
        }),
      );
    }
  }

  #heard(): void {
    const now = performance.now();
    this.#silence = Math.max(this.#silence, now - this.#lastAt);
    this.#lastAt = now;
  }

  /** The longest time in which nobody was acknowledged anything since this was asked last, ms. */
  longestSilence(): number {
    const silence = this.#silence;
    this.#silence = 0;
    return Math.round(silence);
  }

  /** Waits until so many more are acknowledged. */
  async more(count: number): Promise<void> {
    const until = this.acknowledged.size + count;
    while (this.acknowledged.size < until && this.wrong.length === 0) await wait(10);
  }

  /** Everything that was acknowledged is in the log, where it was said to be; nothing is there twice, and nothing else is. */
  async expectKept(line: TeamLine): Promise<void> {
    expect(this.wrong).toEqual([]);
    const commits = await new NatsLog(line).read(0, Number.POSITIVE_INFINITY);
    const places = new Map(commits.map(({ id, position }) => [id, position]));
    expect(places.size).toBe(commits.length);
    const lost = [...this.acknowledged].filter(([id, position]) => places.get(id) !== position);
    expect(lost).toEqual([]);
    expect(commits).toHaveLength(this.acknowledged.size);
  }
}

function positionOf(came: { position?: number }): number {
  return came.position ?? 0;
}
