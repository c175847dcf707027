import { dice } from '../../play/dice.ts';
import type { Plan, PlannedChat, PlannedMessage, PlannedOrder } from './plan.ts';
import { agents } from './shop.ts';
import { someWord, tongues } from './vocabulary.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days of a shop that end at an instant (epoch ms), with so many chats each. */
export interface History {
  readonly now: number;
  readonly days: number;
  readonly perDay: number;
}

type Chance = () => number;

function someOf<Item>(items: readonly Item[], chance: Chance): Item {
  return items[Math.floor(chance() * items.length)] as Item;
}

/** How long a buyer waits for an answer, ms: mostly minutes, now and then too long. */
function waitOf(chance: Chance): number {
  return Math.floor(chance() < 0.9 ? (1 + chance() * 90) * MINUTE : (6 + chance() * 10) * HOUR);
}

function linesOf(k: number, begins: number, now: number, chance: Chance): PlannedMessage[] {
  const tongue = someOf(tongues, chance);
  const turns = 1 + Math.floor(chance() * 3);
  let at = begins;
  const lines: PlannedMessage[] = [];
  for (let turn = 0; turn < turns * 2; turn += 1) {
    const by = turn % 2 === 0 ? 'buyer' : 'agent';
    const text = Array.from({ length: 6 }, () => someWord(tongue, chance())).join(' ');
    lines.push({ id: `8${String(k).padStart(9, '0')}${turn}`, at, by, text });
    at += by === 'buyer' ? waitOf(chance) : Math.floor(chance() * 20 * MINUTE);
  }
  return lines.filter((line) => line.at < now);
}

/** Some buyers order soon after they were answered. */
function orderAfter(k: number, answered: number, now: number, chance: Chance): PlannedOrder[] {
  const createdAt = Math.floor(answered + chance() * 2 * DAY);
  if (chance() > 0.15 || createdAt >= now) return [];
  return [{ id: `57${String(k).padStart(14, '0')}`, createdAt, amount: (5 + chance() * 80).toFixed(2) }];
}

/** The k-th conversation of a history: its chats are numbered backwards in time, so that histories of any length end alike. */
function planOf({ now, perDay }: History, k: number): Plan {
  const chance = dice(11 + k * 104_729);
  const begins = Math.floor(now - ((k + chance()) / perDay) * DAY - HOUR);
  const messages = linesOf(k, begins, now, chance);
  const last = messages.at(-1);
  const open = now - (last?.at ?? now) < 2 * HOUR;
  const chat: PlannedChat = {
    n: 1,
    open,
    holder: someOf(agents, chance),
    category: someOf(['none', 'prePurchase', 'logistics', 'aftersales'], chance),
    messages,
    waiting: open && last?.by === 'buyer',
    unread: false,
    starred: false,
    flagged: false,
    stars: open || chance() > 0.3 ? 0 : 1 + Math.floor(chance() * 5),
  };
  const answered = messages.findLast(({ by }) => by === 'agent')?.at;
  const orders = answered === undefined ? [] : orderAfter(k, answered, now, chance);
  return { k, id: `6${String(k).padStart(18, '0')}`, nickname: `buyer ${k}`, chats: [chat], orders };
}

/** The conversations of a history, the oldest first. */
export function* historyOf(history: History): Generator<Plan> {
  for (let k = history.days * history.perDay - 1; k >= 0; k -= 1) yield planOf(history, k);
}
