import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { playLine } from './play-line.ts';

type Answer = Awaited<ReturnType<typeof playLine>>;

/** A thread that plays lines in turn. */
class Player {
  readonly #worker = new Worker(new URL('./player.ts', import.meta.url), {
    // A scenario makes and drops a whole database: with room for the young most of it is never copied.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  readonly #waiting: {
    readonly answer: (answer: Answer) => void;
    readonly fail: (error: unknown) => void;
  }[] = [];

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.answer(answer));
    this.#worker.on('error', (error) => {
      for (const { fail } of this.#waiting.splice(0)) fail(error);
    });
  }

  get busyWith(): number {
    return this.#waiting.length;
  }

  play(line: string): Promise<Answer> {
    this.#worker.postMessage(line);
    return new Promise((answer, fail) => {
      this.#waiting.push({ answer, fail });
    });
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}

/** So many lines wait at a thread at most: enough that none is idle, and a long file is not held in memory. */
const longestQueue = 8;

/** As many threads as there are processors; the first lines, and everything where there is one, are played here. */
export class Players {
  readonly #players: Player[] = [];
  readonly #most = availableParallelism() > 1 ? availableParallelism() : 0;
  #taken = 0;

  /** Plays a line; the promise inside is its answer. Waits with giving it while every thread has enough to do. */
  async take(line: string): Promise<{ readonly answer: Promise<Answer> }> {
    this.#taken += 1;
    if (this.#most === 0 || this.#taken <= 2) {
      const answer = await playLine(line);
      return { answer: Promise.resolve(answer) };
    }
    const player = this.#leastBusy();
    const answer = player.play(line);
    if (player.busyWith >= longestQueue) await answer.catch(() => undefined);
    return { answer };
  }

  async end(): Promise<void> {
    await Promise.all(this.#players.map((player) => player.end()));
  }

  #leastBusy(): Player {
    const [least] = [...this.#players].sort((a, b) => a.busyWith - b.busyWith);
    if (least && (least.busyWith === 0 || this.#players.length === this.#most)) return least;
    const player = new Player();
    this.#players.push(player);
    return player;
  }
}
