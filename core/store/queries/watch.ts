import Dexie, { liveQuery } from 'dexie';

/** How many urgent queries are under way, and what goes on when none is. */
let urgentUnderWay = 0;
const waiting: (() => void)[] = [];
/** Whether it is about to be looked whether any is. */
let looking = false;

function goOn(): void {
  // In a turn of their own: what was answered is drawn first.
  if (urgentUnderWay === 0 && !looking) for (const go of waiting.splice(0)) setTimeout(go);
}

async function atOnce<Answer>(query: () => Promise<Answer>): Promise<Answer> {
  urgentUnderWay += 1;
  try {
    return await query();
  } finally {
    urgentUnderWay -= 1;
    goOn();
  }
}

function look(): void {
  looking = false;
  goOn();
}

/** Waits until no urgent query is under way. Dexie's own promise: over another one it would lose sight of what is read. */
function afterTheUrgent(): Promise<void> {
  return new Dexie.Promise((go) => {
    waiting.push(() => go(undefined));
    if (looking) return;
    looking = true;
    // A write has the first query of all asked at once and every other in a turn of its own, urgent or not: the turn
    // after the next one comes when the last of them has begun.
    setTimeout(() => setTimeout(look));
  });
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
  let known: { readonly answer: Answer } | null = null;
  let ended = false;
  // Dexie keeps to a transaction over an await only where it sees that the function it calls is async.
  const subscription = liveQuery(async () => {
    if (urgent) return atOnce(query);
    if (known) await afterTheUrgent();
    if (known && ended) return known.answer;
    known = { answer: await query() };
    return known.answer;
  }).subscribe({ next: answered, error: failed });
  return () => {
    ended = true;
    subscription.unsubscribe();
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
