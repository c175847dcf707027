import type { Automated } from '../../../core/domain/automation/automated.ts';
import type { AutomaticKind } from '../../../core/domain/automation/automation.ts';
import type { QuietAbout, QuietReason } from '../../../core/domain/automation/quiet.ts';
import type { Withdrawal } from '../../../core/domain/automation/withdrawal.ts';
import { percent } from '../../ui/share.ts';

const kinds: Readonly<Record<AutomaticKind, string>> = {
  welcome: 'Greeting',
  away: 'Away note',
  handOff: 'Hand-off note',
  faqAnswer: 'FAQ answer',
  suggestedAnswer: 'Suggested reply',
  shipped: 'Shipped',
  outForDelivery: 'Out for delivery',
  delayed: 'Delayed',
};

const wasSilent: Readonly<Record<QuietAbout, string>> = {
  answer: 'Chatbot stayed silent',
  welcome: 'Greeting not sent',
  away: 'Away note not sent',
  shipped: 'Shipping update not sent',
  outForDelivery: 'Delivery update not sent',
  delayed: 'Delay update not sent',
};

const reasons: Readonly<Record<QuietReason, string>> = {
  off: 'it is off',
  market: 'an automatic reply does not count in this market',
  agentJoined: 'an agent has joined',
  answeredBefore: 'answered before in this chat',
  details: 'about a product or an order',
  needsOrderData: 'needs order data',
  smallTalk: 'nothing was asked',
  feelsBad: 'the buyer sounds unhappy',
  guard: 'the guidelines stop its text',
  unfilled: 'a variable has no value',
  notSure: 'not sure enough',
  nothingFound: 'no answer known',
  stale: 'the buyer wrote again',
  late: 'too late',
  closed: 'the chat was closed',
  blocked: 'the buyer is blocked',
  cannotSend: 'the shop takes no messages to this buyer',
  notAllowed: 'no chat may be started about this order',
  tooLong: 'over 2,000 characters',
};

const origins = {
  faq: (question: string) => `FAQ: ${question}`,
  saved: (title: string) => `Saved reply: ${title}`,
  past: 'As this shop answered before',
};

/** What the desk says of what automation did. */
export const automation = {
  kinds,
  reasons,
  caption: (kind: AutomaticKind) => `${kinds[kind]}, automatic`,
  silent: (instead: QuietAbout, why: QuietReason) => `${wasSilent[instead]}: ${reasons[why]}`,
  withdrawn: (why: Withdrawal, said: string) =>
    why === 'refused' ? `Not sent: ${said}` : `Not sent: ${reasons[why]}`,
  /** Where an answer came from and how sure it was; '' for what is no answer. */
  basis: ({ origin, sure }: Automated) => {
    if (!origin) return '';
    const from =
      origin.from === 'faq'
        ? origins.faq(origin.question)
        : origin.from === 'saved'
          ? origins.saved(origin.title)
          : origins.past;
    return sure === undefined ? from : `${from} (${percent(Math.min(sure, 0.99), 1)} sure)`;
  },
};
