import Dexie from 'dexie';

/**
 * Does something in no transaction of others. One that failed in the middle of several requests may still be taken for the
 * present one by what comes next, which would fail with it.
 */
export function outside<Result>(work: () => Promise<Result>): Promise<Result> {
  return Dexie.ignoreTransaction(work);
}
