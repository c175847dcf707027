import { Moves } from './moves.ts';
import { type PlayOptions, readOptions, USAGE } from './options.ts';
import { outcomeOf, settledDesk } from './outcome.ts';
import { ChatPlayer, type PlayedChat, type Times } from './play-chat.ts';
import { startProgress } from './progress.ts';
import { type Recording, readRecordings } from './recording.ts';
import { printReport } from './report.ts';
import { openStage, type Stage } from './stage.ts';

// Plays recorded chats through the practice shop into the built extension and compares both sides. `npm run play`.

/** The conversations that are played: the first so many, or those that were named. */
function chosen({ file, limit, only }: PlayOptions): Recording[] {
  const all = readRecordings(file).slice(0, limit);
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}

/** Plays the chats, so many at once; a chat that breaks off says why and leaves its place to the next. */
async function playAll(
  stage: Stage,
  moves: Moves,
  times: Times,
  recordings: readonly Recording[],
  options: PlayOptions,
) {
  const played: PlayedChat[] = [];
  const broken: string[] = [];
  const queue = recordings.map((recording, n) => ({
    recording,
    seed: options.seed * 1_000_003 + n,
    byHand: options.byHand,
  }));
  const slot = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        played.push(await new ChatPlayer(stage, moves, times, next).play());
      } catch (error) {
        broken.push(
          `${next.recording.id}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        );
      }
    }
  };
  const slots = Promise.all(Array.from({ length: Math.min(options.atOnce, recordings.length) }, slot));
  await Promise.race([slots, moves.stalled]);
  return { played, broken };
}

/** Plays what was asked for. @returns whether all is well */
async function play(options: PlayOptions): Promise<boolean> {
  const recordings = chosen(options);
  const stage = await openStage(options);
  const moves = new Moves();
  const times: Times = { toDesk: [], toShop: [] };
  const progress = startProgress(moves, recordings, stage.killer);
  try {
    const { played, broken } = await playAll(stage, moves, times, recordings, options);
    stage.killer.disarm();
    moves.moved();
    const desk = await settledDesk(stage, () => moves.hasStalled);
    const wallMs = Date.now() - moves.begunAt;
    progress.end();
    const outcome = await outcomeOf(stage, played, desk);
    return printReport({ options, recordings, stage, moves, times, played, broken, outcome, wallMs });
  } finally {
    progress.end();
    moves.end();
    await stage.close();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = (await play(options)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
