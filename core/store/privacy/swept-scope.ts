import { openChatOf } from '../../domain/chat/conversation.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import { carrierStream, isOfBuyer, isOfCarrier, isOfOrder } from '../../domain/desk/stream.ts';
import { guardCaseId } from '../../domain/guard/guard-case.ts';
import { isSwept, type Swept } from '../../domain/privacy/swept-event.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { together } from '../together.ts';
import { guardTraces } from './guard-traces.ts';
import { isOld } from './old-chats.ts';
import { type Past, pastOf } from './past-of.ts';
import { commitsOf, type Rewrite } from './rewrite-log.ts';
import { threadsOf } from './threads-of.ts';

/** A conversation with what is kept of it now. */
type SweptPast = Swept & { readonly past: Past };

/** What goes of some conversations, and all that is kept of them before. */
export interface SweptScope {
  readonly all: readonly SweptPast[];
  /** Buyers of whom no conversation is left. */
  readonly buyers: readonly string[];
  readonly orders: readonly string[];
  /** The streams that end with it. */
  readonly streams: readonly string[];
  readonly commits: readonly CommitRow[];
  readonly rewrite: Rewrite;
  readonly past: Past;
  readonly gonePast: Past;
}

/** What goes of a conversation, with what is kept of it now; null where nothing does. */
function sweptOf(past: Past, before: number): SweptPast | null {
  const [conversation] = past.conversations;
  if (!conversation || openChatOf(conversation)) return null;
  const old = past.chats.filter((row) => isOld(row, before));
  if (old.length === 0) return null;
  const chats = new Set(old.map(({ n }) => n));
  const goes = past.entries.filter(({ chat, at }) => (chat === 0 ? at < before : chats.has(chat)));
  const stillSaid = past.entries.some((row) => row.kind === 'message' && row.chat === 0 && row.at >= before);
  const rest = conversation.blocked ? 'block' : 'nothing';
  return {
    conversation: conversation.id,
    chats,
    lines: new Set(goes.map(({ id }) => id)),
    before,
    stays: old.length < past.chats.length || stillSaid ? 'all' : rest,
    past,
  };
}

/** The buyers of whom no conversation is left, with their orders from before. */
async function gone(db: DeskDb, all: readonly SweptPast[], before: number) {
  const left = all.filter(({ stays }) => stays === 'nothing');
  const ids = new Set(left.map(({ conversation }) => conversation));
  const buyers = [...new Set(left.flatMap(({ past }) => past.conversations.map(({ buyer }) => buyer.id)))];
  const others = await db.conversations.where('buyer.id').anyOf(buyers).toArray();
  const known = new Set(others.filter(({ id }) => !ids.has(id)).map(({ buyer }) => buyer.id));
  const forgotten = buyers.filter((buyer) => !known.has(buyer));
  const orders = await db.orders
    .where('buyer')
    .anyOf(forgotten)
    .filter(({ createdAt }) => createdAt === null || createdAt < before)
    .primaryKeys();
  return { buyers: forgotten, orders };
}

/** The newest instant of what goes, epoch ms. */
export function newestGone({ past, lines, stays }: SweptPast): number {
  const rows = past.entries.filter((row) => row.kind === 'message' && (stays !== 'all' || lines.has(row.id)));
  const unseen = stays === 'all' ? [] : past.unseen;
  return [...rows, ...unseen].reduce((newest, { at }) => Math.max(newest, at), 0);
}

/** What goes beside the conversations, by name. */
interface Beside {
  readonly orders: readonly string[];
  readonly buyers: readonly string[];
  readonly threads: readonly string[];
  readonly cases: ReadonlySet<string>;
}

function rewriteOf(byId: ReadonlyMap<string, Swept>, { cases, ...beside }: Beside): Rewrite {
  const [orders, buyers, threads] = [beside.orders, beside.buyers, beside.threads].map(
    (names) => new Set(names),
  ) as [Set<string>, Set<string>, Set<string>];
  return (event: DeskEvent) => {
    if (isOfOrder(event)) return orders.has(event.order) ? null : event;
    if (isOfBuyer(event)) return buyers.has(event.buyer) ? null : event;
    if (event.type === 'GuardCaseSettled') return cases.has(guardCaseId(event)) ? null : event;
    if (isOfCarrier(event)) return threads.has(event.thread) ? null : event;
    const swept = 'conversation' in event ? byId.get(event.conversation) : undefined;
    return swept && isSwept(event, swept) ? null : event;
  };
}

function pastOfAll(all: readonly SweptPast[]): Past {
  return {
    conversations: all.flatMap((each) => each.past.conversations),
    chats: all.flatMap((each) => each.past.chats),
    whole: all.flatMap((each) => each.past.whole),
    entries: all.flatMap((each) => each.past.entries),
    unseen: all.flatMap((each) => each.past.unseen),
    replies: all.flatMap((each) => each.past.replies),
  };
}

/** What goes of conversations whose chats closed before an instant (epoch ms); null where nothing does. Within the caller's transaction. */
export async function sweptScopeOf(
  db: DeskDb,
  conversations: readonly string[],
  before: number,
): Promise<SweptScope | null> {
  const pasts = await together(conversations.map((id) => pastOf(db, [id])));
  const all = pasts.flatMap((each) => sweptOf(each, before) ?? []);
  if (all.length === 0) return null;
  const { buyers, orders } = await gone(db, all, before);
  const ended = all.filter(({ stays }) => stays === 'nothing').map((each) => each.conversation);
  const streamOf = (id: string) => `conversation/${id}`;
  const threads = await threadsOf(db, buyers, orders);
  const beside = [
    ...orders.map((id) => `order/${id}`),
    ...buyers.map((id) => `buyer/${id}`),
    ...threads.map(carrierStream),
  ];
  const byId = new Map(all.map((each) => [each.conversation, each]));
  const stops = await guardTraces(db, (event) => {
    const swept = byId.get(event.conversation);
    return swept !== undefined && isSwept(event, swept);
  });
  const commits = await commitsOf(db, [...[...byId.keys()].map(streamOf), ...beside]);
  const places = new Set(commits.map(({ position }) => position));
  const past = pastOfAll(all);
  return {
    ...{ all, buyers, orders, past },
    streams: [...ended.map(streamOf), ...beside],
    commits: [...commits, ...stops.commits.filter(({ position }) => !places.has(position))],
    rewrite: rewriteOf(byId, { orders, buyers, threads, cases: stops.cases }),
    gonePast: {
      ...past,
      chats: past.chats.filter(({ conversation, n }) => byId.get(conversation)?.chats.has(n)),
      entries: past.entries.filter(({ id, conversation }) => byId.get(conversation)?.lines.has(id)),
    },
  };
}
