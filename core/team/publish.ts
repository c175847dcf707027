import { headers, type Msg, PermissionViolationError } from '@nats-io/nats-core';
import { subjectsOf } from './subject.ts';
import type { TeamLine } from './team-line.ts';

/** A message to publish if its stream is where it was read. */
export interface Offer {
  readonly stream: string;
  readonly subject: string;
  readonly payload: Uint8Array | string;
  /** Position of the last message on its stream; 0 for none. */
  readonly after: number;
}

/** What became of it. */
export type Published =
  | { readonly what: 'stored'; readonly position: number }
  /** A message of this id is there already; the server says where, or 0 where it does not. */
  | { readonly what: 'known'; readonly position: number }
  /** A stream has gone on. */
  | { readonly what: 'stale' }
  /** It is not stored now; another try may do. */
  | { readonly what: 'busy' }
  | { readonly what: 'denied'; readonly why: string }
  /** No answer: it may be stored or not. */
  | { readonly what: 'unknown' };

/** What the server answers to one message. */
interface Answer {
  readonly seq?: number;
  readonly duplicate?: boolean;
  readonly error?: { readonly code?: number; readonly err_code?: number; readonly description?: string };
}

const PATIENCE_MS = 5_000;
const STALE = new Set([10071, 10164]);
/** The id is known among the last minutes'. */
const KNOWN = 10201;
/** Too many at once, or one of the same id under way. */
const BUSY = /inflight|in process/i;
const FULL: ReadonlyMap<number, string> = new Map([
  [10023, 'The team’s server has no room left.'],
  [10047, 'The team’s server has no room left.'],
  [10077, 'The team’s log is full.'],
  [10054, 'This is too long for the team’s log.'],
]);

/**
 * Publishes messages together, all or none, each only if its stream is where it was read.
 * @param id known to the server for some minutes, so that a repetition is not written
 */
export async function publishAll(line: TeamLine, id: string, offers: readonly Offer[]): Promise<Published> {
  if (!line.isUp()) return { what: 'unknown' };
  const batch = offers.length > 1 ? crypto.randomUUID() : null;
  const answers = await Promise.all(
    offers.map((offer, at) =>
      ask(line, offer, headersOf(offer, id, batch, at + 1, at + 1 === offers.length)),
    ),
  );
  // What is wrong with any of them is wrong with all; only the last says that they are stored.
  const worst = answers.find(({ what }) => what === 'denied') ?? answers.find(({ what }) => isAnError(what));
  return worst ?? answers.at(-1) ?? { what: 'unknown' };
}

function isAnError(what: Published['what']): boolean {
  return what === 'stale' || what === 'known' || what === 'busy';
}

function headersOf(offer: Offer, id: string, batch: string | null, place: number, isLast: boolean) {
  const said = headers();
  said.set('Nats-Expected-Last-Subject-Sequence', String(offer.after));
  said.set('Nats-Expected-Last-Subject-Sequence-Subject', subjectsOf(offer.stream));
  if (isLast) said.set('Nats-Msg-Id', id);
  if (batch) {
    said.set('Nats-Batch-Id', batch);
    said.set('Nats-Batch-Sequence', String(place));
    if (isLast) said.set('Nats-Batch-Commit', '1');
  }
  return said;
}

/** Waits for the answer, but no longer than the line it would come by. */
function ask(line: TeamLine, offer: Offer, said: ReturnType<typeof headers>): Promise<Published> {
  return new Promise((come) => {
    const stop = line.onTurn(() => end({ what: 'unknown' }));
    const end = (published: Published) => {
      stop();
      come(published);
    };
    answerTo(line, offer, said).then(end);
  });
}

async function answerTo(
  { nc }: TeamLine,
  offer: Offer,
  said: ReturnType<typeof headers>,
): Promise<Published> {
  try {
    return understood(
      await nc.request(offer.subject, offer.payload, { headers: said, timeout: PATIENCE_MS }),
    );
  } catch (error) {
    const violation = error instanceof Error ? (error.cause ?? error) : error;
    if (violation instanceof PermissionViolationError)
      return { what: 'denied', why: 'The team’s server does not let you write this.' };
    return { what: 'unknown' };
  }
}

function understood(message: Msg): Published {
  // The messages of a batch but its last are acknowledged with nothing.
  if (message.data.length === 0) return { what: 'stored', position: 0 };
  const { error, seq = 0, duplicate } = message.json<Answer>();
  if (!error) return { what: duplicate ? 'known' : 'stored', position: seq };
  const code = error.err_code ?? 0;
  if (STALE.has(code)) return { what: 'stale' };
  if (code === KNOWN) return { what: 'known', position: 0 };
  if (BUSY.test(error.description ?? '')) return { what: 'busy' };
  const why = FULL.get(code);
  return why ? { what: 'denied', why } : { what: 'unknown' };
}
