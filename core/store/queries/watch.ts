import { liveQuery } from 'dexie';

/**
 * Answers a query now and whenever what it read has changed, in whichever context the write happened.
 * @returns the function that ends it
 */
export function watch<Answer>(
  query: () => Promise<Answer>,
  answered: (answer: Answer) => void,
  failed: (fault: unknown) => void,
): () => void {
  // Dexie keeps to a transaction over an await only where it sees that the function it calls is async.
  const subscription = liveQuery(async () => query()).subscribe({ next: answered, error: failed });
  return () => subscription.unsubscribe();
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
