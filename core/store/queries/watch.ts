import Dexie, { liveQuery, type ObservabilitySet, rangesOverlap } from 'dexie';

/** What Dexie notes of whoever asks: it is the zone of a live query alone that has `subscr`, the ranges that are read in it. */
const zones = Dexie.Promise as unknown as { readonly PSD: { readonly subscr?: ObservabilitySet } };

/** A query that was answered. */
interface Watched {
  /** What it read. */
  readonly read: ObservabilitySet;
  readonly urgent: boolean;
  readonly again: () => void;
}

/** Those who wait for what they read to change. */
const watched = new Set<Watched>();
/** How many urgent queries are under way, and what goes on when none is. */
let urgentUnderWay = 0;
const waiting = new Set<() => void>();

function goOn(): void {
  if (urgentUnderWay > 0) return;
  // In a turn of their own: what was answered is drawn first.
  for (const go of waiting) setTimeout(() => waiting.delete(go) && go());
}

function overlap(one: ObservabilitySet, other: ObservabilitySet): boolean {
  if ('all' in one) return true;
  return Object.entries(one).some(([part, range]) => {
    const read = other[part as keyof ObservabilitySet];
    return read !== undefined && rangesOverlap(read, range);
  });
}

/**
 * Something was written, here or elsewhere. One look for all: each live query of Dexie's keeps a sum of its own of all that
 * changes, which for a page's many costs more than to ask.
 */
function changed(parts: ObservabilitySet): void {
  const due = [...watched].filter(({ read }) => overlap(parts, read));
  for (const each of due) watched.delete(each);
  for (const { urgent, again } of due) if (urgent) again();
  for (const { urgent, again } of due) if (!urgent) waiting.add(again);
  goOn();
}

/**
 * Asks anew what the eye rests on, before it is known to have changed: what is being written at this moment is in the answer, for
 * the database gives that when it is written.
 */
export function lookAhead(): void {
  const due = [...watched].filter(({ urgent }) => urgent);
  for (const each of due) watched.delete(each);
  for (const { again } of due) again();
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  Dexie.on.storagemutated.subscribe(changed);
}

/**
 * Answers a query once, with what it read; anew while that changes under it.
 * @returns the function that gives it up
 */
function answerOnce<Answer>(
  query: () => Promise<Answer>,
  answered: (answer: Answer, read: ObservabilitySet) => void,
  failed: (fault: unknown, read: ObservabilitySet) => void,
): () => void {
  let read: ObservabilitySet = {};
  // Dexie keeps to a transaction over an await only where it sees that the function it calls is async.
  const subscription = liveQuery(async () => {
    read = zones.PSD.subscr ?? {};
    return query();
  }).subscribe({
    next: (answer) => {
      subscription.unsubscribe();
      answered(answer, read);
    },
    error: (fault) => {
      subscription.unsubscribe();
      failed(fault, read);
    },
  });
  return () => subscription.unsubscribe();
}

/**
 * Answers a query now and whenever what it read has changed, in whichever context the write happened. The database answers
 * one question after another, so after a change those that are not urgent are asked when the urgent ones are answered.
 * @param urgent whether it is what the eye rests on.
 * @returns the function that ends it
 */
export function watch<Answer>(
  query: () => Promise<Answer>,
  answered: (answer: Answer) => void,
  failed: (fault: unknown) => void,
  urgent = false,
): () => void {
  let ended = false;
  let takeBack = () => {};
  const over = (read: ObservabilitySet) => {
    takeBack = () => {};
    if (urgent) urgentUnderWay -= 1;
    if (!ended) {
      const mine: Watched = { read, urgent, again: ask };
      watched.add(mine);
      takeBack = () => {
        watched.delete(mine);
        waiting.delete(ask);
      };
    }
    if (urgent) goOn();
  };
  const ask = () => {
    if (urgent) urgentUnderWay += 1;
    const giveUp = answerOnce(
      query,
      (answer, read) => {
        over(read);
        answered(answer);
      },
      (fault, read) => {
        over(read);
        failed(fault);
      },
    );
    takeBack = () => {
      giveUp();
      over({});
    };
  };
  listen();
  ask();
  return () => {
    if (ended) return;
    ended = true;
    takeBack();
  };
}

/**
 * As `watch`, but what changes within a time after the query was read waits for the end of it: a run of changes is read
 * at its beginning and then once in a while.
 * @param rest ms.
 */
export function watchAtEase<Answer>(
  query: () => Promise<Answer>,
  answered: (answer: Answer) => void,
  failed: (fault: unknown) => void,
  rest: number,
): () => void {
  let end = () => {};
  let later: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    end();
    let last: { readonly answer: Answer; readonly at: number } | null = null;
    end = watch(
      async () => {
        if (last) {
          // Nothing is read, so nothing more is told until it is watched anew.
          later = setTimeout(begin, Math.max(0, last.at + rest - performance.now()));
          return last.answer;
        }
        const answer = await query();
        last = { answer, at: performance.now() };
        return answer;
      },
      answered,
      failed,
    );
  };
  begin();
  return () => {
    clearTimeout(later);
    end();
  };
}
