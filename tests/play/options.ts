import { parseArgs } from 'node:util';

/** What a play is asked for. */
export interface PlayOptions {
  readonly file: string;
  /** Conversations at most. */
  readonly limit: number;
  readonly seed: number;
  /** How many times as often as usual the worker is stopped; 0 leaves it alone. */
  readonly killRate: number;
  /** Share of the agents' lines that are typed into the desk, from 0 to 1. */
  readonly byHand: number;
  /** Ids of the conversations to play; empty for all. */
  readonly only: readonly string[];
  /** Conversations in play at once. */
  readonly atOnce: number;
}

export const USAGE = `npm run play -- FILE.jsonl[.gz] [options]
  --limit N        the first N conversations (default all)
  --seed S         which random choices are made (default 1)
  --no-kills       leave the worker alone
  --kill-rate N    stop it N times as often as usual (default 1)
  --by-hand SHARE  how many of the agents' lines are typed, 0 to 1 (default 0.03)
  --at-once N      conversations in play at once (default 50)
  --only ID        this conversation alone; may be given several times`;

/**
 * Reads the command line.
 * @throws with words for a person where it makes no sense
 */
export function readOptions(args: string[]): PlayOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'no-kills': { type: 'boolean', default: false },
      'kill-rate': { type: 'string', default: '1' },
      'by-hand': { type: 'string', default: '0.03' },
      'at-once': { type: 'string', default: '50' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error('Name one file of recorded chats.');
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : whole('--limit', values.limit);
  const byHand = Number(values['by-hand']);
  if (!(byHand >= 0 && byHand <= 1)) throw new Error('--by-hand takes a share from 0 to 1.');
  return {
    file,
    limit,
    seed: whole('--seed', values.seed),
    killRate: values['no-kills'] ? 0 : whole('--kill-rate', values['kill-rate']),
    byHand,
    only: values.only,
    atOnce: Math.max(1, whole('--at-once', values['at-once'])),
  };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} takes a whole number.`);
  return value;
}
