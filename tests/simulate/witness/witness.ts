import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import type { PlacedCommit } from '../../../core/engine/commit.ts';
import { automated, closingInstant, hears, spoke } from './hearing.ts';
import { newlyOpened, type WitnessedChat, type WitnessedSend } from './witnessed-chat.ts';

type EventOf<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>;

/**
 * Reads the log as it grows, believes nothing, and keeps its own account: what the desk's state and figures must agree
 * with. It shares no code with the desk.
 */
export class Witness {
  /** By conversation, in the order they opened. */
  readonly chats = new Map<string, WitnessedChat[]>();
  /** By message id, in the order they were written. */
  readonly sends = new Map<string, WitnessedSend>();
  readonly blocked = new Set<string>();
  /** When the desk first heard of each conversation, epoch ms by the desk's clock. */
  readonly firstHeard = new Map<string, number>();
  /** Shop messages, with how often the log has each. */
  readonly heard = new Map<string, number>();
  readonly commits = new Set<string>();
  /** The shop's ids of what buyers wrote. */
  readonly buyersSaid = new Set<string>();
  /** What automation wrote from this desk into a chat that an agent had joined. */
  readonly automatedAfterAgent: string[] = [];
  /** What the log tells that must not be, in words. */
  readonly breaches: string[] = [];
  position = 0;

  read(commits: readonly PlacedCommit[]): void {
    for (const commit of commits) {
      if (commit.position <= this.position) this.breaches.push(`the log went back to ${commit.position}`);
      if (this.commits.has(commit.id)) this.breaches.push(`the command ${commit.id} happened twice`);
      this.commits.add(commit.id);
      this.position = commit.position;
      for (const event of commit.events) this.#event(event, commit);
    }
  }

  /** The latest chat of a conversation. */
  latest(conversation: string): WitnessedChat | undefined {
    return this.chats.get(conversation)?.at(-1);
  }

  all(): WitnessedChat[] {
    return [...this.chats.values()].flat();
  }

  #event(event: DeskEvent, commit: PlacedCommit): void {
    if (!('conversation' in event)) return;
    if (!this.firstHeard.has(event.conversation)) this.firstHeard.set(event.conversation, commit.at);
    switch (event.type) {
      case 'ChatOpened':
        return this.#opened(event);
      case 'BuyerBlocked':
        this.blocked.add(event.conversation);
        return;
      case 'BuyerUnblocked':
        this.blocked.delete(event.conversation);
        return;
      case 'ChatRated':
        return this.#rated(event);
      case 'MessageReceived':
        return this.#received(event);
      case 'MessageDelivered':
        return this.#delivered(event);
      case 'MessageFailed':
      case 'MessageDiscarded':
      case 'MessageRetried':
        return this.#sendChanged(event);
      case 'MessageRecalled':
        return this.#recalled(event);
      case 'MessageWithdrawn':
        return this.#withdrawn(event);
      case 'BuyerIntroduced':
      case 'MessagePlaced':
        return;
      default:
        return this.#inOpenChat(event);
    }
  }

  #opened(event: EventOf<'ChatOpened'>): void {
    const { conversation, chat, at, startedBy, inHoliday } = event;
    const before = this.latest(conversation);
    if (before?.open) this.breaches.push(`${conversation} opened chat ${chat} while ${before.n} is open`);
    if (chat !== (before?.n ?? 0) + 1)
      this.breaches.push(`${conversation} opened chat ${chat} after ${before?.n ?? 0}`);
    if (before?.timedOut && at < (before.closedAt ?? 0) - 1000) {
      this.breaches.push(
        `chat ${before.n} of ${conversation} timed out at ${before.closedAt}, but its buyer had written at ${at}`,
      );
    }
    const chats = this.chats.get(conversation) ?? [];
    this.chats.set(conversation, [
      ...chats,
      newlyOpened(conversation, chat, at, startedBy === 'seller', inHoliday),
    ]);
  }

  #rated({ conversation, chat, stars, at }: EventOf<'ChatRated'>): void {
    const rated = this.chats.get(conversation)?.[chat - 1];
    if (!rated || rated.open || rated.rating)
      this.breaches.push(`${conversation} had chat ${chat} rated, open or twice`);
    if (rated) rated.rating = { stars, at };
  }

  #received(event: EventOf<'MessageReceived'>): void {
    const { message, conversation, chat, hidden } = event;
    this.heard.set(message.id, (this.heard.get(message.id) ?? 0) + 1);
    if (message.author === 'buyer') this.buyersSaid.add(message.id);
    if (message.author === 'buyer' && hidden !== this.blocked.has(conversation)) {
      this.breaches.push(
        `${message.id} was ${hidden ? 'hidden' : 'shown'} though the buyer was ${hidden ? 'not ' : ''}blocked`,
      );
    }
    const of = this.latest(conversation);
    if (!message.visible || chat === null || !of || of.n !== chat) return;
    const automated = message.author === 'automation' && of.agentSpoke;
    if (automated) this.automatedAfterAgent.push(message.id);
    if (message.author === 'buyer' && of.open && message.sentAt >= closingInstant(of)) {
      this.breaches.push(
        `${message.id} went into chat ${of.n} of ${conversation}, whose seven days had run out`,
      );
    }
    if (message.author === 'buyer' && !of.open) this.breaches.push(`${message.id} went into a closed chat`);
    hears(of, event);
  }

  #delivered(event: EventOf<'MessageDelivered'>): void {
    const { messageId, shopMessageId, conversation, chat, agent, at, reply } = event;
    const send = this.sends.get(messageId);
    if (send?.fate !== 'underWay')
      this.breaches.push(`${messageId} was delivered while it was ${send?.fate ?? 'unknown'}`);
    if (send) Object.assign(send, { fate: 'delivered', shopId: shopMessageId });
    this.heard.set(shopMessageId, (this.heard.get(shopMessageId) ?? 0) + 1);
    const of = this.latest(conversation);
    if (of?.n !== chat) return;
    if (send?.automation) automated(of, { at, reply });
    else spoke(of, { agent, at, reply });
  }

  #sendChanged(event: EventOf<'MessageFailed' | 'MessageDiscarded' | 'MessageRetried'>): void {
    const send = this.sends.get(event.messageId);
    const from = event.type === 'MessageFailed' ? 'underWay' : 'failed';
    if (send?.fate !== from)
      this.breaches.push(`${event.type} of ${event.messageId} while it was ${send?.fate ?? 'unknown'}`);
    if (!send) return;
    if (event.type === 'MessageRetried') {
      send.retried = true;
      if (!this.latest(event.conversation)?.open)
        this.breaches.push(`${event.messageId} was tried again in a closed chat`);
    }
    send.fate =
      event.type === 'MessageFailed'
        ? 'failed'
        : event.type === 'MessageDiscarded'
          ? 'discarded'
          : 'underWay';
  }

  #recalled({ messageId }: EventOf<'MessageRecalled'>): void {
    const send = this.sends.get(messageId);
    if (send?.fate !== 'underWay' && send?.fate !== 'failed')
      this.breaches.push(`${messageId} was called back while it was ${send?.fate ?? 'unknown'}`);
    if (send) send.fate = 'recalled';
  }

  #withdrawn({ messageId }: EventOf<'MessageWithdrawn'>): void {
    const send = this.sends.get(messageId);
    if (send?.fate !== 'underWay' || !send.automation)
      this.breaches.push(`${messageId} was withdrawn while it was ${send?.fate ?? 'unknown'}`);
    if (send) send.fate = 'withdrawn';
  }

  #inOpenChat(
    event: Exclude<DeskEvent, { type: 'ChatOpened' | 'ChatRated' }> & { conversation: string; at: number },
  ): void {
    if (!('chat' in event)) return;
    const of = this.latest(event.conversation);
    if (!of?.open || of.n !== event.chat) {
      this.breaches.push(`${event.type} in chat ${event.chat} of ${event.conversation}, which is not open`);
      return;
    }
    switch (event.type) {
      case 'ChatAssigned':
        if (event.from !== of.holder)
          this.breaches.push(`${event.conversation} was taken from ${event.from}, but ${of.holder} held it`);
        if (event.why.rule === 'claimed' && event.from !== null)
          this.breaches.push(`${event.to} claimed ${event.conversation} from ${event.from}`);
        of.holder = event.to;
        of.assignments.push({ to: event.to, at: event.at });
        return;
      case 'ChatClosed':
        return this.#closed(of, event);
      case 'NoResponseMarked':
        of.waitingSince = null;
        of.noResponse = true;
        return;
      case 'ReplyClockStarted':
        if (of.firstInbound?.at === event.wait.since && event.wait.deadlines)
          Object.assign(of.firstInbound, event.wait.deadlines);
        return;
      case 'MessageSubmitted':
        return this.#submitted(event);
    }
  }

  #closed(of: WitnessedChat, { at, reason, by, conversation }: EventOf<'ChatClosed'>): void {
    if (reason === 'timeout' && at !== closingInstant(of)) {
      this.breaches.push(
        `chat ${of.n} of ${conversation} closed at ${at}, but fell due at ${closingInstant(of)}`,
      );
    }
    Object.assign(of, { open: false, closedAt: at, endedBy: by, timedOut: reason === 'timeout' });
  }

  #submitted({ messageId, conversation, chat, content, automation }: EventOf<'MessageSubmitted'>): void {
    if (this.sends.has(messageId)) this.breaches.push(`${messageId} was submitted twice`);
    if (automation) this.#automates(conversation, chat, messageId);
    const text = content.kind === 'text' ? content.text : content.kind;
    const place = this.sends.size;
    this.sends.set(messageId, {
      id: messageId,
      conversation,
      chat,
      text,
      automation: automation ?? null,
      place,
      retried: false,
      fate: 'underWay',
      shopId: '',
    });
  }

  /** Automation says something: not to the blocked, and not where an agent has spoken or is about to. */
  #automates(conversation: string, chat: number, messageId: string): void {
    if (this.blocked.has(conversation)) this.breaches.push(`${messageId} was written to a blocked buyer`);
    const agents = [...this.sends.values()].some(
      (send) =>
        send.conversation === conversation &&
        send.chat === chat &&
        send.automation === null &&
        (send.fate === 'underWay' || send.fate === 'delivered' || send.fate === 'failed'),
    );
    if (agents || this.latest(conversation)?.agentSpoke) this.automatedAfterAgent.push(messageId);
  }
}
