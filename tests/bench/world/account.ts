import type { ChatList, StatusFilter } from '../../../core/store/queries/chat-scope.ts';
import type { Plan, PlannedChat } from './plan.ts';
import { highValue } from './shop.ts';

const HOUR = 3_600_000;

/** A chat as the rules see it, worked out from the plan alone: what the store answers is held against it. */
export interface Expected {
  readonly id: string;
  readonly buyer: string;
  readonly chat: PlannedChat;
  /** Epoch ms of the buyer's last line. */
  readonly heardAt: number;
  /** In the high-priority folder whatever the time. */
  readonly lasting: boolean;
}

/** The chats of a conversation. */
export function expectedOf(plan: Plan): Expected[] {
  const frequent = plan.orders.length > 1;
  const dear = plan.orders.some(({ amount }) => Number(amount) >= highValue);
  return plan.chats.map((chat) => ({
    id: `${plan.id}#${chat.n}`,
    buyer: `b${plan.id}`,
    chat,
    heardAt: chat.messages.findLast(({ by }) => by === 'buyer')?.at ?? 0,
    lasting: chat.flagged || frequent || dear,
  }));
}

function isIn({ chat, heardAt }: Expected, status: StatusFilter, now: number): boolean {
  if (status === 'closed') return !chat.open;
  if (!chat.open) return false;
  const waited = chat.waiting ? now - heardAt : Number.NEGATIVE_INFINITY;
  switch (status) {
    case 'overdue':
      return waited >= 12 * HOUR;
    case 'dueSoon':
      return waited >= 10 * HOUR && waited < 12 * HOUR;
    case 'unreplied':
      return chat.waiting;
    case 'unread':
      return chat.unread;
    case 'starred':
      return chat.starred;
    default:
      return true;
  }
}

/** Whether a list holds a chat. */
export function holds(list: Omit<ChatList, 'sort' | 'limit'>, expected: Expected): boolean {
  const { chat, lasting } = expected;
  const { folder, agent, category, status, now } = list;
  if (!isIn(expected, status, now)) return false;
  if (category !== 'all' && chat.category !== category) return false;
  if (folder === 'unassigned') return chat.holder === '';
  if (agent !== '*' && chat.holder !== agent) return false;
  if (folder === 'assigned') return chat.holder !== '';
  return folder === 'every' || (chat.open && (lasting || isIn(expected, 'overdue', now)));
}

/** By waiting time or latest, ties by buyer (docs/rules.md §3). */
export function inOrder(sort: ChatList['sort']): (a: Expected, b: Expected) => number {
  const latest = (a: Expected, b: Expected) => b.heardAt - a.heardAt || (a.buyer < b.buyer ? -1 : 1);
  if (sort === 'latest') return latest;
  return (a, b) => {
    const [aWaits, bWaits] = [a.chat.open && a.chat.waiting, b.chat.open && b.chat.waiting];
    if (aWaits !== bWaits) return aWaits ? -1 : 1;
    return aWaits ? a.heardAt - b.heardAt || (a.buyer < b.buyer ? -1 : 1) : latest(a, b);
  };
}
