import type { DeskEvent } from '../../domain/desk/event.ts';
import { isOfBuyer, isOfConversation, isOfOrder, ownersStream } from '../../domain/desk/stream.ts';
import { type PastRewritten, type Rewriting, wholeRewriting } from '../../domain/privacy/past-rewritten.ts';
import type { TeamCommit } from '../../engine/team-log.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { placed, streamsOf } from '../dexie-log.ts';
import { dropBeside, noteSwept } from '../privacy/drop-beside.ts';
import { eventsOf, renewOrders } from '../privacy/erased-scope.ts';
import { noteForgotten } from '../privacy/forgotten-book.ts';
import { type Past, pastOf } from '../privacy/past-of.ts';
import { renewBooks } from '../privacy/renew-books.ts';
import { replacePast } from '../privacy/replace-past.ts';
import { replayed } from '../privacy/replayed.ts';
import { commitsOf } from '../privacy/rewrite-log.ts';
import { nicknamesIn, searchTraces } from '../privacy/search-traces.ts';
import { receiptsNamedAfter, removeTraces } from '../privacy/traces.ts';
import { keptAsOf } from '../projections/moved.ts';
import { usualSizes } from '../search/search-book.ts';
import { TakeOut } from '../search/take-out.ts';
import { together } from '../together.ts';

/** The last part of a rewriting. */
type Whole = PastRewritten & Required<Pick<PastRewritten, 'whole'>>;

/** The last part of a rewriting in a commit; null where it holds none. */
function rewritingIn({ events }: TeamCommit): Whole | null {
  const found = events.find((event): event is Whole => event.type === 'PastRewritten' && !!event.whole);
  return found ?? null;
}

/** A commit as it was here, and as it reads from now on. */
interface Change {
  readonly before: CommitRow;
  readonly after: CommitRow;
}

/** Whom a rewriting is about, as this browser's own copy tells. */
interface About {
  readonly conversations: ReadonlySet<string>;
  readonly orders: ReadonlySet<string>;
  readonly buyers: ReadonlySet<string>;
  /** The new names of conversations that go on without their buyer. */
  readonly renamed: ReadonlyMap<string, string>;
}

function changesIn(rows: readonly (CommitRow | undefined)[], { commits }: Rewriting, by: number): Change[] {
  const versions = new Map(commits.map((each) => [each.position, each]));
  return rows.flatMap((before): Change[] => {
    // One that was forgotten more than once reads here as it was said last, if that is known.
    if (!before || (before.rewritten ?? 0) > by) return [];
    const version = versions.get(before.position);
    const { id = before.id, at = before.at, author = '' } = version ?? {};
    const events = (version?.events ?? []) as readonly DeskEvent[];
    const after = { position: before.position, id, at, author, events, rewritten: by };
    return [{ before, after: { ...after, streams: streamsOf(after) } }];
  });
}

function introduced(events: readonly DeskEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'BuyerIntroduced' ? event.conversation : []));
}

/** Names that stand in what was, and not in what is in its place. */
function missing(change: Change, named: (event: DeskEvent) => readonly string[]): string[] {
  const left = new Set(change.after.events.flatMap(named));
  return change.before.events.flatMap(named).filter((name) => !left.has(name));
}

function aboutWhom(changes: readonly Change[], shortened: ReadonlySet<string>): About {
  const renamed = new Map<string, string>();
  for (const { before, after } of changes) {
    const [were, are] = [introduced(before.events), introduced(after.events)];
    were.forEach((name, n) => {
      const now = are[n];
      if (were.length === are.length && now !== undefined && now !== name) renamed.set(name, now);
    });
  }
  const gone = (named: (event: DeskEvent) => readonly string[]) =>
    new Set(changes.flatMap((change) => missing(change, named)));
  const conversations = gone((event) => (isOfConversation(event) ? [event.conversation] : []));
  for (const name of shortened) conversations.delete(name);
  return {
    conversations,
    orders: gone((event) => (isOfOrder(event) ? [event.order] : [])),
    buyers: gone((event) => {
      if (isOfBuyer(event)) return [event.buyer];
      if (event.type === 'BuyerIntroduced') return shortened.has(event.conversation) ? [] : [event.buyer.id];
      return event.type === 'OrderRecorded' ? [event.buyer] : [];
    }),
    renamed,
  };
}

async function putInPlace(db: DeskDb, changes: readonly Change[]): Promise<void> {
  const left = changes.filter(({ after }) => after.events.length > 0);
  const gone = changes.filter(({ after }) => after.events.length === 0);
  const unknown = changes.filter(({ before, after }) => after.events.length === 0 || before.id !== after.id);
  await together([
    db.commits.bulkPut(left.map(({ after }) => after)),
    db.commits.bulkDelete(gone.map(({ after }) => after.position)),
    db.receipts.bulkDelete(unknown.map(({ before }) => before.id)),
  ]);
}

/** Streams of which no commit is left have no place any more: the next message begins them anew. */
async function forgetHeads(db: DeskDb, streams: Iterable<string>): Promise<void> {
  for (const stream of new Set(streams))
    if ((await db.commits.where('streams').equals(stream).count()) === 0) await db.teamHeads.delete(stream);
}

/** What stays of parts that are in place: where they are, so that the server's copy can be taken out. */
async function lighten(db: DeskDb, parts: readonly CommitRow[]): Promise<void> {
  await db.commits.bulkPut(
    parts.map((row) => ({
      ...row,
      events: row.events.map((event) =>
        event.type === 'PastRewritten'
          ? {
              ...event,
              gone: [...event.gone, ...event.commits.map(({ position }) => position)].sort((a, b) => a - b),
              ...{ commits: [], fresh: [], shortened: [], forgotten: [] },
            }
          : event,
      ),
    })),
  );
}

/** What goes of what was worked out of the log. */
function goingOf(before: Past, after: Past): Past {
  const [entries, chats] = [after.entries, after.chats].map((rows) => new Set(rows.map(({ id }) => id)));
  return {
    ...before,
    entries: before.entries.filter(({ id }) => !entries?.has(id)),
    chats: before.chats.filter(({ id }) => !chats?.has(id)),
  };
}

/**
 * Those of whom neither a conversation nor anything they did is left in the log. Somebody else may be named in what goes, as where an
 * order was said to be another's first; and an order that stays tells nothing of what its buyer did.
 */
async function nothingLeftOf(db: DeskDb, buyers: ReadonlySet<string>): Promise<string[]> {
  const all = [...buyers];
  const [known, told] = await together([
    db.conversations.where('buyer.id').anyOf(all).toArray(),
    commitsOf(
      db,
      all.map((buyer) => `buyer/${buyer}`),
    ),
  ]);
  const did = eventsOf(told).flatMap((event) => (isOfBuyer(event) ? event.buyer : []));
  const left = new Set([...known.map(({ buyer }) => buyer.id), ...did]);
  return all.filter((buyer) => !left.has(buyer));
}

/** Takes everything of what is beside the log that was about them. */
async function outOfTheRest(db: DeskDb, what: string, about: About, going: Past, nicknames: string[]) {
  const [conversations, orders] = [[...about.conversations], [...about.orders]];
  const buyers = await nothingLeftOf(db, about.buyers);
  if (what === 'erased') {
    await db.buyers.bulkDelete(buyers);
    for (const buyer of buyers.length > 0 ? buyers : conversations.slice(0, 1))
      await removeTraces(db, {
        ...{ buyer, conversations, orders, nicknames, past: going },
        renamed: (name) => about.renamed.get(name) ?? null,
      });
    return;
  }
  await db.receipts.bulkDelete(receiptsNamedAfter(going, orders));
  await dropBeside(db, { buyers, orders, conversations });
}

async function noteIt(db: DeskDb, { at, by, whole }: Whole): Promise<void> {
  if (whole.what === 'swept') await noteSwept(db, at, whole.chats);
  if (whole.what === 'erased') await db.dataLog.add({ at, by, what: 'erased', count: whole.chats });
}

function streamsNamed(conversations: Iterable<string>): string[] {
  return [...conversations].map((id) => `conversation/${id}`);
}

/**
 * Has this browser's copy of a team's log read as a rewriting says that lies in it now, and works out anew what rests on it. All
 * browsers of the team come to the same: what is in place here already stays. Within the caller's transaction, over all tables.
 * @param commit in which the last part lies; it was taken in just now.
 */
export async function rewritePast(db: DeskDb, commit: TeamCommit, sizes = usualSizes): Promise<void> {
  const event = rewritingIn(commit) as Whole;
  const own = await db.commits.where('streams').equals(ownersStream).sortBy('position');
  const parts = own.filter(({ events }) =>
    events.some((each) => each.type === 'PastRewritten' && each.rewriting === event.rewriting),
  );
  const rewriting = wholeRewriting(
    eventsOf(parts).flatMap((each) => (each.type === 'PastRewritten' ? each : [])),
  );
  const listed = [...rewriting.commits.map(({ position }) => position), ...rewriting.gone];
  const changes = changesIn(await db.commits.bulkGet(listed), rewriting, commit.position);
  const shortened = new Set(rewriting.shortened);
  const about = aboutWhom(
    changes.filter(({ before }) => before.rewritten !== commit.position),
    shortened,
  );
  const asOf = await keptAsOf(db);
  const theirs = new Set([...about.conversations, ...shortened]);
  const said = eventsOf(await commitsOf(db, streamsNamed(theirs)));
  const before = await pastOf(db, [...theirs, ...rewriting.fresh]);
  await putInPlace(db, changes);
  const names = [...rewriting.fresh, ...shortened];
  const commits = (
    await commitsOf(db, [...streamsNamed(names), ...rewriting.fresh.map((id) => `order/${id}`)])
  ).map(placed);
  const after = replayed(commits, names, asOf);
  const going = goingOf(before, after);
  const { entries, chats } = going;
  await new TakeOut(db, sizes).these(searchTraces({ conversations: theirs, entries, chats, events: said }));
  await replacePast(db, before, after, asOf);
  await renewBooks(
    db,
    changes.map((each) => each.before),
  );
  await renewOrders(db, [...about.orders], new Set(rewriting.fresh), commits);
  await outOfTheRest(db, event.whole.what, about, going, nicknamesIn(said, theirs));
  for (const { key, until } of rewriting.forgotten) await noteForgotten(db, key, until);
  await forgetHeads(db, [...commit.heads.keys(), ...changes.flatMap((each) => each.before.streams)]);
  await noteIt(db, event);
  await lighten(db, parts);
}
