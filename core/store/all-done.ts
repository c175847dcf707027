import Dexie, { type Transaction } from 'dexie';

/** What went wrong first in a transaction; what fails after it only says that the transaction is over. */
const firstFaults = new WeakMap<Transaction, { readonly reason: unknown }>();

/**
 * Does several things in the transaction of the caller and waits until each has come to its end. With the first that fails the
 * transaction is given up, and then it rejects with that fault: a scope that ended before all in it would leave the
 * rest of them writing outside of any transaction.
 */
export async function allDone<Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [At in keyof Works]: Awaited<Works[At]> }> {
  const transaction = Dexie.currentTransaction;
  let failed = false;
  const ends = await Promise.all(
    works.map(async (work) => {
      try {
        return await work;
      } catch (reason) {
        failed = true;
        if (!firstFaults.has(transaction)) firstFaults.set(transaction, { reason });
        transaction.abort();
        return undefined;
      }
    }),
  );
  if (failed) throw firstFaults.get(transaction)?.reason;
  return ends as never;
}
