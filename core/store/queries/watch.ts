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
