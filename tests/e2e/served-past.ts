import type { Page } from '@playwright/test';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Category } from '../../core/domain/chat/chat.ts';
import { evolveShop } from '../../core/domain/shop/evolve-shop.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import type { ShopRow } from '../../core/store/db.ts';
import { DeskDb } from '../../core/store/db.ts';
import { write } from '../bench/page/fill.ts';
import type { Plan } from '../bench/world/plan.ts';
import { dice } from '../play/dice.ts';
import { everythingKept } from './database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface PastAsked {
  /** The latest instant, epoch ms. */
  readonly now: number;
  readonly days: number;
  /** Chats of a day. */
  readonly perDay: number;
  /** Agents beside those of the shop, by their ids. */
  readonly others: readonly string[];
}

const categories: readonly Category[] = ['prePurchase', 'logistics', 'aftersales', 'none'];

/** A chat that was answered, ended and here and there rated; the k-th of a past. */
function planOf(k: number, at: number, agents: readonly string[]): Plan {
  const chance = dice(k * 7_919 + 17);
  const slow = chance() < 0.08;
  const wait = Math.floor(slow ? (11 + chance() * 16) * HOUR : (1 + chance() ** 3 * 180) * MINUTE);
  const holder = agents[Math.floor(chance() ** 1.6 * agents.length)] ?? '';
  const ordered = chance() < 0.25;
  const id = `past${String(k).padStart(8, '0')}`;
  return {
    k,
    id,
    nickname: `Buyer ${k}`,
    chats: [
      {
        n: 1,
        open: false,
        holder,
        category: categories[Math.floor(chance() * 4)] ?? 'none',
        messages: [
          { id: `${id}m1`, at, by: 'buyer', text: 'Where is my parcel?' },
          { id: `${id}m2`, at: at + wait, by: 'agent', text: 'It arrives tomorrow.' },
        ],
        waiting: false,
        unread: false,
        starred: false,
        flagged: false,
        stars: chance() < 0.3 ? (chance() < 0.85 ? 5 : 2) : 0,
      },
    ],
    orders: ordered
      ? [{ id: `${id}o`, createdAt: at + wait + HOUR, amount: (5 + chance() * 80).toFixed(2) }]
      : [],
  };
}

function plansOf({ now, days, perDay }: PastAsked, agents: readonly string[]): Plan[] {
  const plans: Plan[] = [];
  for (let day = days; day > 0; day -= 1) {
    const chance = dice(day * 101);
    const count = Math.round(perDay * (0.5 + chance()));
    for (let n = 0; n < count; n += 1) {
      const plan = planOf(plans.length + 1, Math.floor(now - (day - chance()) * DAY), agents);
      const last = Math.max(
        ...(plan.chats[0]?.messages.map(({ at }) => at) ?? []),
        plan.orders[0]?.createdAt ?? 0,
      );
      if (last < now - HOUR) plans.push(plan);
    }
  }
  return plans;
}

/**
 * Lays a past of answered chats beneath a desk, by the desk's own projections; the page has to be read anew to see it.
 * @returns the shop as it is then
 */
export async function layServedPast(desk: Page, asked: PastAsked): Promise<Shop> {
  const { shop: [row] = [] } = await everythingKept(desk);
  const shop = asked.others.reduce(
    (before, agent) =>
      evolveShop(before, {
        type: 'AgentAdded',
        at: asked.now,
        agent,
        nickname: `${agent[0]?.toUpperCase()}${agent.slice(1)}`,
        role: 'agent',
        capacity: 0,
      }),
    (row as ShopRow).shop,
  );
  const db = new DeskDb('past', { indexedDB: new IDBFactory(), IDBKeyRange });
  const plans = plansOf(asked, Object.keys(shop.agents));
  for (let at = 0; at < plans.length; at += 400) await write(db, plans.slice(at, at + 400), shop);
  const kept = [
    'conversations',
    'orders',
    'buyers',
    'chats',
    'pastChats',
    'entries',
    'figureFacts',
    'counted',
    'replies',
  ];
  const rows = await Promise.all(kept.map(async (name) => [name, await db.table(name).toArray()] as const));
  db.close();
  await desk.evaluate(
    async (tables) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sidedesk');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const change = opened.transaction(
        tables.map(([name]) => name),
        'readwrite',
      );
      for (const [name, all] of tables) for (const each of all) change.objectStore(name).put(each);
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onerror = reject;
      });
      opened.close();
    },
    [...rows, ['shop', [{ ...(row as ShopRow), shop }]] as const] as [string, unknown[]][],
  );
  return shop;
}
