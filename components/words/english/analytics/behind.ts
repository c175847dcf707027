import type { Category } from '../../../../core/domain/chat/chat.ts';
import type { FigureName } from '../../../../core/domain/metrics/behind.ts';
import type { Exclusion } from '../../../../core/domain/metrics/response-rate.ts';

const figures: Readonly<Record<FigureName, string>> = {
  rate12: 'Response rate, 12 h',
  rate24: 'Response rate, 24 h',
  waits: 'Response time',
  satisfaction: 'Satisfaction',
  sessions: 'Sessions',
  automation: 'Resolved by automation',
  conversion: 'Conversion',
};

const how: Readonly<Record<FigureName, string>> = {
  rate12: 'Chats whose first message came in this time. In time: it was answered by its 12 h deadline.',
  rate24: 'Chats whose first message came in this time. In time: it was answered by its 24 h deadline.',
  waits: 'Every wait that an agent’s reply ended, in the chats that count for the response rate.',
  satisfaction: 'Ratings that came in this time. Satisfied are 4 and 5 of 5.',
  sessions: 'Chats that were assigned in this time, each once.',
  automation:
    'Chats in which automation had the last word and no agent wrote, among all that had to be answered.',
  conversion:
    'Orders that a buyer created at most 7 days after an agent’s reply, each for the latest such reply.',
};

const leftOut: Readonly<Record<Exclusion, string>> = {
  holiday: 'opened in holiday mode',
  startedBySeller: 'started by the shop',
  noResponseNeeded: 'marked “No response needed”',
  automationAlone: 'resolved by automation alone',
  blocked: 'buyer blocked',
};

const categories: Readonly<Record<Category, string>> = {
  prePurchase: 'Pre-purchase',
  logistics: 'Logistics',
  aftersales: 'Aftersales',
  none: 'No category',
};

/** The words of components/analytics/behind. */
export const behind = {
  categories,
  figures,
  how,
  leftOut,
  show: 'Show',
  all: 'All',
  counted: 'Counted',
  inTime: 'In time',
  late: 'Late',
  pending: 'Pending',
  excluded: 'Left out',
  good: 'Satisfied',
  stars: (stars: number) => `${stars} of 5`,
  open: 'Open',
  closed: 'Closed',
  resolved: 'By automation alone',
  people: 'Left to people',
  usual: 'Up to the median',
  long: 'Up to 90 %',
  longest: 'The longest 10 %',
  noCurrency: 'Currency not known',

  from: (from: string, to: string) => `${from} – ${to}`,
  ofAgent: (agent: string) => `Only ${agent}`,
  rateIs: (share: string, inTime: string, counted: string) => `${share}: ${inTime} of ${counted} in time`,
  goodIs: (share: string, good: string, rated: string) => `${share}: ${good} of ${rated} satisfied`,
  automationIs: (share: string, resolved: string, of: string) => `${share}: ${resolved} of ${of}`,
  average: 'Average',
  median: 'Median',
  p90: '90 % within',
  notByCategory: 'An order belongs to no category, so conversion is known for all of them only.',
  none: 'Nothing here.',
  list: 'Chats behind it',
  unknownBuyer: 'Unknown buyer',
  noName: 'somebody',
  byAutomation: 'automation',

  inTimeAfter: (after: string, by: string) => `In time: answered after ${after}, by ${by}`,
  lateAfter: (after: string, by: string, over: string) =>
    `Late: answered after ${after}, by ${by}; ${over} over the deadline`,
  lateOpen: (since: string) => `Late: not answered, due ${since} ago`,
  pendingDue: (left: string) => `Pending: due in ${left}`,
  pendingHeld: 'Pending: its deadline does not run yet',
  pendingNever: 'Pending: it never got a deadline',
  out: (why: string) => `Left out: ${why}`,
  resolvedAlone: 'Resolved by automation alone',
  waited: (after: string, by: string, when: string) => `${after}, answered by ${by}, ${when}`,
  rated: (stars: number, when: string) => `${stars} of 5, ${when}`,
  ratedOf: (stars: number, when: string, agent: string) => `${stars} of 5, ${when}; ${agent}’s chat`,
  assigned: (agent: string, when: string) => `To ${agent}, ${when}`,
  assignedAgain: (agent: string, when: string, times: number) =>
    `To ${agent}, ${when}; assigned ${times} times in this time`,
  credited: (id: string, amount: string, ordered: string, after: string, by: string) =>
    `Order ${id}: ${amount}, ordered ${ordered}, ${after} after a reply by ${by}`,

  deadline: 'Deadline',
  deadlineOf: (nickname: string) => `Deadline of ${nickname}`,
  answered: 'First answered',
  notAnswered: 'not yet',
  closedAt: 'The chat closed',
  shown: (shown: string, of: string) => `${shown} of ${of} shown`,
  more: (count: number) => `Show ${count} more`,
  save: 'Save as CSV',
  columns: {
    buyer: 'Buyer',
    conversation: 'Conversation',
    when: (zone: string) => `When (${zone})`,
    exactly: 'When, by UTC',
    stands: 'Counts as',
    why: 'Why',
  },
  reading: 'Reading…',
  inAnalytics: 'More in Analytics',
};
