import type {
  AutomaticTextName,
  AutomaticVariable,
} from '../../../../core/domain/automation/automatic-texts.ts';
import type { ProactiveStage } from '../../../../core/domain/automation/automation.ts';
import type { ChatbotActivity } from '../../../../core/domain/shop/shop.ts';
import { counted, whole } from '../../../ui/share.ts';

const activities: Readonly<Record<ChatbotActivity, { name: string; hint: string }>> = {
  welcome: {
    name: 'Welcome message',
    hint: 'Greets a buyer who begins a chat while somebody is here. No reply: the deadline runs on.',
  },
  faq: {
    name: 'FAQ answers',
    hint: 'Answers a question that the FAQ library answers surely enough. Counts as a reply where the market lets it.',
  },
  away: {
    name: 'Away message',
    hint: 'Greets a buyer who begins a chat while nobody is here, or in holiday mode. No reply: the deadline runs on.',
  },
};

const stages: Readonly<Record<ProactiveStage, { name: string; hint: string }>> = {
  shipped: { name: 'Shipped', hint: 'When an order that the desk knows leaves the warehouse.' },
  outForDelivery: {
    name: 'Out for delivery',
    hint: 'When the carrier reports it. Carriers are asked about ten orders at a time, so it may come late or not at all.',
  },
  delayed: { name: 'Delayed', hint: 'When the carrier reports it, in the same way.' },
};

const fields: Readonly<Record<AutomaticTextName, string>> = {
  welcome: 'Welcome text',
  away: 'Away text',
  handOff: 'Hand-off text',
  shipped: 'Text for shipped',
  outForDelivery: 'Text for out for delivery',
  delayed: 'Text for delayed',
};

const hints: Readonly<Record<AutomaticTextName, string>> = {
  welcome: 'Once a chat, on its first message.',
  away: 'Once a chat, on its first message, in place of the welcome text.',
  handOff:
    'Said once a chat where a question cannot be answered. Empty: nothing is said. No reply: the deadline runs on.',
  shipped: 'Once an order.',
  outForDelivery: 'Once an order.',
  delayed: 'Once an order.',
};

const variables: Readonly<Record<AutomaticVariable, string>> = {
  buyer: 'Buyer’s name',
  shop: 'Shop’s name',
  order_id: 'Order',
  tracking_number: 'Tracking number',
};

const facts: Readonly<Record<AutomaticVariable, string>> = {
  buyer: 'the buyer’s name',
  shop: 'the shop’s name',
  order_id: 'the order',
  tracking_number: 'the tracking number',
};

/** The words of components/settings/automation. */
export const automation = {
  title: 'Automation',
  save: 'Save',
  discard: 'Discard',
  saved: 'Saved.',
  discarded: 'Back to what is saved.',
  unsaved: 'Not saved yet.',
  fields,
  hints,
  variables,
  facts,
  exampleShop: 'Your shop',
  insert: 'Put in',
  insertInto: (field: string) => `Put into ${field}`,
  insertNamed: (variable: string) => `Put in: ${variable}`,
  unfilled: (what: string) => `If ${what} is not known, this is not sent.`,
  noVariable: (names: string, known: string) =>
    `${names}: automation cannot fill this in. Take it out, or use one of these: ${known}`,
  guarded: (quoted: string, wrong: string) => `Never sent like this: “${quoted}” ${wrong}`,
  elsewhere: (now: string) => `Somebody saved this meanwhile: “${now}”. Saving yours replaces it.`,

  sure: {
    named: (name: string, share: string) => `${name} (${share})`,
    from: (share: string) => `From ${share}`,
    likely: 'Likely: answers most, errs most',
    rather: 'Rather sure',
    sure: 'Sure',
    very: 'Very sure',
    almost: 'Almost certain: answers least',
  },

  chatbot: {
    title: 'Automation',
    what: 'What buyers are told without a person, by this desk while a browser with it is open. Never over an agent, and nothing that the guideline check stops. Holds for everybody in the shop, from the moment it is switched.',
    activities: 'What the chatbot does',
    of: activities,
    coverOn: 'Weekend cover is on.',
    coverOff: 'Weekend cover is off.',
    coverMissing: (names: readonly string[]) => `Switch on as well: ${names.join(', ')}.`,
    cover:
      'While all three are on, what a buyer writes on Saturday or Sunday has until Monday 12:00, shop time, to be answered. It goes by what is on when they write; deadlines that run stay as they are.',
  },

  greetings: {
    title: 'Greetings',
    what: 'What the welcome and the away message say. They greet each chat that a buyer begins once.',
  },

  answers: {
    title: 'FAQ answers',
    what: 'From when on an answer of the FAQ library is sent, and what is said where there is none. Questions about an order, a product or with a photo are left to a person, as are buyers who sound unhappy.',
    toFaq: 'FAQ library',
    entries: (count: number) => `${counted(count, 'entry', 'entries')} to answer with.`,
    noEntries: 'It is empty: nothing can be answered yet.',
    off: 'FAQ answers are off.',
    from: 'How sure an answer must be',
    fromHint: 'Higher: fewer questions are answered, and fewer wrongly.',
  },

  suggested: {
    title: 'Suggested replies',
    what: 'Replies from the FAQ library, saved replies and what this shop answered before.',
    inChat: 'Suggest replies in the chat',
    inChatHint: 'Up to three above the field, for you to put in. For this browser.',
    bySelf: 'Send suggested replies by themselves',
    bySelfHint:
      'Sends the best one without a person where it is sure enough, in words this shop has used before. For everybody in the shop.',
    noCount:
      'In this shop’s market an automatic reply does not count as an answer, so nothing is sent by itself.',
    from: 'How sure a suggestion must be',
    fromHint: 'Higher: fewer are sent, and fewer wrongly.',
  },

  proactive: {
    title: 'News of orders',
    what: 'What buyers are told of their order without asking: once for each order and stage, never after an agent has written in the open chat, and in no measure. Holds for everybody in the shop.',
    which: 'What buyers are told',
    of: stages,
  },

  rehearsal: {
    title: 'Rehearsal',
    what: 'What automation, as it is written on this page, would have said in the last 30 days: saved or not. As if this desk had been open all the time. Nothing is sent and nothing is changed.',
    tried: 'Tried with',
    triedHint:
      'What is ticked here is tried, and not switched on. FAQ entries and saved replies are taken as they are now.',
    switches: {
      welcome: activities.welcome.name,
      faq: activities.faq.name,
      away: activities.away.name,
      suggested: 'Suggested replies by themselves',
      shipped: stages.shipped.name,
      outForDelivery: stages.outForDelivery.name,
      delayed: stages.delayed.name,
    },
    run: 'Try on the last 30 days',
    stop: 'Stop',
    stopped: 'Stopped.',
    failed: 'This could not be read.',
    reading: 'Trying',
    nothing: 'No buyer wrote in the last 30 days.',
    read: (messages: number) => `${counted(messages, 'message')} of buyers read.`,
    only: (most: number) => `Only the newest ${whole(most)}: there are more.`,
    changedSince: 'Something was changed since: try again to see what it does.',
    sums: 'In sum',
    answered: (answered: number, questions: number) =>
      `Would have answered ${whole(answered)} of ${counted(questions, 'question')}`,
    beforeAgent: (later: number, alone: number, sooner: string) =>
      `${later === 0 ? 'None of them' : `${whole(later)} of them`} before an agent did${sooner === '' ? '' : `, half of those at least ${sooner} sooner`}; ${whole(alone)} that no agent answered`,
    savedLate: (count: number) => `${whole(count)} whose deadline passed unanswered`,
    greeted: (count: number) => `${counted(count, 'greeting')}`,
    handedOff: (count: number) => `${counted(count, 'hand-off note')}`,
    told: (count: number) => `${counted(count, 'message')} about orders`,
    stoppedTexts: (count: number) => `${counted(count, 'text')} stopped by the guideline check`,
    than: (more: number) =>
      more === 0 ? 'as now' : more > 0 ? `${whole(more)} more than now` : `${whole(-more)} fewer than now`,
    silentWhy: 'Questions without an answer, by why',
    silent: (count: number, why: string) => `${whole(count)} ${why}`,
    showing: 'Show',
    showNamed: (name: string, count: number) => `${name} (${whole(count)})`,
    show: {
      answered: 'Answered',
      different: 'Different from now',
      greeted: 'Greeted',
      handedOff: 'Handed off',
      told: 'Told of their order',
      stopped: 'Stopped by the guideline check',
      silent: 'Without an answer',
      all: 'Everything',
    },
    list: 'What would have been said',
    one: 'case',
    many: 'cases',
    aBuyer: 'A buyer',
    openChat: 'Open chat',
    openChatOf: (buyer: string) => `Open chat with ${buyer}`,
    order: (id: string) => `Order ${id}`,
    noText: 'No text',
    silentHere: (why: string) => `Silent: ${why}.`,
    noAgent: 'No agent answered.',
    agentAfter: (time: string) => `An agent answered after ${time}.`,
    counts: 'Counts as a reply.',
    wouldHaveSaved: 'Counts as a reply, in time where the agent was late.',
  },
};
