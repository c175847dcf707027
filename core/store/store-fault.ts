import Dexie from 'dexie';

/** What went wrong with the database. */
type StoreFaultCode =
  | 'full'
  | 'gone'
  | 'newer'
  | 'outdated'
  | 'failed'
  | 'unknown'
  | 'denied'
  | 'busy'
  | 'leftBehind';

const words: Record<StoreFaultCode, string> = {
  full: 'This device has no room left for the desk’s data. Free some space; nothing was changed.',
  gone: 'The desk’s database was closed or removed. Reload the desk.',
  newer: 'The desk’s data was written by a newer version. Update the extension.',
  outdated: 'An owner of the team works with a newer desk. Update the extension to go on.',
  unknown: 'The team’s server did not answer. Whether this was done shows when it is back.',
  denied: 'The team’s server does not take this.',
  busy: 'Others of the team keep changing this. Nothing was done; try again.',
  leftBehind: 'This browser was away for so long that it reads the team’s log anew.',
  failed: 'The desk could not write its data. Nothing was changed; try again.',
};

/** A fault of the database, worded for a person. The transaction it struck was not carried out. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, cause: unknown) {
    super(words[code], { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}

const codes: Record<string, StoreFaultCode> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'gone',
  InvalidStateError: 'gone',
  VersionError: 'newer',
};

/** A database error as a fault with words; anything else is a bug and stays what it is. */
export function asStoreFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  if (error instanceof Dexie.DexieError || error instanceof DOMException) {
    const inner = error instanceof Dexie.DexieError ? error.inner : undefined;
    const code = codes[error.name] ?? codes[(inner as Error | undefined)?.name ?? ''] ?? 'failed';
    return new StoreFault(code, error);
  }
  return error;
}
