const number = new Intl.NumberFormat('en-GB');
const list = new Intl.ListFormat('en-GB');
const counted = (count: number, one: string, many = `${one}s`) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

const categories = {
  prePurchase: 'Pre-purchase',
  logistics: 'Logistics',
  aftersales: 'Aftersales',
  none: 'No category',
};

const troubles = {
  noDay: 'Choose a day.',
  ahead: 'This day is still ahead.',
  backwards: 'This is before the first day.',
  tooLong: 'More than 366 days cannot be shown at once.',
};

/** Today beside what is usual. */
const usual = {
  title: 'Today against the usual',
  /** Of which days the usual is: of the same weekday, up to this time of the day. */
  held: (weeks: number, weekday: string, time: string) =>
    `Up to ${time}, beside the same hours of the last ${weeks === 1 ? weekday : `${weeks} ${weekday}s`}.`,
  none: (weekday: string) => `There is no earlier ${weekday} to hold today against yet.`,
  reading: 'Reading earlier days…',
  measure: 'Measure',
  today: 'Today so far',
  usually: 'Usually',
  chats: 'New chats',
  more: (name: string, today: string, usually: string) =>
    `${name}: ${today}, more than the usual ${usually}.`,
  fewer: (name: string, today: string, usually: string) =>
    `${name}: ${today}, less than the usual ${usually}.`,
  alike: (name: string, today: string, usually: string) => `${name}: ${today}, about the usual ${usually}.`,
  unknown: (name: string, today: string, usually: string) => `${name}: ${today}; usually ${usually}.`,
};

/** The words of the view "Service" of Analytics. */
export const service = {
  title: 'Service',
  choice: 'What is shown',
  period: 'Period',
  lastDays: (days: number) => `Last ${days} days`,
  chosenDays: 'Chosen days',
  firstDay: 'First day',
  lastDay: 'Last day',
  troubles,
  agent: 'Agent',
  allAgents: 'All agents',
  disabledAgent: (nickname: string) => `${nickname} (disabled)`,
  category: 'Category',
  allCategories: 'All categories',
  categories,
  fromTo: (from: string, to: string, zone: string) => `${from} to ${to} (${zone})`,
  reading: 'Reading the figures…',
  saveAll: 'Save all as CSV',
  all: 'Service',

  figures: 'Figures',
  figure: 'Figure',
  value: 'Value',
  exactValue: 'Exact value',
  exactOf: (name: string) => `${name}, exact`,
  note: 'Note',
  rate: 'Response rate',
  rateWithin: (hours: number) => `Response rate ${hours} h`,
  target: (share: string) => `Target ${share}`,
  heldAgainst: (share: string, met: boolean) => `target ${share}, ${met ? 'met' : 'missed'}`,
  countsHere: (words: string) => `counts here, ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
  averageTime: 'Average response time',
  medianTime: 'Median response time',
  p90Time: '9 in 10 answered within',
  ofReplies: (count: number) => (count === 0 ? 'no replies yet' : `of ${counted(count, 'reply', 'replies')}`),
  satisfaction: 'Satisfaction',
  ofRated: (count: number) => (count === 0 ? 'none rated' : `of ${counted(count, 'rating')}`),
  conversion: 'Conversion',
  conversionIn: (currency: string) => `Conversion in ${currency}`,
  noOrders: 'no orders after a reply',
  notByCategory: 'an order has no category',
  afterReplies: 'orders up to 7 days after a reply',
  sessions: 'Sessions',
  chatsAssigned: 'chats assigned',
  automation: 'Automation share',
  ofChats: (resolved: string, of: string) => `${resolved} of ${of} chats`,

  charts: 'Over time',
  day: 'Day',
  week: 'Week',
  soFar: (name: string) => `${name}, so far`,
  fromOn: (name: string, time: string) => `${name}, from ${time}`,
  hours: (hours: number) => `${hours} h`,
  shareOf: (name: string) => `${name}, share`,
  secondsOf: (name: string) => `${name}, seconds`,
  inTime: (hours: number) => `In time, ${hours} h`,
  counted: (hours: number) => `Counted, ${hours} h`,
  pending: 'Pending',
  excluded: 'Excluded',
  responseTime: 'Response time',
  median: 'Median',
  p90: '9 in 10',
  average: 'Average',
  replies: 'Replies',
  good: 'Rated 4 or 5',
  rated: 'Rated',
  resolved: 'By automation alone',
  toAnswer: 'To be answered',
  revenueIn: (currency: string) => `Conversion in ${currency}`,
  amountIn: (currency: string) => `Amount, ${currency}`,
  byAgent: 'Sessions per agent',
  byAgentWords: 'A chat counts once for each agent it came to.',
  noneByAgent: 'No chat came to anybody in this period.',

  rateSaid: (hours: number, share: string) => `${share} within ${hours} h`,
  rateAltogether: (said: string[], target: string) => `${list.format(said)}; the target is ${target}.`,
  waitsAltogether: (replies: number, median: string, p90: string) =>
    replies < 2
      ? replies === 0
        ? 'No replies.'
        : `One reply, after ${median}.`
      : `Half of ${number.format(replies)} replies within ${median}, 9 in 10 within ${p90}.`,
  sessionsAltogether: (sessions: string) => `${sessions} altogether.`,
  satisfactionAltogether: (share: string, rated: number) =>
    rated === 0 ? 'No ratings.' : `${share} of ${counted(rated, 'rating')} with 4 or 5.`,
  automationAltogether: (share: string, of: number) =>
    of === 0 ? 'No chats.' : `${share} of ${counted(of, 'chat')} without an agent.`,
  revenueAltogether: (amount: string) => `${amount} altogether.`,
  at: (value: string, place: string) => `${value} (${place})`,
  /** @param name of what is meant, '' where only one thing is drawn. */
  between: (name: string, least: string, most: string) =>
    name === '' ? `Lowest ${least}, highest ${most}.` : `${name}: lowest ${least}, highest ${most}.`,
  always: (name: string, value: string) => (name === '' ? `Always ${value}.` : `${name}: always ${value}.`),

  wholePart: 'Part',
  wholeRow: 'Row',
  wholeColumn: 'Column',

  nothingYet: 'Nothing to measure yet',
  nothingYetWhy: 'The figures begin with the first chat. Until then there is nothing to count.',
  toDesk: 'Go to the desk',
  nothingThen: 'No chats in this period',
  nothingThenWhy: 'Nothing was written, assigned or rated then.',
  showDays: (days: number) => `Show the last ${days} days`,
  usual,
};
