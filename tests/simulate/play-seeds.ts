import { Worker } from 'node:worker_threads';
import type { Played } from './play-seed.ts';
import { addUp, type Tally } from './world/tally.ts';

/** What a thread is asked to play. */
export interface Order {
  readonly seed: number;
  readonly steps: number;
  readonly verbose: boolean;
}

/** What a thread says: a line for people, or what became of a seed. */
export type Told = { readonly line: string } | { readonly played: Played };

export interface PlayAll {
  readonly seeds: number;
  readonly from: number;
  readonly steps: number;
  readonly verbose?: boolean;
  /** So many at a time, each in a thread with surroundings of its own. */
  readonly threads: number;
  readonly line?: (line: string) => void;
  /** Told after each seed, with how many are done. */
  readonly played?: (played: Played, done: number) => void;
}

/** What became of all. */
export interface PlayedAll {
  readonly broken: readonly Played[];
  readonly tally: Tally;
}

/** Plays seeds one after another, several at a time. Which thread plays which changes nothing. */
export async function playSeeds(asked: PlayAll): Promise<PlayedAll> {
  const { seeds, from, steps, verbose = false, line = () => undefined, played = () => undefined } = asked;
  const broken: Played[] = [];
  const tally: Tally = {};
  let next = from;
  let done = 0;
  const inThread = () =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(new URL('./thread.ts', import.meta.url));
      const more = () => {
        if (next >= from + seeds) return void thread.terminate().then(() => resolve());
        const order: Order = { seed: next, steps, verbose };
        next += 1;
        thread.postMessage(order);
      };
      thread.on('error', reject);
      thread.on('message', (told: Told) => {
        if ('line' in told) return line(told.line);
        done += 1;
        addUp(tally, told.played.tally);
        if (told.played.broken.length > 0) broken.push(told.played);
        played(told.played, done);
        more();
      });
      more();
    });
  await Promise.all(Array.from({ length: Math.min(asked.threads, seeds) }, inThread));
  return { broken: broken.sort((a, b) => a.seed - b.seed), tally };
}
