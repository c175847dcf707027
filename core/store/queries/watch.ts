import Dexie, { liveQuery, type ObservabilitySet, rangesOverlap } from 'dexie';

/** What Dexie notes of whoever asks: it is the zone of a live query alone that has `subscr`, the ranges that are read in it. */
interface Zone {
  readonly subscr?: ObservabilitySet;
}

const zones = Dexie.Promise as unknown as {
  readonly PSD: Zone;
  readonly usePSD: (zone: Zone, work: () => void) => void;
};

/** The zone of whatever asks nothing. */
const outside = zones.PSD;

/** A query that was answered. */
interface Watched {
  /** What it read. */
  readonly read: ObservabilitySet;
  readonly urgent: boolean;
  /** @param ahead whether it is asked before it is known to have changed. */
  readonly again: (ahead?: boolean) => void;
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
  askAnew([...watched].filter(({ read }) => overlap(parts, read)));
}

/** Asks everything anew: whoever wrote last is gone, perhaps before it could say what. */
export function lookAgain(): void {
  askAnew([...watched]);
}

function askAnew(due: readonly Watched[]): void {
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
  for (const { again } of due) again(true);
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  Dexie.on.storagemutated.subscribe(changed);
}

/**
 * Answers a query once, with what it read; anew while that changes under it.
 * @param atOnce told of an answer as it comes, though what it read may have changed since.
 * @returns the function that gives it up
 */
function answerOnce<Answer>(
  query: () => Promise<Answer>,
  answered: (answer: Answer, read: ObservabilitySet) => void,
  failed: (fault: unknown, read: ObservabilitySet) => void,
  atOnce?: (answer: Answer) => void,
): () => void {
  let read: ObservabilitySet = {};
  // Dexie keeps to a transaction over an await only where it sees that the function it calls is async.
  const subscription = liveQuery(async () => {
    read = zones.PSD.subscr ?? {};
    const answer = await query();
    if (atOnce) zones.usePSD(outside, () => atOnce(answer));
    return answer;
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
  const ask = (ahead = false) => {
    let told: Answer | undefined;
    // The word of what was written comes at about the same time: it does not make an answer wrong that came after the writing.
    const atOnce = (answer: Answer) => {
      if (ended || told !== undefined) return;
      told = answer;
      answered(answer);
    };
    if (urgent) urgentUnderWay += 1;
    const giveUp = answerOnce(
      query,
      (answer, read) => {
        over(read);
        if (answer !== told || told === undefined) answered(answer);
      },
      (fault, read) => {
        over(read);
        failed(fault);
      },
      ahead ? atOnce : undefined,
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
