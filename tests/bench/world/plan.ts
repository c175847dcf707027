import type { Category } from '../../../core/domain/chat/chat.ts';
import { dice } from '../../play/dice.ts';
import { agents } from './shop.ts';
import { someWord, type Tongue, tongues } from './vocabulary.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface PlannedMessage {
  readonly id: string;
  readonly at: number;
  readonly by: 'buyer' | 'agent';
  readonly text: string;
}

export interface PlannedChat {
  /** The buyer's n-th, from 1. */
  readonly n: number;
  readonly open: boolean;
  /** '' for nobody. */
  readonly holder: string;
  readonly category: Category;
  readonly messages: readonly PlannedMessage[];
  /** A buyer's last line is unanswered. */
  readonly waiting: boolean;
  readonly unread: boolean;
  readonly starred: boolean;
  readonly flagged: boolean;
  /** 0 for none. */
  readonly stars: number;
}

export interface PlannedOrder {
  readonly id: string;
  readonly createdAt: number;
  readonly amount: string;
}

/** What happened in one conversation: everything else of the world follows from it. */
export interface Plan {
  readonly k: number;
  readonly id: string;
  readonly nickname: string;
  readonly chats: readonly PlannedChat[];
  readonly orders: readonly PlannedOrder[];
}

/** Which conversations: of which world, as seen at which instant, each how long. */
export interface World {
  readonly seed: number;
  /** Epoch ms. */
  readonly now: number;
  /** Messages of each chat: anything between. */
  readonly messages: readonly [least: number, most: number];
  /** Nothing is open in it any more. */
  readonly past?: true;
}

type Chance = () => number;

function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  return items[Math.floor(chance() * items.length)] as Item;
}

function sentence(tongue: Tongue, chance: Chance, order: string | undefined): string {
  const length = 3 + Math.floor(chance() * 12);
  const words = Array.from({ length }, () => someWord(tongue, chance()));
  const text = words.join(tongue.spaced ? ' ' : '');
  if (order && chance() < 0.15) return `${text} ${order}?`;
  return chance() < 0.06 ? `${text} 🙏` : text;
}

/** How long ago a buyer's last line was written: most are answered long before they are due. */
function waitingFor(chance: Chance): number {
  const kind = chance();
  if (kind < 0.72) return chance() * 9.9 * HOUR;
  if (kind < 0.84) return (10.05 + chance() * 1.9) * HOUR;
  return (12.05 + chance() * 30) * HOUR;
}

interface Lines {
  readonly k: number;
  readonly n: number;
  readonly lastAt: number;
  readonly count: number;
  readonly waiting: boolean;
  readonly tongue: Tongue;
  readonly order: string | undefined;
}

/** Lines in turns: the last is the buyer's where they wait, the agent's where not; the first is always the buyer's. */
function linesOf({ k, n, lastAt, count, waiting, tongue, order }: Lines, chance: Chance): PlannedMessage[] {
  const turns = count % 2 === (waiting ? 1 : 0) ? count : count + 1;
  let at = lastAt;
  const lines: PlannedMessage[] = [];
  for (let turn = turns; turn > 0; turn -= 1) {
    const by = turn % 2 === 1 ? 'buyer' : 'agent';
    const text = sentence(tongue, chance, by === 'buyer' ? order : undefined);
    lines.push({ id: `8${String(k).padStart(9, '0')}${n}${String(turn).padStart(6, '0')}`, at, by, text });
    at -= Math.floor((0.5 + chance() * 20) * MINUTE);
  }
  return lines.reverse();
}

function categoryOf(chance: Chance): Category {
  const kind = chance();
  if (kind < 0.4) return 'none';
  if (kind < 0.6) return 'prePurchase';
  return kind < 0.85 ? 'logistics' : 'aftersales';
}

interface Around {
  readonly world: World;
  readonly k: number;
  readonly n: number;
  readonly open: boolean;
  readonly tongue: Tongue;
  readonly order: string | undefined;
  /** A chat of long ago: each is a season older than the next. */
  readonly seasons: number;
}

function chatOf(around: Around, chance: Chance): PlannedChat {
  const { world, open, seasons } = around;
  const waiting = open && chance() < 0.25;
  const quiet = open ? (0.2 + chance() * 120) * HOUR : (1 + seasons * 60 + chance() * 50) * DAY;
  const lastAt = Math.floor(world.now - (waiting ? waitingFor(chance) : quiet));
  const [least, most] = world.messages;
  const count = least + Math.floor(chance() * (most - least + 1));
  const unheld = open && chance() < 0.1;
  return {
    n: around.n,
    open,
    holder: unheld ? '' : oneOf(agents, chance),
    category: categoryOf(chance),
    messages: linesOf({ ...around, lastAt, count, waiting }, chance),
    waiting,
    unread: waiting && chance() < 0.6,
    starred: chance() < 0.03,
    flagged: chance() < 0.01,
    stars: open || chance() > 0.1 ? 0 : 1 + Math.floor(chance() * 5),
  };
}

function ordersOf(world: World, k: number, chance: Chance): PlannedOrder[] {
  const count = chance() < 0.4 ? (chance() < 0.04 ? 2 : 1) : 0;
  return Array.from({ length: count }, (_, n) => {
    const dear = chance() < 0.02;
    return {
      id: `57${String(k).padStart(12, '0')}${String(n).padStart(4, '0')}`,
      createdAt: Math.floor(world.now - (1 + chance() * 40) * DAY),
      amount: (dear ? 150 + chance() * 100 : 5 + chance() * 80).toFixed(2),
    };
  });
}

/** The k-th conversation of a world, the same whenever it is asked for. About half of all chats are closed. */
export function planOf(world: World, k: number): Plan {
  const chance = dice(world.seed * 7_919 + k * 104_729);
  const tongue = oneOf(tongues, chance);
  const kind = chance();
  const count = world.past ? 1 : kind < 0.6 ? 1 : kind < 0.9 ? 2 : 3;
  const lastIsOpen = chance() < 0.75 && !world.past;
  const orders = ordersOf(world, k, chance);
  const chats = Array.from({ length: count }, (_, at) => {
    const around = { world, k, n: at + 1, tongue, order: orders[0]?.id, seasons: count - 1 - at };
    return chatOf({ ...around, open: at === count - 1 && lastIsOpen }, chance);
  });
  const nickname = `${someWord(tongue, 0.5 + chance() / 2)}.${someWord(tongue, 0.5 + chance() / 2)}`;
  return { k, id: `7${String(k).padStart(18, '0')}`, nickname, chats, orders };
}

/** The conversations of a world from the first on, until there are so many chats. */
export function* plansOf(world: World, chats: number, from = 0): Generator<Plan> {
  let left = chats;
  for (let k = from; left > 0; k += 1) {
    const plan = planOf(world, k);
    left -= plan.chats.length;
    yield left < 0 ? { ...plan, chats: plan.chats.slice(0, left) } : plan;
  }
}
