import type { ShopConversation, ShopMessage } from '../../domain/message/shop-message.ts';
import { type Channel, ChannelFault } from '../../engine/channel.ts';
import { isOlder } from './message-order.ts';

/** What the desk already holds of the shop. */
export interface SyncMemory {
  /** Those of these message ids that are held. */
  knownMessage(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The newest held message of each of these conversations; a conversation never seen is absent. */
  latestSeen(conversationIds: readonly string[]): Promise<ReadonlyMap<string, LatestSeen>>;
  /** Until when each of these conversations was forgotten, epoch ms: what was written by then is not read in again. */
  forgottenUntil(conversationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** The newest held message; '' for a conversation that is held without any. */
export interface LatestSeen {
  readonly latestMessageId: string;
  readonly latestAt: number;
}

/** What is new in one conversation, to be committed as a whole before the next batch is asked for. */
export interface SyncBatch {
  readonly conversation: ShopConversation;
  /** Oldest first, each id once, none of them held before. */
  readonly messages: readonly ShopMessage[];
}

/** How far a round goes. */
export interface SyncDepth {
  /** Conversations never seen before are read back to this instant (epoch ms), no further. */
  readonly historySince: number;
  /** True for a round that looks further down the list than where nothing is new; worth noting when it ran to its end. */
  readonly wholeList: boolean;
  /** Pages of the list to walk at least, were nothing new on them; Infinity: back to `historySince`. */
  readonly listPages: number;
  /** Conversations active at or after this instant are looked into though nothing seems new; null: none. */
  readonly recheckSince: number | null;
}

const WEEK_MS = 7 * 86_400_000;
const RECHECK_MS = 15 * 60_000;
/** Every so often a round looks deeper: the list is not strictly in order of the last message. */
const DEEPER_EVERY_MS = 10 * 60_000;
/** To walk the whole list each time would cost a large shop the day's requests. */
const DEEPER_PAGES = 5;
/** After so long a silence anything may have moved: the whole week is walked, as for a shop just connected. */
const SILENCE_MS = 6 * 3_600_000;

/**
 * The depth of the next round. `lastWholeListAt` is when a round with `wholeList` last ran to its end (epoch ms; null: never).
 * Reaches back seven days at most: a chat that waits longer has closed (docs/rules.md §2) and needs nobody's attention.
 */
export function syncDepth(now: number, lastWholeListAt: number | null): SyncDepth {
  const silence = lastWholeListAt === null ? Infinity : now - lastWholeListAt;
  const wholeList = silence >= DEEPER_EVERY_MS;
  return {
    historySince: now - WEEK_MS,
    wholeList,
    listPages: silence >= SILENCE_MS ? Infinity : wholeList ? DEEPER_PAGES : 0,
    recheckSince: wholeList ? now - RECHECK_MS : null,
  };
}

/** Pages without anything new, one after another, after which the rest of the list is taken as known. */
const QUIET_PAGES = 2;
const MAX_LIST_PAGES = 500;
const MAX_MESSAGE_PAGES = 500;
/** A shop may hand out a page twice; one that never gets past a page must not hold the round for ever. */
const MAX_REPEATS = 3;
/** So many held messages on a page are overlap enough to stop at it. */
const OVERLAP = 5;

/**
 * One round of sync: yields what is new, conversation by conversation. Pure of storage: the caller commits each batch
 * before it asks on, so a worker may die anywhere and the next round repeats harmlessly. Rejects with `ChannelFault`;
 * the batches until then stand.
 */
export async function* syncRound(
  channel: Channel,
  memory: SyncMemory,
  depth: SyncDepth,
): AsyncGenerator<SyncBatch, void, void> {
  const visited = new Set<string>();
  const checkProgress = progressCheck();
  let token = '';
  let quietPages = 0;
  for (let pages = 0; pages < MAX_LIST_PAGES; pages += 1) {
    const page = await channel.conversations(token);
    const fresh = page.items.filter(
      ({ id }, at) => !visited.has(id) && page.items.findIndex((other) => other.id === id) === at,
    );
    for (const { id } of fresh) visited.add(id);
    const stirring = await withNews(fresh, memory, depth);
    let news = 0;
    for (const { conversation, since, until } of stirring) {
      const found = await newMessages(channel, memory, conversation, since);
      const messages = until === undefined ? found : found.filter(({ sentAt }) => sentAt > until);
      const isEmpty = conversation.latestMessageId === '' && since !== null && until === undefined;
      if (messages.length === 0 && !isEmpty) continue;
      news += 1;
      yield { conversation, messages };
    }
    quietPages = news > 0 ? 0 : quietPages + 1;
    const old = page.items.length > 0 && page.items.every(({ latestAt }) => latestAt < depth.historySince);
    const done = quietPages >= QUIET_PAGES && (old || pages + 1 >= depth.listPages);
    if (done || page.next === '') return;
    checkProgress(page.next);
    token = page.next;
  }
}

interface Stirring {
  readonly conversation: ShopConversation;
  /** How far back to read; null: until what is held is reached. */
  readonly since: number | null;
  /** Until when it was forgotten; undefined where it was not. */
  readonly until: number | undefined;
}

async function withNews(
  conversations: readonly ShopConversation[],
  memory: SyncMemory,
  depth: SyncDepth,
): Promise<Stirring[]> {
  const latest = conversations.flatMap(({ latestMessageId }) => latestMessageId || []);
  const held = latest.length === 0 ? new Set<string>() : await memory.knownMessage(latest);
  const isRecent = (latestAt: number) => depth.recheckSince !== null && latestAt >= depth.recheckSince;
  // Where the newest message is held there is nothing to ask: most of a page, most of the time.
  const doubtful = conversations.filter(
    ({ latestMessageId, latestAt }) => !held.has(latestMessageId) || isRecent(latestAt),
  );
  if (doubtful.length === 0) return [];
  const ids = doubtful.map(({ id }) => id);
  const [seen, forgotten] = await Promise.all([memory.latestSeen(ids), memory.forgottenUntil(ids)]);
  return doubtful.flatMap((conversation): Stirring[] => {
    const { id, latestMessageId, latestAt } = conversation;
    const until = forgotten.get(id);
    if (until !== undefined && latestAt <= until) return [];
    if (!seen.has(id))
      return latestAt < depth.historySince ? [] : [{ conversation, since: depth.historySince, until }];
    const news =
      latestMessageId !== '' &&
      seen.get(id)?.latestMessageId !== latestMessageId &&
      !held.has(latestMessageId);
    return news || isRecent(latestAt) ? [{ conversation, since: until ?? null, until }] : [];
  });
}

/** The messages that are not held yet, oldest first. All pages are read before any is given: half a history would hide its own gap. */
async function newMessages(
  channel: Channel,
  memory: SyncMemory,
  conversation: ShopConversation,
  since: number | null,
): Promise<ShopMessage[]> {
  const found = new Map<string, ShopMessage>();
  const checkProgress = progressCheck();
  let latestMet = conversation.latestMessageId === '';
  let token = '';
  for (let pages = 0; pages < MAX_MESSAGE_PAGES; pages += 1) {
    const { items, next } = await channel.messages(conversation.id, token);
    const held = await memory.knownMessage(items.map(({ id }) => id));
    for (const message of items) if (!held.has(message.id)) found.set(message.id, message);
    latestMet ||= items.some(({ id }) => id === conversation.latestMessageId);
    const overlaps =
      items.length > 0 && held.size >= Math.min(OVERLAP, new Set(items.map(({ id }) => id)).size);
    const tooOld = since !== null && items.length > 0 && items.every(({ sentAt }) => sentAt < since);
    if ((latestMet && (overlaps || tooOld)) || next === '') break;
    checkProgress(next);
    token = next;
  }
  return [...found.values()].sort(isOlder);
}

/** Throws when a page token comes up too often: to take what was read until then for all of it would hide a gap for good. */
function progressCheck(): (token: string) => void {
  const counts = new Map<string, number>();
  return (token) => {
    const count = (counts.get(token) ?? 0) + 1;
    counts.set(token, count);
    if (count > MAX_REPEATS)
      throw new ChannelFault(
        'malformed',
        'The shop hands out the same page again and again. Try again in a moment.',
      );
  };
}
