import { parentPort } from 'node:worker_threads';
import { playLine } from './play-line.ts';

// One of the threads of `players.ts`: plays a line at a time and answers in turn.
let turn = Promise.resolve();
parentPort?.on('message', (line: string) => {
  turn = turn.then(async () => parentPort?.postMessage(await playLine(line)));
});
