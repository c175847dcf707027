/** What a backup begins with (docs/privacy.md). */
export interface BackupHead {
  readonly format: 'sidedesk-backup';
  /** Of the file. */
  readonly version: 1;
  /** Of the tables it carries, as `DeskDb.verno`. */
  readonly schema: number;
  /** Epoch ms by this device's clock. */
  readonly madeAt: number;
  readonly shop: string;
  /** How many rows of each table follow. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Some rows of a table. */
export interface BackupRows {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** What a backup ends with: without it, something is missing. */
export interface BackupEnd {
  /** The hash of the last line before it, chained from the first. */
  readonly end: string;
}

/** The version of the file that this desk writes, and the newest that it reads. */
export const backupVersion = 1;

/** A line and all before it as one number: a changed, missing or added line shows. @param before that of the line before, '' for none. */
export async function chained(before: string, line: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${before}\n${line}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
