import type { BuyerDeed } from '../../core/domain/buyer/events.ts';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Content } from '../../core/domain/message/content.ts';
import type { ShopMessage } from '../../core/domain/message/shop-message.ts';
import type { Order } from '../../core/domain/order/order.ts';
import { type Step, text, timeOf } from './scenario.ts';

function contentOf(step: Step): Content {
  const order = text(step, 'order');
  switch (text(step, 'kind') || 'text') {
    case 'sticker':
    case 'emoji':
      return { kind: 'sticker', raw: '' };
    case 'image':
      return { kind: 'image', url: 'https://shop.invalid/1.jpg', width: 1, height: 1 };
    case 'video':
      return { kind: 'video', vid: '1', url: '', cover: '', seconds: 1 };
    case 'product_card':
      return { kind: 'productCard', productId: '1' };
    case 'order_card':
      return { kind: 'orderCard', orderId: order };
    default:
      return { kind: 'text', text: text(step, 'text') };
  }
}

function fromShop(step: Step, n: number, author: ShopMessage['author'], content: Content): Command {
  const buyer = text(step, 'buyer');
  const message: ShopMessage = {
    id: `m${n}`,
    index: String(n),
    sentAt: step.at,
    author,
    resolves: step.resolves === true,
    nickname: buyer,
    visible: true,
    content,
  };
  return {
    do: 'receiveMessages',
    conversation: buyer,
    buyer: { id: buyer, nickname: buyer, avatar: '' },
    canSend: true,
    messages: [{ message, order: text(step, 'order') }],
  };
}

function written(step: Step, n: number): Command[] {
  const conversation = text(step, 'buyer');
  const messageId = `own${n}`;
  const content = { kind: 'text', text: text(step, 'text') } as const;
  return [
    { do: 'sendMessage', by: text(step, 'agent'), conversation, messageId, content },
    { do: 'recordDelivery', conversation, messageId, shopMessageId: `m${n}`, sentAt: step.at },
  ];
}

/** What a step says of an order: of a known one only what it gives, of a new one also when it was created. */
function orderReport(step: Step, known: Order | undefined): Command {
  const stated = step.createdAt === undefined ? step.at : timeOf(step.createdAt);
  return {
    do: 'recordOrder',
    order: {
      id: text(step, 'id'),
      buyer: text(step, 'buyer') || (known?.buyer ?? ''),
      ...(known && step.createdAt === undefined ? {} : { createdAt: stated }),
      ...(step.amount === undefined ? {} : { amount: String(step.amount) }),
      ...(step.currency === undefined ? {} : { currency: text(step, 'currency') }),
      ...(step.paid === undefined ? {} : { paid: step.paid === true }),
    },
  };
}

type Plain = Record<string, (step: Step) => AgentCommand>;

const by = (step: Step) => text(step, 'agent') || text(step, 'by');
const chat = (step: Step) => ({ by: by(step), conversation: text(step, 'buyer') });
const agent = (step: Step) => ({ agent: text(step, 'agent') });
/** Each agent has a window of their own. */
const windowOf = (step: Step) => ({ desk: `window of ${text(step, 'agent')}` });

const plain: Plain = {
  'desk.open': (step) => ({ do: 'openDesk', ...agent(step), ...windowOf(step) }),
  'desk.close': (step) => ({ do: 'closeDesk', ...agent(step), ...windowOf(step) }),
  'accept.on': (step) => ({ do: 'switchAutoAssign', ...agent(step), on: true }),
  'accept.off': (step) => ({ do: 'switchAutoAssign', ...agent(step), on: false }),
  'agent.disable': (step) => ({ do: 'disableAgent', ...agent(step) }),
  'agent.enable': (step) => ({ do: 'enableAgent', ...agent(step) }),
  'agent.capacity': (step) => ({ do: 'setCapacity', ...agent(step), capacity: Number(step.capacity) }),
  'agent.add': (step) => ({
    do: 'addAgent',
    ...agent(step),
    nickname: text(step, 'nickname'),
    capacity: Number(step.capacity),
  }),
  claim: (step) => ({ do: 'claimChat', ...chat(step) }),
  assign: (step) => ({ do: 'assignChat', ...chat(step), to: text(step, 'to') }),
  transfer: (step) =>
    step.all === true
      ? { do: 'transferAll', by: by(step), to: text(step, 'to'), note: '' }
      : { do: 'transferChat', ...chat(step), to: text(step, 'to'), note: '' },
  end: (step) => ({ do: 'endChat', ...chat(step) }),
  noResponseNeeded: (step) => ({ do: 'markNoResponseNeeded', ...chat(step) }),
  block: (step) => ({ do: 'blockBuyer', conversation: text(step, 'buyer') }),
  unblock: (step) => ({ do: 'unblockBuyer', conversation: text(step, 'buyer') }),
  view: (step) => ({ do: 'viewChat', ...chat(step) }),
  star: (step) => ({ do: 'starChat', ...chat(step), on: true }),
  unstar: (step) => ({ do: 'starChat', ...chat(step), on: false }),
  flag: (step) => ({ do: 'flagChat', ...chat(step), on: true }),
  unflag: (step) => ({ do: 'flagChat', ...chat(step), on: false }),
  'holiday.on': () => ({ do: 'startHoliday' }),
  'holiday.off': () => ({ do: 'endHoliday' }),
};

const activities = new Set(['welcome', 'faq', 'away']);
const facts = new Set<string>([
  'followed',
  'unfollowed',
  'engaged',
  'favourited',
  'cart',
  'live',
] satisfies BuyerDeed[]);
const categories = new Set(['prePurchase', 'logistics', 'aftersales', 'none']);

/**
 * The commands that a step stands for, in order.
 * @param n the step's number, from 0. @param order the order that it names, as far as it is known.
 */
export function commandsOf(step: Step, n: number, order: Order | undefined): Command[] {
  const known = plain[step.do];
  if (known) return [known(step)];
  switch (step.do) {
    case 'buyer.message':
      return [fromShop(step, n, 'buyer', contentOf(step))];
    case 'automation.message':
      return [fromShop(step, n, 'automation', { kind: 'text', text: 'Automatic.' })];
    case 'agent.message':
      return written(step, n);
    case 'rate':
      return [{ do: 'rateChat', conversation: text(step, 'buyer'), stars: Number(step.stars) }];
    case 'chatbot':
      return [
        {
          do: 'setChatbot',
          activities: list(step.activities).filter((each) => activities.has(each)) as never,
        },
      ];
    case 'order':
      return [orderReport(step, order)];
    case 'return':
      return [{ do: 'recordReturn', order: text(step, 'order'), status: text(step, 'status') }];
    case 'seller.start':
      return [
        {
          do: 'startChat',
          by: text(step, 'agent'),
          order: text(step, 'order'),
          conversation: order?.buyer ?? '',
        },
      ];
    case 'category': {
      const category = text(step, 'category');
      if (!categories.has(category)) throw new Error(`unknown category ${category}`);
      return [{ do: 'categorizeChat', conversation: text(step, 'buyer'), category: category as 'none' }];
    }
    case 'fact': {
      const fact = text(step, 'fact');
      if (!facts.has(fact)) throw new Error(`unknown fact ${fact}`);
      return [{ do: 'recordFact', buyer: text(step, 'buyer'), fact: fact as BuyerDeed }];
    }
    default:
      throw new Error(`unknown step ${step.do}`);
  }
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
