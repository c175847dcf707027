import type { Table } from 'dexie';
import type { DeskEvent } from '../../domain/desk/event.ts';
import { isAvatarImage } from '../../domain/roster/avatar-picture.ts';
import type { Shop } from '../../domain/shop/shop.ts';
import type { DeskDb } from '../db.ts';
import type { AvatarRow } from '../rows.ts';
import { together } from '../together.ts';
import type { Changed } from './change.ts';

type Kept<Row> = ReadonlyMap<string, Row | null>;

/** Writes the rows of a book that are others after than before. */
async function writeBook<Row>(
  table: Table<Row, string>,
  before: Kept<Row>,
  after: Kept<Row>,
): Promise<unknown> {
  if (before === after) return;
  const others = [...after].filter(([id, row]) => before.get(id) !== row);
  const gone = others.flatMap(([id, row]) => (row === null ? [id] : []));
  const kept = others.flatMap(([, row]) => (row === null ? [] : [row]));
  return together([
    gone.length > 0 ? table.bulkDelete(gone) : null,
    kept.length > 0 ? table.bulkPut(kept) : null,
  ]);
}

/** The ids of the pictures that are somebody's. */
function picturesIn({ agents }: Shop): ReadonlySet<string> {
  const all = Object.values(agents).flatMap(({ avatar }) =>
    avatar ? [avatar.shown, avatar.review?.picture ?? ''] : [],
  );
  return new Set(all);
}

/** Keeps the pictures that agents gave, and forgets those that are nobody's any more. */
async function writePictures(db: DeskDb, events: readonly DeskEvent[], shop: Shop): Promise<void> {
  const inUse = picturesIn(shop);
  const given = events.flatMap((event): AvatarRow[] => {
    if (event.type !== 'AvatarSubmitted' || !inUse.has(event.picture)) return [];
    const { picture, image } = event;
    return typeof picture === 'string' && isAvatarImage(image)
      ? [{ id: picture, type: image.type, base64: image.base64 }]
      : [];
  });
  await db.avatars.bulkPut(given);
  await db.avatars.filter(({ id }) => !inUse.has(id)).delete();
}

/** Writes what a team keeps beside its chats. */
export function writeBooks(db: DeskDb, { commits, before, after }: Changed): Promise<unknown> | null {
  const [was, is] = [before.books, after.books];
  const events = commits.flatMap((commit) => commit.events);
  const pictures = events.some(({ type }) => type.startsWith('Avatar'));
  if (was === is && !pictures) return null;
  return together([
    writeBook(db.faqs, was.faqs, is.faqs),
    writeBook(db.savedReplies, was.replies, is.replies),
    writeBook(db.carrierThreads, was.threads, is.threads),
    writeBook(db.guardCases, was.cases, is.cases),
    pictures ? writePictures(db, events, after.shop) : null,
  ]);
}
