import { parseArgs } from 'node:util';

/** How much there is on either side of a growth. */
export interface Sizes {
  readonly chats: readonly [small: number, large: number];
  /** Messages altogether, for opening a chat. */
  readonly messages: readonly [small: number, large: number];
  /** Days of history, for what Analytics shows of a week. */
  readonly history: readonly [small: number, large: number];
  /** Lines of the one long chat. */
  readonly longChat: number;
  /** Turns between the two sides of a growth. */
  readonly rounds: number;
  /** Samples of what a person does: openings, clicks. */
  readonly openings: number;
  readonly clicks: number;
  /** Seconds of wheel in each place. */
  readonly wheel: number;
  /** Chats that are written at a time to see how fast rows are taken in. */
  readonly inserted: number;
  /** Commands that are given to the team one after another. */
  readonly inARow: number;
  /** Seconds in which an agent in a team does nothing. */
  readonly idle: number;
}

const fullSizes: Sizes = {
  chats: [1_000, 100_000],
  messages: [10_000, 1_000_000],
  history: [7, 365],
  longChat: 5_000,
  rounds: 7,
  openings: 9,
  clicks: 40,
  wheel: 12,
  inserted: 600,
  inARow: 200,
  idle: 30,
};

const quickSizes: Sizes = {
  chats: [300, 3_000],
  messages: [3_000, 30_000],
  history: [7, 14],
  longChat: 600,
  rounds: 3,
  openings: 2,
  clicks: 5,
  wheel: 1.2,
  inserted: 150,
  inARow: 40,
  idle: 5,
};

export interface BenchOptions {
  readonly sizes: Sizes;
  readonly quick: boolean;
  /** Names of rows; empty for all. */
  readonly only: readonly string[];
  /** Where the figures go as JSON; null for nowhere. */
  readonly json: string | null;
}

export const USAGE = `npm run bench -- [options]
  --quick        small sizes, under three minutes: shows that it works, and what is badly wrong
  --only A,B     these rows alone
  --json FILE    writes {name: {value, unit, ratio, against, n}}
  --chats N      the larger side in chats (the smaller is a hundredth)`;

/**
 * Reads the command line.
 * @throws with words for a person where it makes no sense
 */
export function readOptions(args: string[], rows: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'string' },
      chats: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? [];
  const strange = only.find((name) => !rows.includes(name));
  if (strange !== undefined) throw new Error(`There is no row ${strange}. There are: ${rows.join(', ')}.`);
  const sizes = values.quick ? quickSizes : fullSizes;
  const chats = Number(values.chats ?? sizes.chats[1]);
  if (!Number.isInteger(chats) || chats < 1_000)
    throw new Error('--chats takes a whole number from 1,000 on.');
  const asked: Sizes =
    values.chats === undefined
      ? sizes
      : { ...sizes, chats: [chats / 100, chats], messages: [chats / 10, chats * 10] };
  return { sizes: asked, quick: values.quick, only, json: values.json ?? null };
}
