import type { Killer } from './killer.ts';
import type { Moves } from './moves.ts';
import type { Recording } from './recording.ts';

/** Says how far a play is: one line that is rewritten on a terminal, else a line each five seconds. */
export function startProgress(
  moves: Moves,
  recordings: readonly Recording[],
  killer: Killer,
): { end(): void } {
  const lines = recordings.reduce((sum, recording) => sum + recording.lines.length, 0);
  const live = process.stderr.isTTY;
  const say = () => {
    const seconds = Math.round((Date.now() - moves.begunAt) / 1000);
    const text = `${seconds} s: ${moves.finished}/${recordings.length} chats, ${moves.lines}/${lines} lines, ${killer.count} kills`;
    process.stderr.write(live ? `\r${text}\u001b[K` : `${text}\n`);
  };
  const timer = setInterval(say, live ? 200 : 5000);
  let ended = false;
  return {
    end() {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      say();
      if (live) process.stderr.write('\n');
    },
  };
}
