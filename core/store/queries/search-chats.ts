import { excerptOf } from '../../domain/search/excerpt.ts';
import { findIn } from '../../domain/search/find.ts';
import { isEmpty, type Query, readQuery, termsOf } from '../../domain/search/query.ts';
import type { DeskDb } from '../db.ts';
import type { MessageEntry } from '../entry-rows.ts';
import { countsIn, everybody } from '../projections/tallies.ts';
import type { ChatRow } from '../rows.ts';
import type { Candidate } from '../search/candidates.ts';
import { NewestFirst } from '../search/newest-first.ts';
import { chatsAboutOrder, orderMeant, orderTyped } from '../search/orders-like.ts';

/** A chat in which something was found. */
export interface ChatHit {
  readonly row: ChatRow;
  /** The newest message in which it was found; null where the nickname or an order id was. */
  readonly entry: string | null;
  /** What it was found by. */
  readonly by: 'message' | 'nickname' | 'order';
  /** When that was written, epoch ms; the chat's opening where it is not in a message. */
  readonly at: number;
  /** The words around the find: of the message, the nickname, or the order's id. */
  readonly excerpt: string;
  /** Where in the excerpt the words found stand: [from, to). */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** What a search has found: newest first, each chat once. */
export interface SearchAnswer {
  readonly hits: readonly ChatHit[];
  /** How many chats the search looks through, and since when they are known (epoch ms; null for none). */
  readonly range: { readonly chats: number; readonly since: number | null };
}

export interface ChatSearch {
  readonly text: string;
  readonly limit: number;
}

type Find = Omit<ChatHit, 'row'> & { readonly chat: string };

function foundIn(text: string, query: Query, found: Pick<Find, 'chat' | 'entry' | 'by' | 'at'>): Find | null {
  const marks = findIn(text, query);
  if (!marks) return null;
  const { text: excerpt, marks: shown } = excerptOf(text, marks);
  return { ...found, excerpt, marks: shown };
}

/** The chat that a line belongs to; one between chats goes with the one before it. */
async function chatOfLine(db: DeskDb, { conversation, chat, at }: MessageEntry): Promise<string> {
  if (chat > 0) return `${conversation}#${chat}`;
  const chats = await db.chats
    .where('[conversation+openedAt]')
    .between([conversation, Number.NEGATIVE_INFINITY], [conversation, Number.POSITIVE_INFINITY])
    .toArray();
  return (chats.findLast(({ openedAt }) => openedAt <= at) ?? chats[0])?.id ?? '';
}

interface Asked {
  readonly query: Query;
  /** As an order's id; null where it cannot be one. */
  readonly order: string | null;
}

/** Reads what candidates are of and whether they answer, in their order. */
async function findsOf(
  db: DeskDb,
  candidates: readonly Candidate[],
  { query, order }: Asked,
): Promise<Find[]> {
  const named = (kind: string) =>
    candidates.filter(({ ref }) => ref[0] === kind).map(({ ref }) => ref.slice(1));
  const [lines, chats] = await Promise.all([
    db.entries.bulkGet(named('m')),
    db.chats.bulkGet([...named('n'), ...named('o')]),
  ]);
  const lineOf = new Map(lines.map((row) => [row?.id, row]));
  const chatOf = new Map(chats.map((row) => [row?.id, row]));
  const finds = candidates.map(async ({ ref, at }): Promise<Find | null> => {
    const id = ref.slice(1);
    const line = ref[0] === 'm' ? lineOf.get(id) : undefined;
    if (line?.kind === 'message' && line.content.kind === 'text') {
      const chat = await chatOfLine(db, line);
      return foundIn(line.content.text, query, { chat, entry: id, by: 'message', at });
    }
    const row = chatOf.get(id);
    if (!row) return null;
    if (ref[0] === 'n') return foundIn(row.nickname, query, { chat: id, entry: null, by: 'nickname', at });
    const excerpt = orderMeant(row, order ?? '');
    const mark = [excerpt.length - (order ?? '').length, excerpt.length] as const;
    return { chat: id, entry: null, by: 'order', at, excerpt, marks: [mark] };
  });
  return (await Promise.all(finds)).filter((find) => find !== null);
}

/** The first chats that answer, each by the newest that was found in it. */
async function firstHits(
  db: DeskDb,
  found: NewestFirst,
  asked: Asked,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<ChatHit[]> {
  const hits = new Map<string, ChatHit>();
  while (hits.size < limit) {
    const candidates = await found.next(limit + 4);
    signal?.throwIfAborted();
    if (candidates.length === 0) break;
    const finds = (await findsOf(db, candidates, asked)).filter(({ chat }) => !hits.has(chat));
    const rows = await db.chats.bulkGet(finds.map(({ chat }) => chat));
    signal?.throwIfAborted();
    for (const [n, { chat, ...find }] of finds.entries()) {
      const row = rows[n];
      if (row && !hits.has(chat) && hits.size < limit) hits.set(chat, { row, ...find });
    }
  }
  return [...hits.values()];
}

async function rangeOf(db: DeskDb): Promise<SearchAnswer['range']> {
  const [tally, state] = await Promise.all([db.tallies.get(everybody), db.searchState.get('search')]);
  const { open, closed } = countsIn(tally);
  return { chats: open + closed, since: state?.since ?? null };
}

/**
 * Chats, open and closed, in which one message or the buyer's nickname holds all of the words, the last of them as a beginning,
 * in any script; or that are about an order, named by its id or at least its last four digits (docs/rules.md §3). What was
 * not shown to the agents, or taken back, is not found.
 * @param signal gives the search up: it rejects with the signal's reason.
 */
export async function searchChats(
  db: DeskDb,
  { text, limit }: ChatSearch,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const asked: Asked = { query: readQuery(text), order: orderTyped(text) };
  const [range, about] = await Promise.all([
    rangeOf(db),
    asked.order === null ? [] : chatsAboutOrder(db, asked.order),
  ]);
  signal?.throwIfAborted();
  const others = about.map(({ id, openedAt }) => ({ ref: `o${id}`, at: openedAt }));
  const terms = isEmpty(asked.query) ? null : termsOf(asked.query);
  const found = await NewestFirst.begin(db, terms, others);
  return { hits: await firstHits(db, found, asked, limit, signal), range };
}
