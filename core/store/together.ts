import Dexie, { type Transaction } from 'dexie';

type Values<Works extends readonly unknown[]> = { -readonly [At in keyof Works]: Awaited<Works[At]> };

/** What went wrong first in a transaction; what fails after it only says that the transaction is over. */
const firstFaults = new WeakMap<Transaction, { readonly reason: unknown }>();

/**
 * `Promise.all` for requests of one transaction: where one fails, the transaction is given up, all others are waited for, and then it
 * rejects with that first fault. A transaction left while requests of it are still under way would be taken for the present one
 * by whatever comes next.
 */
export async function together<const Works extends readonly unknown[]>(works: Works): Promise<Values<Works>> {
  const transaction: Transaction | null = Dexie.currentTransaction;
  let fault: { readonly reason: unknown } | undefined;
  const values = await Promise.all(
    works.map(async (work) => {
      try {
        return await work;
      } catch (reason) {
        fault ??= { reason };
        if (!transaction) return undefined;
        if (!firstFaults.has(transaction)) firstFaults.set(transaction, { reason });
        transaction.abort();
        return undefined;
      }
    }),
  );
  if (fault) throw (transaction ? firstFaults.get(transaction) : fault)?.reason;
  return values as Values<Works>;
}
