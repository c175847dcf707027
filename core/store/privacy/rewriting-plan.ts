import { ownersStream } from '../../domain/desk/stream.ts';
import { anonymousEvent } from '../../domain/privacy/anonymous-event.ts';
import type { PastRewritten, Rewriting, RewrittenCommit } from '../../domain/privacy/past-rewritten.ts';
import type { Heads } from '../../engine/team-log.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { asStoreFault } from '../store-fault.ts';
import type { Erasure } from './erase-buyer.ts';
import { erasedOf, isNamed, scopeOf } from './erased-scope.ts';
import { forgottenKey } from './forgotten-book.ts';
import { newestSaid } from './newest-said.ts';
import { eventsLeft, type Rewrite } from './rewrite-log.ts';
import { newestGone, sweptScopeOf } from './swept-scope.ts';

/** What is to become of a team's log, worked out on the copy that is here. */
export interface RewritingPlan extends Rewriting {
  readonly what: NonNullable<PastRewritten['whole']>['what'];
  readonly chats: number;
  /** The streams that have to stand still meanwhile, and where they stand here. */
  readonly heads: Heads;
  /** Where the owners' own stream stands here. */
  readonly owners: number;
  /** The place up to which the log is here. */
  readonly seen: number;
}

type Left = Pick<Rewriting, 'commits' | 'gone'>;

function leftOf(rows: readonly CommitRow[], rewrite: Rewrite, renamed: (id: string) => string): Left {
  const commits: RewrittenCommit[] = [];
  const gone: number[] = [];
  for (const row of rows) {
    const { position, at, author = '' } = row;
    const events = eventsLeft(row, rewrite);
    if (events.length === 0) gone.push(position);
    else commits.push({ position, id: renamed(row.id), at, author, events });
  }
  return { commits, gone };
}

/** The stream on which the message of a commit lies: taken out, it must not be the stream's last. */
function ownStream({ streams, void: isVoid }: CommitRow): string {
  const conversation = isVoid ? undefined : streams.find((stream) => stream.startsWith('conversation/'));
  return conversation ?? streams[0] ?? 'shop';
}

async function headsOf(
  db: DeskDb,
  streams: readonly string[],
  rows: readonly CommitRow[],
): Promise<Pick<RewritingPlan, 'heads' | 'owners' | 'seen'>> {
  const all = [...new Set([...streams, ...rows.map(ownStream)])];
  const heads = await db.teamHeads.bulkGet(all);
  const owners = (await db.teamHeads.get(ownersStream))?.position ?? 0;
  const last = (await db.commits.orderBy('position').lastKey()) as number | undefined;
  return {
    heads: new Map(all.map((stream, n) => [stream, heads[n]?.position ?? 0])),
    ...{ owners, seen: last ?? 0 },
  };
}

async function keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await forgottenKey(id)] as const)));
}

function known(keys: ReadonlyMap<string, string>, id: string, until: number) {
  const key = keys.get(id);
  return key === undefined ? [] : [{ key, until }];
}

/** How a team's log is to forget a buyer whose chats are all closed. Nothing changes here. Rejects with `StoreFault` alone. */
export async function planErasure(db: DeskDb, { buyer, newId }: Erasure): Promise<RewritingPlan> {
  try {
    const keys = await keysOf(await db.conversations.where('buyer.id').equals(buyer).primaryKeys());
    return await db.transaction('r', db.tables, async () => {
      const scope = await scopeOf(db, buyer);
      const erased = erasedOf(scope, buyer, newId);
      const { conversations, orders, past, commits, streams } = scope;
      return {
        what: 'erased',
        chats: past.chats.length,
        ...leftOf(
          commits,
          (event) => anonymousEvent(event, erased),
          (id) => (isNamed(id) ? newId() : id),
        ),
        fresh: [...conversations, ...orders].map(erased.names.of),
        shortened: [],
        forgotten: conversations.flatMap((id) => known(keys, id, newestSaid(past, id))),
        ...(await headsOf(db, streams, commits)),
      };
    });
  } catch (error) {
    throw asStoreFault(error);
  }
}

/**
 * How a team's log is to forget the chats of some conversations that closed before an instant (epoch ms); null where there are none
 * any more. Nothing changes here. Rejects with `StoreFault` alone.
 */
export async function planSweep(
  db: DeskDb,
  ids: readonly string[],
  before: number,
): Promise<RewritingPlan | null> {
  try {
    const keys = await keysOf(ids);
    return await db.transaction('r', db.tables, async () => {
      const scope = await sweptScopeOf(db, ids, before);
      if (!scope) return null;
      const { all, streams, rewrite } = scope;
      const left = all.filter(({ stays }) => stays !== 'nothing').map(({ conversation }) => conversation);
      // Many of what is left of a conversation stay as they are.
      const commits = scope.commits.filter(
        (row) => row.void !== undefined || row.events.some((event) => rewrite(event) !== event),
      );
      const still = [...streams, ...left.map((id) => `conversation/${id}`)];
      return {
        what: 'swept',
        chats: all.reduce((sum, swept) => sum + swept.chats.size, 0),
        ...leftOf(
          commits.filter((row) => row.void === undefined || isOver(row, streams, before)),
          rewrite,
          (id) => id,
        ),
        ...{ fresh: [], shortened: left },
        forgotten: all.flatMap((each) => known(keys, each.conversation, newestGone(each))),
        ...(await headsOf(db, still, commits)),
      };
    });
  } catch (error) {
    throw asStoreFault(error);
  }
}

/** Whether a commit that does not count goes too: for its age, or with its stream. */
function isOver({ at, streams }: CommitRow, ended: readonly string[], before: number): boolean {
  return at < before || streams.some((stream) => ended.includes(stream));
}
