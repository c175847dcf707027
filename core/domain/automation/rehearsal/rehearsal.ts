import { openChatOf } from '../../chat/conversation.ts';
import type { ChatOpened, ConversationEvent } from '../../chat/events.ts';
import type { MessageReceived } from '../../chat/message-events.ts';
import type { DeskEvent } from '../../desk/event.ts';
import { isOfConversation, isOfShop } from '../../desk/stream.ts';
import type { Order } from '../../order/order.ts';
import { evolveShop } from '../../shop/evolve-shop.ts';
import { type Shop, unopenedShop } from '../../shop/shop.ts';
import type { ProactiveStage } from '../automation.ts';
import type { MessageOutcome, Outcome, Setting } from './rehearsed.ts';
import { type RehearsalTools, RehearsedDesk } from './rehearsed-desk.ts';

/** Events before which what waits for its turn in a conversation is decided. */
const turns: ReadonlySet<DeskEvent['type']> = new Set<DeskEvent['type']>([
  'MessageReceived',
  'MessageSubmitted',
  'ChatOpened',
  'ChatClosed',
  'BuyerBlocked',
  'NoResponseMarked',
]);

interface Waiting {
  readonly event: MessageReceived;
  readonly shop: Shop;
}

/** What is tried, what is set now, and since when; epoch ms. */
export interface RehearsalPlan {
  readonly tried: Setting;
  readonly saved: Setting;
  readonly since: number;
}

/** A stage that an order came to, with whose it is. */
export interface StageReached {
  readonly order: Order;
  readonly conversation: string;
  readonly stage: ProactiveStage;
  /** Epoch ms. */
  readonly since: number;
}

/**
 * Plays the log of a shop over again under another automation and under the one that is set now: what each would have said to every
 * message of a buyer's, as if the desk had always been open and each message had come alone (docs/rules.md §8). It decides nothing itself,
 * and has no way to send anything.
 */
export class Rehearsal {
  readonly #tools: RehearsalTools;
  readonly #tried: RehearsedDesk;
  readonly #saved: RehearsedDesk;
  readonly #since: number;
  readonly #waiting = new Map<string, Waiting>();
  readonly #ungreeted = new Set<string>();
  readonly #outcomes: Outcome[] = [];
  /** Messages of a chat that no agent has replied to yet, by their places among the outcomes. */
  readonly #unanswered = new Map<string, number[]>();
  #shop: Shop = unopenedShop;

  constructor({ tried, saved, since }: RehearsalPlan, tools: RehearsalTools) {
    this.#tools = tools;
    this.#tried = new RehearsedDesk(tried);
    this.#saved = new RehearsedDesk(saved);
    this.#since = since;
  }

  /** What happened before the time that is looked at: known, and nothing follows from it. */
  before(event: DeskEvent): void {
    if (isOfConversation(event)) this.#apply(event);
    else if (isOfShop(event)) this.#shop = evolveShop(this.#shop, event);
  }

  /** The next event of the log. */
  take(event: DeskEvent): void {
    if (!isOfConversation(event)) return this.before(event);
    const { conversation } = event;
    if (turns.has(event.type)) this.#decide(conversation);
    this.#apply(event);
    if (event.type === 'ChatOpened') this.#opened(event);
    if (event.type === 'MessageDelivered' && !event.automatic && event.reply)
      this.#replied(`${conversation}#${event.chat}`, event.at);
    if (event.type === 'MessageReceived') this.#received(event);
    const byAgent =
      event.type === 'MessageReceived' ? event.message.author === 'agent' : event.type === 'MessageDelivered';
    const known = byAgent ? this.#tried.conversation(conversation) : undefined;
    const given = byAgent ? this.#tried.answerGiven(conversation) : undefined;
    if (known && given) this.#tools.learn(given, known);
  }

  /** An order came to a stage. */
  reached({ order, conversation, stage, since }: StageReached): void {
    const told = { conversation, order, stage, since };
    const known = this.#tried.conversation(conversation);
    this.#outcomes.push({
      ...{ of: 'order', id: `${stage} ${order.id}`, conversation, at: since, order: order.id, stage },
      nickname: known?.buyer.nickname ?? '',
      tried: this.#tried.tell(told, this.#shop, this.#tools),
      saved: this.#saved.tell(told, this.#shop, this.#tools),
    });
  }

  /** All that came of it, the newest first. */
  end(): readonly Outcome[] {
    for (const conversation of [...this.#waiting.keys()]) this.#decide(conversation);
    return this.#outcomes.toSorted((a, b) => b.at - a.at);
  }

  #apply(event: ConversationEvent): void {
    this.#tried.apply(event, this.#shop);
    this.#saved.apply(event, this.#shop);
  }

  #opened({ conversation, chat, startedBy }: ChatOpened): void {
    if (startedBy === 'buyer') this.#ungreeted.add(`${conversation}#${chat}`);
  }

  #received(event: MessageReceived): void {
    const { author, sentAt, visible } = event.message;
    if (event.chat === null || event.hidden || !visible) return;
    if (author === 'agent' && event.reply) this.#replied(`${event.conversation}#${event.chat}`, event.at);
    if (author === 'buyer' && sentAt >= this.#since)
      this.#waiting.set(event.conversation, { event, shop: this.#shop });
  }

  #replied(chat: string, at: number): void {
    for (const place of this.#unanswered.get(chat) ?? []) {
      const outcome = this.#outcomes[place] as MessageOutcome;
      this.#outcomes[place] = { ...outcome, agentAt: at };
    }
    this.#unanswered.delete(chat);
  }

  #decide(conversation: string): void {
    const waiting = this.#waiting.get(conversation);
    if (!waiting) return;
    this.#waiting.delete(conversation);
    const { event, shop } = waiting;
    const { id, sentAt: at, content } = event.message;
    const chat = `${conversation}#${event.chat}`;
    const known = this.#tried.conversation(conversation);
    const dueAt = openChatOf(known)?.wait?.deadlines?.dueAt ?? null;
    const first = this.#ungreeted.delete(chat);
    const tried = this.#tried.hear(event, shop, first, this.#tools);
    const saved = this.#saved.hear(event, shop, first, this.#tools);
    const asked = content.kind === 'text' ? content.text : '';
    const nickname = known?.buyer.nickname ?? '';
    const told = {
      of: 'message',
      id,
      conversation,
      chat: event.chat ?? 0,
      nickname,
      at,
      asked,
      dueAt,
    } as const;
    this.#unanswered.set(chat, [...(this.#unanswered.get(chat) ?? []), this.#outcomes.length]);
    this.#outcomes.push({ ...told, agentAt: null, tried, saved });
  }
}
