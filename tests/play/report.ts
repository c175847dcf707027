import type { Moves } from './moves.ts';
import type { PlayOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { PlayedChat, Times } from './play-chat.ts';
import type { Recording } from './recording.ts';
import type { Stage } from './stage.ts';
import { countOf, laidOut, type TableRow, timeRows } from './table.ts';

/** What there is to report of a play. */
export interface Played {
  readonly options: PlayOptions;
  readonly recordings: readonly Recording[];
  readonly stage: Stage;
  readonly moves: Moves;
  readonly times: Times;
  readonly played: readonly PlayedChat[];
  /** Chats that broke off, with why. */
  readonly broken: readonly string[];
  readonly outcome: Outcome;
  readonly wallMs: number;
}

const SHOWN = 40;

function tableOf({ recordings, stage, times, played, outcome, wallMs }: Played): TableRow[] {
  const lines = recordings.flatMap((recording) => recording.lines);
  const { findings } = outcome;
  const kills = [...stage.killer.kills].map(([moment, count]) => `${count} ${moment}`).join(', ');
  const through = times.toDesk.length + times.toShop.length;
  return [
    ['conversations', `${played.length} of ${recordings.length} played to the end`],
    [
      'recorded lines',
      `${lines.length}, of these ${lines.filter(({ fate }) => fate === 'skipped').length} skipped (nothing to send)`,
    ],
    [
      'stopped by the guard',
      `${lines.filter(({ fate }) => fate === 'stopped').length} lines, not sent; ${lines.filter(({ warned }) => warned).length} warned of and sent`,
    ],
    ['messages at the shop', outcome.messagesAtShop],
    ['messages in the desk', outcome.messagesInDesk],
    ['replies in the desk', `${outcome.repliesInDesk}, of these ${stage.typist.typed} typed by hand`],
    ['replies at the shop', outcome.repliesAtShop],
    [
      'refused by the shop',
      `${outcome.refusedInDesk} of ${lines.filter(({ fate }) => fate === 'refused').length} with sensitive words`,
    ],
    ['lost', countOf(findings, 'lost')],
    ['doubled', countOf(findings, 'doubled')],
    ['out of order', countOf(findings, 'outOfOrder')],
    ['closed chats', `${outcome.closedInDesk} of ${played.filter(({ ended }) => ended).length} ended`],
    ['worker kills', `${stage.killer.count}${kills ? ` (${kills})` : ''}`],
    [
      'wall time',
      `${(wallMs / 1000).toFixed(1)} s, ${(wallMs / Math.max(1, through)).toFixed(1)} ms a message`,
    ],
    ...timeRows(times),
  ];
}

/** How to play again what went wrong, and nothing else. */
function again({ options: { file, seed, limit } }: Played, ids: readonly string[]): string {
  const some = [...new Set(ids)]
    .slice(0, 10)
    .map((id) => `--only ${id}`)
    .join(' ');
  return `npm run play -- ${file} --seed ${seed}${Number.isFinite(limit) ? ` --limit ${limit}` : ''} ${some}`;
}

function troubles({ broken, outcome, moves }: Played): { id: string; words: string }[] {
  return [
    ...outcome.findings.map(({ conversation: id, kind, what }) => ({ id, words: `${id}: ${kind}: ${what}` })),
    ...broken.map((words) => ({ id: words.split(':')[0] ?? '', words })),
    ...(moves.hasStalled
      ? [...moves.awaiting].map(([id, what]) => ({ id, words: `${id}: stalled, waiting for ${what}` }))
      : []),
  ];
}

/** Prints what a play came to. @returns whether all is well */
export function printReport(play: Played): boolean {
  const found = troubles(play);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(laidOut(tableOf(play)));
  if (play.moves.hasStalled) say('\nThe play stalled: nothing moved for 60 s.');
  for (const { words } of found.slice(0, SHOWN)) say(`  ${words}`);
  if (found.length > SHOWN) say(`  … and ${found.length - SHOWN} more`);
  if (found.length > 0)
    say(
      `\nTo play these alone:\n  ${again(
        play,
        found.map(({ id }) => id),
      )}`,
    );
  return found.length === 0 && !play.moves.hasStalled && play.played.length === play.recordings.length;
}
