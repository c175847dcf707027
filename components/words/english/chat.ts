import type { AssignRule, PassedOver, WhyNobody } from '../../../core/domain/assignment/reason.ts';
import type { AbuseReason } from '../../../core/domain/chat/abuse-reason.ts';
import { counted } from '../../ui/share.ts';

interface Named {
  readonly to: string;
  readonly by: string;
}

const assigned: Readonly<Record<AssignRule, (who: Named) => string>> = {
  oneAccount: ({ to }) => `Assigned to ${to}: the shop has one account`,
  previousAgent: ({ to }) => `Assigned to ${to}, who held this buyer’s last chat`,
  smallestShare: ({ to }) => `Assigned to ${to}, who had the most room`,
  claimed: ({ to }) => `${to} took this chat`,
  assigned: ({ to, by }) => `${by} assigned this chat to ${to}`,
  transferred: ({ to, by }) => `${by} transferred this chat to ${to}`,
  started: ({ to }) => `${to} started this chat`,
};

const nobody: Readonly<Record<WhyNobody, string>> = {
  allOffline: 'everyone is offline.',
  noneAccepting: 'nobody who is here accepts new chats.',
  atCapacity: 'all who accept are at capacity.',
};

const abuse: Readonly<Record<AbuseReason, string>> = {
  abuse: 'insults',
  threats: 'threats',
  unreasonableDemands: 'unreasonable demands',
  advertising: 'advertising',
  other: 'something else',
};

const load = (open: number, capacity: number) => `${open} of ${capacity} open`;

/** The words of components/chat, but for what lies in a folder of its own there. */
export const chat = {
  name: 'Chat',
  chatWith: (buyer: string) => `Chat with ${buyer}`,
  notHere: 'This chat is not here',
  notHereWhy: 'It may belong to another shop, or it was not read yet.',
  back: 'Back to the chats',
  overdueElsewhere: (count: number) => `${count} overdue`,
  cancel: 'Cancel',

  // The header and what can be done.
  yours: 'Yours',
  theirs: (agent: string) => `${agent}’s`,
  unassigned: 'Unassigned',
  closed: 'Closed',
  closedOn: (when: string) => `Closed ${when}`,
  closedBy: (agent: string, when: string) => `Ended by ${agent}, ${when}`,
  closedByItself: (when: string) => `Closed by itself ${when}`,
  closedByBlock: (when: string) => `Closed ${when}: buyer blocked`,
  whyUnassigned: (why: WhyNobody | null) => (why ? `: ${nobody[why]}` : '. The next who is free gets it.'),
  untilTheyWrite: ': the desk began this chat. Somebody gets it when the buyer writes.',
  starChat: 'Star chat',
  workbench: 'Workbench',
  askingTeam: 'Asking the team…',
  assignToMe: 'Assign to me',
  assignTo: 'Assign to…',
  transfer: 'Transfer',
  noResponseNeeded: 'No response needed',
  noResponseShort: 'No response',
  endSession: 'End session',
  reportAbuse: 'Report abuse',
  warnings: {
    name: 'What the buyer’s words warn of',
    kinds: {
      abuse: 'Insult',
      threat: 'Threat',
      unreasonable: 'Unreasonable demand',
      advertising: 'Advertising',
    },
    notSo: 'Not so',
    notSoOf: (kind: string) => `Not so: ${kind}`,
  },
  withKey: (name: string, key: string) => `${name} (${key.toUpperCase()})`,
  stillWaits: 'The buyer still waits.',
  nothingUndone: 'All is answered and sent now.',
  stillUnsent: (count: number) =>
    `${counted(count, 'message')} of yours ${count === 1 ? 'has' : 'have'} not gone out.`,
  endAnyway: 'End anyway',
  keepOpen: 'Keep open',
  askEnd: 'End anyway?',

  // Giving a chat to somebody.
  agent: 'Agent',
  agentHint: 'Nickname',
  noSuchAgent: (typed: string) => `Nobody here is called “${typed}”.`,
  chooseAgent: 'Choose who gets it.',
  offline: 'offline',
  notAccepting: 'not accepting',
  load,
  assign: 'Assign',
  whatToTransfer: 'What to transfer',
  thisChatOnly: 'This chat only',
  allMyChats: 'All my open chats',
  allOrNone: (count: number) => `${counted(count, 'chat')}. All go, or none.`,
  note: 'Note',
  noteHint: (agent: string) => `For ${agent}. The buyer does not see it.`,
  them: 'them',
  handOver: (agent: string) => `What ${agent} sees`,
  handOverOfAll: 'Each chat carries its own summary: the last question, what was said last, order, deadline.',
  lastAsked: 'Last question',
  lastTold: 'We said last',
  order: 'Order',
  deadline: 'Deadline',
  nothingAsked: 'Nothing asked yet',
  nothingTold: 'Nothing said yet',
  noOrder: 'None named',
  noDeadline: 'None runs',
  left: (time: string, when: string) => `${time} left, ${when}`,
  overdueBy: (time: string, when: string) => `Overdue ${time}, since ${when}`.replace('  ', ' '),

  // The log.
  messages: 'Messages',
  newMessages: 'New messages',
  backToNewest: 'Back to the newest',
  newFromHere: 'New',
  waitingSinceHere: 'waiting since here',
  automatic: 'Automatic',
  isAutomatic: ', automatic',
  doesNotStopClock: 'does not stop the clock',
  onlyGreeting: 'only a greeting: the clock runs on',
  line: (who: string, when: string) => `${who}, ${when}`,
  platform: 'TikTok Shop',
  starMessage: 'Star message',
  addToFaq: 'Add to FAQ',
  starred: 'Starred',

  // Lines that nobody wrote.
  assignedLine: (rule: AssignRule, who: Named) => assigned[rule](who),
  assignedToOnly: (to: string) => `Assigned to ${to}, the only one who could take it`,
  couldHave: 'Could have taken it',
  couldNot: 'Could not',
  passedOver: ({ why, open, capacity }: PassedOver) =>
    ({
      offline: 'offline',
      notAccepting: 'not accepting',
      atCapacity: `at capacity, ${open} of ${capacity}`,
    })[why],
  noteFrom: (agent: string) => `Note from ${agent}`,
  onlyAgentsSee: 'Only agents see this.',
  endedBy: (agent: string) => `Session ended by ${agent}`,
  ended: 'Session ended',
  timedOutUnanswered: 'Closed by itself: 7 days without an answer',
  timedOutQuiet: 'Closed by itself: 7 days without a message',
  timedOut: 'Closed by itself after 7 days',
  closedAsBlocked: 'Closed: the buyer was blocked',
  opened: 'Chat opened',
  openedByShop: 'The shop began this chat',
  inHoliday: (opened: string) => `${opened} in holiday mode: no deadline`,
  markedNoResponse: (agent: string) => `${agent} marked: no response needed`,
  rated: (stars: number) => `The buyer rated this chat ${stars} of 5`,
  blocked: (by: string) => (by === '' ? 'The buyer was blocked' : `${by} blocked the buyer`),
  unblocked: (by: string) => (by === '' ? 'The buyer was unblocked' : `${by} unblocked the buyer`),
  reported: (agent: string, reason: AbuseReason, count: number) =>
    `${agent} reported abuse: ${abuse[reason]} (${counted(count, 'message')})`,
  episode: (n: number, count: number) => `Chat ${n} of ${count}`,
  stillOpen: 'open',
  outcome: {
    ended: (agent: string) => (agent === '' ? 'ended' : `ended by ${agent}`),
    timeout: 'closed by itself',
    blocked: 'closed by blocking',
    rated: (stars: number) => `rated ${stars} of 5`,
  },

  // Going to a place in it.
  jumpTo: 'Jump to',
  goToDate: 'Go to date',
  date: 'Date',
  pastChats: 'Chats with this buyer',
  starredMessages: 'Starred messages',
  noStars: 'None yet. Each message has a star beside it.',

  // Reporting.
  reason: 'Reason',
  reasons: {
    abuse: 'Abuse or insults',
    threats: 'Threats',
    unreasonableDemands: 'Unreasonable demands',
    advertising: 'Advertising',
    other: 'Something else',
  } satisfies Record<AbuseReason, string>,
  evidence: 'Messages that show it',
  noEvidence: 'The buyer has written nothing in this chat that could be shown.',
  newestOnly: (count: number) => `The newest ${count} are listed.`,
  noteForReport: 'What the shop has to add',
  ticket: 'Ticket text',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied. The text is selected: press Ctrl+C.',
  filing:
    'TikTok Shop takes reports only from a person: copy this text and file it in the Seller Center. Recording it here tells the other agents.',
  alsoBlock: 'Block this buyer',
  blockMeans: 'Their chat closes, and what they write is kept out of sight until they are unblocked.',
  record: 'Record',
};
