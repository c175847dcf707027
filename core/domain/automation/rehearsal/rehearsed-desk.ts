import { type Conversation, openChatOf } from '../../chat/conversation.ts';
import type { ConversationEvent } from '../../chat/events.ts';
import type { MessageReceived } from '../../chat/message-events.ts';
import { waitBegun } from '../../chat/receive.ts';
import type { AutomaticCommand } from '../../desk/automatic-command.ts';
import { noBooks } from '../../desk/books.ts';
import type { DeskView, Moment } from '../../desk/view.ts';
import type { CheckOutgoing } from '../../guard/guard-over.ts';
import { delivered } from '../../message/delivered.ts';
import type { VariableFacts } from '../../message/fill-variables.ts';
import type { Order } from '../../order/order.ts';
import type { Shop } from '../../shop/shop.ts';
import { momentsOf, type PastMoment, type SpokenLine } from '../../suggest/moments-of.ts';
import type { MessageReading } from '../../triage/message-reading.ts';
import { decideAutomatic } from '../decide-automatic.ts';
import { type AskedLine, askedLines, askedSigns } from '../find-answers.ts';
import type { QuietReason } from '../quiet.ts';
import { agentJoined } from '../withdrawal.ts';
import type { AskedSigns, FoundAnswers } from '../would-answer.ts';
import type { Rehearsed, RehearsedMessage, Setting } from './rehearsed.ts';
import { RehearsedTalks, spoken } from './rehearsed-talks.ts';

/** What automation says something by. */
type Saying = Exclude<AutomaticCommand, { do: 'withdrawMessage' }>;

/** What is known beside the log, and what finds and checks. */
export interface RehearsalTools {
  readonly checkOutgoing: CheckOutgoing;
  readonly read: (text: string) => Pick<MessageReading, 'smallTalk' | 'needsOrder'> | null;
  readonly find: (asked: readonly AskedLine[], said: readonly SpokenLine[], setting: Setting) => FoundAnswers;
  readonly fill: (conversation: Conversation) => VariableFacts;
  readonly fillOrder: (order: string) => VariableFacts;
  readonly order: (id: string) => Order | undefined;
  /** Told of each answer an agent gave, when it was given: what is suggested rests on those before. */
  readonly learn: (moment: PastMoment, conversation: Conversation) => void;
}

const nothing: FoundAnswers = { faq: null, suggested: null };

/**
 * A desk of the past on which another automation worked: the log as it was, without what automation really said in it, and with what
 * this one would have said. It decides by what decides in earnest, and nothing of it leaves (docs/rules.md §8).
 */
export class RehearsedDesk {
  readonly #talks = new RehearsedTalks();
  /** Messages of the desk's automation that were really sent: they are passed over. */
  readonly #passed = new Set<string>();
  readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  conversation(id: string): Conversation | undefined {
    return this.#talks.known(id)?.conversation;
  }

  /** The answer an agent gave last in a conversation, where it is its last line. */
  answerGiven(id: string): PastMoment | undefined {
    const lines = spoken(this.#talks.of(id).lines);
    const moment = momentsOf(lines).at(-1);
    return moment?.id === lines.at(-1)?.id ? moment : undefined;
  }

  /** Something happened in a conversation, as the log has it. @param shop as it was then. */
  apply(event: ConversationEvent, shop: Shop): void {
    if (this.#isPassed(event)) return;
    const { conversation } = this.#talks.of(event.conversation);
    this.#talks.goOn(event.type === 'MessageReceived' ? this.#received(conversation, event, shop) : event);
  }

  /** What would follow a buyer's message that has just been applied. @param first whether it began its chat. */
  hear(event: MessageReceived, shop: Shop, first: boolean, tools: RehearsalTools): RehearsedMessage {
    const chat = event.chat ?? 0;
    const { id: about, sentAt: writtenAt } = event.message;
    const inChat = { conversation: event.conversation, chat, about, writtenAt };
    const tried = this.#shop(shop);
    const known = this.#talks.of(event.conversation).conversation;
    const fill = tools.fill(known);
    const greeting = first
      ? this.#outcome({ do: 'greetBuyer', ...inChat, messageId: `greeting ${about}`, fill }, tried, tools)
      : null;
    const lines = this.#talks.of(event.conversation).lines.filter((line) => line.chat === chat);
    const asked = askedLines(lines);
    const signs = askedSigns(asked, tools.read);
    const joined = this.#joined(event.conversation);
    const idle = signs.details || signs.needsOrderData || signs.smallTalk || joined;
    const found = idle
      ? nothing
      : tools.find(asked, spoken(this.#talks.of(event.conversation).lines), this.setting);
    const command = {
      do: 'answerBuyer',
      ...inChat,
      messageId: `answer ${about}`,
      signs,
      found,
      fill,
    } as const;
    const answer = this.#outcome(command, tried, tools) ?? {
      says: null,
      why: this.#quietly(signs, joined, tried),
      text: '',
    };
    return { greeting, answer };
  }

  /** What the buyer of an order would be told. @param since epoch ms, which is taken for now. */
  tell(
    {
      conversation,
      order,
      stage,
      since,
    }: { conversation: string; order: Order; stage: keyof Setting['automation']['proactive']; since: number },
    shop: Shop,
    tools: RehearsalTools,
  ): Rehearsed {
    const command = {
      ...{ do: 'tellBuyer' as const, conversation, order: order.id, stage, since },
      ...{ messageId: `${stage} ${order.id}`, fill: tools.fillOrder(order.id) },
    } as const;
    const known = this.conversation(conversation);
    const why: QuietReason = !this.setting.automation.proactive[stage].on
      ? 'off'
      : known?.blocked
        ? 'blocked'
        : !known?.canSend
          ? 'cannotSend'
          : 'notAllowed';
    return this.#outcome(command, this.#shop(shop), tools, false) ?? { says: null, why, text: '' };
  }

  #shop(shop: Shop): Shop {
    const { automation, activities } = this.setting;
    return { ...shop, automation, chatbot: [{ from: Number.NEGATIVE_INFINITY, activities }] };
  }

  #joined(id: string): boolean {
    const { conversation } = this.#talks.of(id);
    const open = openChatOf(conversation);
    return open !== null && agentJoined(conversation, open);
  }

  #quietly(signs: AskedSigns, joined: boolean, shop: Shop): QuietReason {
    if (joined) return 'agentJoined';
    if (signs.smallTalk) return 'smallTalk';
    const { suggested } = shop.automation;
    return this.setting.activities.includes('faq') || suggested.on ? 'closed' : 'off';
  }

  /** Decides, and goes on as if it had been sent. Null where nobody would wonder. */
  #outcome(command: Saying, shop: Shop, tools: RehearsalTools, goesOn = true): Rehearsed | null {
    const { conversation: id } = command;
    const decision = this.#decide(command, shop, tools);
    for (const event of decision) {
      if (event.type === 'AutomationStayedSilent') {
        return { says: null, why: event.why, text: wanted(command, shop) };
      }
      if (event.type !== 'MessageSubmitted' || !event.automation || event.content.kind !== 'text') continue;
      if (goesOn) {
        this.#talks.goOn(event);
        const ours = this.#talks
          .of(id)
          .conversation.outgoing.find(({ messageId }) => messageId === event.messageId);
        const arrival = { conversation: id, shopMessageId: event.messageId, sentAt: event.at };
        if (ours) this.#talks.goOn(delivered(shop, ours, arrival));
      }
      const { text } = event.content;
      return {
        says: event.automation,
        text,
        because: this.#because(command, shop, tools, event.automation.kind),
      };
    }
    return null;
  }

  /** Why there is no answer where a hand-off note is said. */
  #because(command: Saying, shop: Shop, tools: RehearsalTools, kind: string): QuietReason | null {
    if (kind !== 'handOff') return null;
    const { automation } = shop;
    const mute = { ...shop, automation: { ...automation, answers: { ...automation.answers, handOff: '' } } };
    const [event] = this.#decide(command, mute, tools);
    return event?.type === 'AutomationStayedSilent' ? event.why : null;
  }

  #decide(command: Saying, shop: Shop, tools: RehearsalTools) {
    const conversations = new Map([
      [command.conversation, this.#talks.of(command.conversation).conversation],
    ]);
    const order = command.do === 'tellBuyer' ? tools.order(command.order) : undefined;
    const view: DeskView = {
      ...{ shop, conversations, orders: new Map(order ? [[order.id, order]] : []), buyers: new Map() },
      ...{ books: noBooks, known: new Map(), handedOver: new Set(), loads: new Map(), found: [] },
    };
    const now = command.do === 'tellBuyer' ? command.since : command.writtenAt;
    const { checkOutgoing } = tools;
    const unused = () => {
      throw new Error('a rehearsal decides what automation says, and nothing else');
    };
    const moment: Moment = { now, checkOutgoing, automate: decideAutomatic, decideSetUp: unused };
    const decision = decideAutomatic(view, command, moment);
    return 'events' in decision ? decision.events : [];
  }

  /** Whether it is about a message that automation really sent, or noted. */
  #isPassed(event: ConversationEvent): boolean {
    if (event.type === 'AutomationStayedSilent') return true;
    if (event.type === 'MessageSubmitted' && event.automation) this.#passed.add(event.messageId);
    return 'messageId' in event && this.#passed.has(event.messageId);
  }

  /** A buyer's message with the wait that it begins here: automation may have ended one that went on in earnest. */
  #received(conversation: Conversation, event: MessageReceived, shop: Shop): MessageReceived {
    const open = openChatOf(conversation);
    if (event.message.author !== 'buyer' || event.chat === null || open?.n !== event.chat) return event;
    return { ...event, wait: waitBegun(this.#shop(shop), open, event.at) };
  }
}

/** What was not said. */
function wanted(command: Saying, { automation }: Shop): string {
  if (command.do === 'answerBuyer') return (command.found.faq ?? command.found.suggested)?.text ?? '';
  return command.do === 'tellBuyer' ? automation.proactive[command.stage].text : '';
}
