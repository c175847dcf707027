import { dispatchChats } from '../domain/assignment/dispatch.ts';
import { assignChat, claimChat, transferAll, transferChat } from '../domain/assignment/hold.ts';
import { recordFact } from '../domain/buyer/record-fact.ts';
import { carrierThreadId } from '../domain/carrier/carrier-thread.ts';
import { blockBuyer, closeDueChats, endChat, unblockBuyer } from '../domain/chat/close.ts';
import {
  categorizeChat,
  flagChat,
  markNoResponseNeeded,
  rateChat,
  starChat,
  viewChat,
} from '../domain/chat/mark.ts';
import { receiveMessages } from '../domain/chat/receive.ts';
import { reportAbuse } from '../domain/chat/report-abuse.ts';
import { starMessage } from '../domain/chat/star-message.ts';
import { startChat } from '../domain/chat/start-chat.ts';
import type { AutomaticCommand } from '../domain/desk/automatic-command.ts';
import type { Command, CommandOf, SetUpCommand } from '../domain/desk/command.ts';
import type { Decision, DeskView, Moment } from '../domain/desk/view.ts';
import { turnHoliday } from '../domain/holiday/turn-holiday.ts';
import { handOverMessage } from '../domain/message/hand-over.ts';
import { recallMessage } from '../domain/message/recall.ts';
import {
  discardMessage,
  recordDelivery,
  recordFailure,
  retryMessage,
  sendMessage,
} from '../domain/message/write.ts';
import { recordOrder, recordReturn, recordStage } from '../domain/order/record-order.ts';
import { startHeldClocks } from '../domain/reply-clock/start-held.ts';
import { closeDesk, openDesk, switchAutoAssign } from '../domain/roster/decide-presence.ts';
import { openShop } from '../domain/shop/decide-shop.ts';
import { correctSentiment, dismissWarning } from '../domain/triage/correct-reading.ts';
import { sortChat } from '../domain/triage/sort-chat.ts';
import type { Needs } from './ports.ts';
import { sendTaskId } from './task.ts';

/** How a command is carried out: what it has to see, and the function that decides it. */
export interface Entry<Name extends Command['do']> {
  readonly needs: (command: CommandOf<Name>, moment: Pick<Moment, 'now'>) => Needs;
  readonly decide: (view: DeskView, command: CommandOf<Name>, moment: Moment) => Decision;
}

type Catalogue = { readonly [Name in Command['do']]: Entry<Name> };

const theShop = (): Needs => ({});
const theConversation = ({ conversation }: { readonly conversation: string }): Needs => ({
  conversations: [conversation],
});

function theThread({ thread }: { readonly thread: string }): Needs {
  return { books: { threads: [thread] } };
}

function automatically(view: DeskView, command: AutomaticCommand, moment: Moment): Decision {
  return moment.automate(view, command, moment);
}
/** Decided by what comes when one of them does. */
function decideSetUp(view: DeskView, command: SetUpCommand, moment: Moment): Decision {
  return moment.decideSetUp(view, command, moment);
}

const setUp = { needs: theShop, decide: decideSetUp };

/** The same of what a team keeps beside its chats, which looks there. */
const inBooks = {
  changeFaqs: {
    needs: ({ keep, forget }: CommandOf<'changeFaqs'>) => ({
      books: { faqs: [...keep.map(({ id }) => id), ...forget] },
    }),
    decide: decideSetUp,
  },
  changeReplies: { needs: (): Needs => ({ books: { replies: true } }), decide: decideSetUp },
  keepMistakes: { needs: theConversation, decide: decideSetUp },
  settleMistake: {
    needs: ({ id }: CommandOf<'settleMistake'>) => ({ books: { cases: [id] } }),
    decide: decideSetUp,
  },
  keepCarrierNote: {
    needs: ({ about }: CommandOf<'keepCarrierNote'>) => ({ books: { threads: [carrierThreadId(about)] } }),
    decide: decideSetUp,
  },
  markCarrierSent: { needs: theThread, decide: decideSetUp },
  closeCarrierThread: { needs: theThread, decide: decideSetUp },
};

/** Every command there is. */
const catalogue: Catalogue = {
  openDesk: { needs: theShop, decide: openDesk },
  closeDesk: { needs: theShop, decide: closeDesk },
  switchAutoAssign: { needs: theShop, decide: switchAutoAssign },
  setCapacity: setUp,
  addAgent: setUp,
  disableAgent: setUp,
  setRole: setUp,
  submitAvatar: setUp,
  reviewAvatar: setUp,
  removeAvatar: setUp,
  renameAgent: setUp,
  enableAgent: setUp,
  openShop: { needs: theShop, decide: openShop },
  setShop: setUp,
  switchTag: setUp,
  startHoliday: setUp,
  endHoliday: setUp,
  planHoliday: setUp,
  cancelHoliday: setUp,
  turnHoliday: { needs: theShop, decide: turnHoliday },
  setAutomation: setUp,
  setChatbot: setUp,
  foundTeam: setUp,
  ...inBooks,

  sendMessage: { needs: theConversation, decide: sendMessage },
  retryMessage: { needs: theConversation, decide: retryMessage },
  discardMessage: { needs: theConversation, decide: discardMessage },
  recallMessage: {
    needs: ({ conversation, messageId }) => ({
      conversations: [conversation],
      sends: [sendTaskId(messageId)],
    }),
    decide: recallMessage,
  },
  handOverMessage: { needs: theConversation, decide: handOverMessage },
  recordDelivery: { needs: theConversation, decide: recordDelivery },
  recordFailure: { needs: theConversation, decide: recordFailure },
  receiveMessages: {
    needs: ({ conversation, messages }) => ({
      conversations: [conversation],
      messages: messages.map(({ message }) => message.id),
    }),
    decide: receiveMessages,
  },

  greetBuyer: {
    needs: ({ conversation }) => ({ conversations: [conversation], loads: true }),
    decide: automatically,
  },
  answerBuyer: { needs: theConversation, decide: automatically },
  tellBuyer: {
    needs: ({ conversation, order }) => ({ conversations: [conversation], orders: [order] }),
    decide: automatically,
  },
  withdrawMessage: { needs: theConversation, decide: automatically },

  claimChat: { needs: theConversation, decide: claimChat },
  assignChat: { needs: theConversation, decide: assignChat },
  transferChat: { needs: theConversation, decide: transferChat },
  transferAll: { needs: ({ by }) => ({ find: { what: 'heldBy', agent: by } }), decide: transferAll },
  dispatchChats: { needs: () => ({ find: { what: 'unassigned' } }), decide: dispatchChats },

  endChat: { needs: theConversation, decide: endChat },
  closeDueChats: { needs: (_, { now }) => ({ find: { what: 'closingBy', at: now } }), decide: closeDueChats },
  blockBuyer: { needs: theConversation, decide: blockBuyer },
  unblockBuyer: { needs: theConversation, decide: unblockBuyer },
  startChat: {
    needs: ({ conversation, order }) => ({ conversations: [conversation], orders: [order] }),
    decide: startChat,
  },
  startHeldClocks: { needs: () => ({ find: { what: 'heldClocks' } }), decide: startHeldClocks },

  markNoResponseNeeded: { needs: theConversation, decide: markNoResponseNeeded },
  viewChat: { needs: theConversation, decide: viewChat },
  starMessage: { needs: theConversation, decide: starMessage },
  reportAbuse: { needs: theConversation, decide: reportAbuse },
  starChat: { needs: theConversation, decide: starChat },
  flagChat: { needs: theConversation, decide: flagChat },
  categorizeChat: { needs: theConversation, decide: categorizeChat },
  correctSentiment: { needs: theConversation, decide: correctSentiment },
  dismissWarning: { needs: theConversation, decide: dismissWarning },
  sortChat: {
    needs: ({ conversation, orders }) => ({ conversations: [conversation], orders }),
    decide: sortChat,
  },
  rateChat: { needs: theConversation, decide: rateChat },

  recordOrder: { needs: ({ order }) => ({ orders: [order.id] }), decide: recordOrder },
  recordReturn: { needs: ({ order }) => ({ orders: [order] }), decide: recordReturn },
  recordStage: { needs: ({ order }) => ({ orders: [order] }), decide: recordStage },
  recordFact: { needs: ({ buyer }) => ({ buyers: [buyer] }), decide: recordFact },
};

function entryOf(command: Command): Entry<Command['do']> {
  return catalogue[command.do] as unknown as Entry<Command['do']>;
}

const automatic: ReadonlySet<Command['do']> = new Set<AutomaticCommand['do']>([
  'greetBuyer',
  'answerBuyer',
  'tellBuyer',
  'withdrawMessage',
]);

/** Whether a command settles what automation had to do: the task of the same id. */
export function isAutomatic(command: Command): boolean {
  return automatic.has(command.do);
}

/** Whether a command has a text leave, so that the guard has to see it. */
export function mayWrite(command: Command): boolean {
  return command.do === 'sendMessage' || isAutomatic(command);
}

/** Whether a command sets up the shop, or changes what its team keeps beside its chats. */
export function isSetUp(command: Command): command is SetUpCommand {
  return (entryOf(command).decide as unknown) === decideSetUp;
}

/** What has to be loaded for a command. */
export function needsOf(command: Command, moment: Pick<Moment, 'now'>): Needs {
  return entryOf(command).needs(command, moment);
}

/** Decides a command on what was loaded for it. */
export function decide(view: DeskView, command: Command, moment: Moment): Decision {
  return entryOf(command).decide(view, command, moment);
}
