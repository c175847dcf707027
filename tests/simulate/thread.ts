// First of all: what is imported below takes the surroundings it finds.
import './world/surroundings.ts';
import { parentPort } from 'node:worker_threads';
import { playSeed } from './play-seed.ts';
import type { Order, Told } from './play-seeds.ts';

const tell = (told: Told) => parentPort?.postMessage(told);

parentPort?.on('message', async ({ seed, steps, verbose }: Order) => {
  const say = verbose ? (line: string) => tell({ line }) : () => undefined;
  try {
    tell({ played: await playSeed({ seed, steps, say }) });
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ played: { seed, broken: [`the simulation itself failed: ${words}`], step: null, tally: {} } });
  }
});
