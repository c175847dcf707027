import Dexie from 'dexie';
import type { Chat } from '../../domain/chat/chat.ts';
import type { Conversation } from '../../domain/chat/conversation.ts';
import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../entry-rows.ts';
import { chatsOfConversation } from './chats-of-conversation.ts';
import { faqsNow } from './faqs-now.ts';
import { type LongWork, Stopped } from './read-backup.ts';

/** The version of what an export looks like (docs/privacy.md). */
const exportVersion = 1;

const instant = (at: number | null | undefined) =>
  at === null || at === undefined ? null : new Date(at).toISOString();

function exportedLine(row: EntryRow) {
  if (row.kind === 'note') {
    const { handOver: _, ...note } = { handOver: undefined, ...row.note };
    return { at: instant(row.at), note };
  }
  const { author, nickname, agent, content, send } = row;
  return {
    at: instant(row.at),
    by: author,
    name: nickname,
    agent: agent || null,
    content,
    ...(send ? { sent: send } : {}),
  };
}

function exportedChat(chat: Chat, lines: readonly EntryRow[]) {
  const { n, openedAt, startedBy, status, holder, category, orders, starred, flagged, facts } = chat;
  return {
    number: n,
    opened: instant(openedAt),
    startedBy,
    status,
    closed: chat.status === 'closed' ? instant(chat.closedAt) : null,
    agent: holder,
    category,
    orders,
    tags: { starred, flagged },
    read: chat.read ?? null,
    feelsByHand: chat.feltByHand ?? null,
    rating: facts.rating && { stars: facts.rating.stars, at: instant(facts.rating.at) },
    firstReply: facts.firstReply && { at: instant(facts.firstReply.at), by: facts.firstReply.by },
    lines: lines.filter((row) => row.chat === n).map(exportedLine),
  };
}

async function exportedConversation(db: DeskDb, { id, blocked, starredMessages }: Conversation) {
  const [chats, lines, draft] = await Promise.all([
    chatsOfConversation(db, id),
    db.entries
      .where('[conversation+at+tie]')
      .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey])
      .toArray(),
    db.drafts.get(id),
  ]);
  return {
    conversation: id,
    blocked,
    starredLines: starredMessages,
    draft: draft?.text ?? null,
    chats: chats.map((chat) => exportedChat(chat, lines)),
    between: lines.filter(({ chat }) => chat === 0).map(exportedLine),
  };
}

/** Everything that is kept of a buyer, to be read by a person or another program. Times are ISO 8601 in UTC. */
async function exportedBuyer(db: DeskDb, id: string) {
  const conversations = await db.conversations.where('buyer.id').equals(id).toArray();
  const [facts, orders, details, carriers] = await Promise.all([
    db.buyers.get(id),
    db.orders.where('buyer').equals(id).toArray(),
    db.orderDetails.where('buyer').equals(id).toArray(),
    db.carrierThreads.where('buyer').equals(id).toArray(),
  ]);
  const tracking = await db.tracking.bulkGet(orders.map((order) => order.id));
  const newest = conversations.at(-1)?.buyer;
  return {
    id,
    nickname: newest?.nickname ?? '',
    picture: newest?.avatar ?? '',
    did: facts ?? null,
    orders: orders.map((order, n) => ({
      ...order,
      createdAt: instant(order.createdAt),
      details: details.find((each) => each.id === order.id)?.details ?? null,
      returns: details.find((each) => each.id === order.id)?.returns ?? [],
      tracking: tracking[n]?.steps ?? [],
    })),
    carriers,
    conversations: await Promise.all(conversations.map((each) => exportedConversation(db, each))),
  };
}

/** A file with everything of one buyer. @param madeAt epoch ms. */
export async function exportBuyer(db: DeskDb, id: string, madeAt: number): Promise<string> {
  const file = {
    format: 'sidedesk-buyer',
    version: exportVersion,
    madeAt: instant(madeAt),
    buyer: await exportedBuyer(db, id),
  };
  return JSON.stringify(file, null, 2);
}

/** So many conversations are looked at together. */
const slice = 50;

async function repliesOfAll(db: DeskDb) {
  const [team, own] = await Promise.all([db.savedReplies.toArray(), db.ownReplies.toArray()]);
  return [...team.map((reply) => ({ ...reply, owner: '' })), ...own];
}

/** The shop itself and the texts it works with. Neither how it is reached nor any secret. */
async function exportedShop(db: DeskDb) {
  const [shop, savedReplies, faqs, guardCases, products, vouchers] = await Promise.all([
    db.shop.get('shop'),
    repliesOfAll(db),
    faqsNow(db),
    db.guardCases.toArray(),
    db.products.toArray(),
    db.vouchers.toArray(),
  ]);
  return {
    shop: shop?.shop ?? null,
    savedReplies,
    faqs,
    guardCases,
    products: products.map(({ product }) => product),
    vouchers: vouchers.map(({ voucher }) => voucher),
  };
}

/**
 * One JSON file of everything that can be read, in pieces: buyer by buyer with their chats and orders, then the shop's texts. What
 * comes in meanwhile may be in it or not; each buyer is whole. Rejects with `Stopped` where it was stopped.
 */
export async function* exportDesk(
  db: DeskDb,
  madeAt: number,
  { progress, stopped }: LongWork,
): AsyncGenerator<string, void, void> {
  const all = Math.max(1, await db.conversations.count());
  const written = new Set<string>();
  yield `{"format":"sidedesk-export","version":${exportVersion},"madeAt":${JSON.stringify(instant(madeAt))},"buyers":[`;
  let done = 0;
  for (let after: string = ''; ; ) {
    const found = await db.conversations.where('id').above(after).limit(slice).toArray();
    const last = found.at(-1);
    if (!last) break;
    for (const { buyer } of found) {
      if (stopped()) throw new Stopped();
      // One buyer may have several conversations.
      if (written.has(buyer.id)) continue;
      yield `${written.size > 0 ? ',' : ''}\n${JSON.stringify(await exportedBuyer(db, buyer.id))}`;
      written.add(buyer.id);
    }
    done += found.length;
    progress(Math.min(1, done / all));
    after = last.id;
  }
  const orders = await db.orders.filter(({ buyer }) => !written.has(buyer)).toArray();
  yield `],\n"otherOrders":${JSON.stringify(orders)},\n`;
  yield `${JSON.stringify(await exportedShop(db)).slice(1, -1)}}\n`;
}
