import type { Reply } from '../../../core/protocol/ask.ts';
import { type LongWork, Stopped } from '../../../core/store/queries/read-backup.ts';
import { wordsOf } from '../../desk/words-of.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { askHouse } from './house.ts';
import { linesOf, linesTogether } from './packed-file.ts';
import { isSealed, NotOpened, openFile } from './sealed-file.ts';

const texts = settingsWords.data.restore;

/** Why a file is not restored, worded. */
export class NotRestored extends Error {}

/** What a backup says of itself. */
export interface BackupAbout {
  readonly shop: string;
  readonly madeAt: number;
}

/** A backup that the worker holds whole, to be put in place. */
export interface ReadBackup {
  readonly id: string;
  readonly about: BackupAbout;
}

function good<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new NotRestored(wordsOf(reply));
  return reply.value;
}

async function opened(file: Blob, passphrase: string): Promise<Blob> {
  if (!(await isSealed(file))) return file;
  try {
    return await openFile(file, passphrase);
  } catch (error) {
    if (error instanceof NotOpened) throw new NotRestored(texts.wrong);
    throw error;
  }
}

/** Gives a file to the worker, which reads it beside the desk. Rejects with `NotRestored` or `Stopped`. */
export async function giveBackup(
  by: string,
  file: Blob,
  passphrase: string,
  long: LongWork,
): Promise<ReadBackup> {
  const plain = await opened(file, passphrase);
  const id = crypto.randomUUID();
  let about: BackupAbout | null = null;
  try {
    for await (const lines of linesTogether(linesOf(plain))) {
      if (long.stopped()) throw new Stopped();
      const rest = about ? lines : lines.slice(1);
      about ??= good(
        await askHouse<BackupAbout>(by, { do: 'beginRestore', id, first: lines[0] ?? '' } as never),
      );
      if (rest.length === 0) continue;
      const taken = await askHouse<{ readonly share: number }>(by, {
        do: 'takeBackup',
        id,
        lines: rest,
      } as never);
      long.progress(good(taken).share);
    }
  } catch (error) {
    await dropBackup(by, id);
    // What breaks while it is unpacked is a damaged file.
    if (error instanceof NotRestored || error instanceof Stopped) throw error;
    throw new NotRestored(texts.notABackup);
  }
  if (!about) throw new NotRestored(texts.notABackup);
  return { id, about };
}

/** Has the worker throw away what it was given. */
export async function dropBackup(by: string, id: string): Promise<void> {
  await askHouse(by, { do: 'stopRestore', id } as never);
}

/** Has the worker go on holding it while somebody makes up their mind. */
export async function keepBackup(by: string, id: string): Promise<void> {
  await askHouse(by, { do: 'restoreState', id } as never);
}

type State =
  | { readonly state: 'reading' | 'workingOut' | 'replacing'; readonly share: number }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly words: string };

/** How often the worker is asked how far it is, ms; it keeps the worker awake, too. */
const often = 500;

/** Has a backup take the place of what is kept. Rejects with `NotRestored` or `Stopped`. */
export async function putInPlace(
  by: string,
  { id }: ReadBackup,
  { stopped }: LongWork,
  tell: (state: 'workingOut' | 'replacing', share: number) => void,
): Promise<void> {
  good(await askHouse(by, { do: 'endRestore', id } as never));
  for (;;) {
    await new Promise((passed) => setTimeout(passed, often));
    const now = good(await askHouse<State>(by, { do: 'restoreState', id } as never));
    if (now.state === 'done') return;
    if (now.state === 'failed') throw new NotRestored(now.words);
    if (now.state === 'replacing') tell('replacing', 1);
    else tell('workingOut', now.share);
    if (stopped() && now.state !== 'replacing') {
      await dropBackup(by, id);
      throw new Stopped();
    }
  }
}
