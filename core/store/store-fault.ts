/** What went wrong with the database. */
export type StoreFaultCode = 'full' | 'gone' | 'newer' | 'failed';

const words: Record<StoreFaultCode, string> = {
  full: 'This device has no room left for the desk’s data. Free some space; nothing was changed.',
  gone: 'The desk’s database was closed or removed. Reload the desk.',
  newer: 'The desk’s data was written by a newer version. Update the extension.',
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
