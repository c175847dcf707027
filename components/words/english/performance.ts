const standing = {
  inTime: 'in time',
  late: 'late',
  pending: 'pending',
  holiday: 'excluded: holiday mode',
  startedBySeller: 'excluded: started by the shop',
  noResponseNeeded: 'excluded: no response needed',
  automationAlone: 'excluded: answered by automation alone',
  blocked: 'excluded: buyer blocked',
};

/** The words of components/performance. */
export const performance = {
  region: 'Performance',
  rate: 'Response rate',
  satisfaction: 'Satisfaction',
  sessions: 'Sessions today',
  noChats: 'no chats yet',
  target: (share: string) => `target ${share}`,
  missesLeft: (count: number) => (count === 1 ? '1 miss left' : `${count} misses left`),
  noneRated: 'none rated',
  rated: (count: string) => `${count} rated`,
  standing,
  counted: 'Counted',
  inTime: 'Answered in time',
  late: 'Late',
  stillPending: 'Pending, still inside their window',
  excluded: 'Excluded',
  howRate: (hours: number, target: string) =>
    `Chats of the last 7 days whose first message was answered within ${hours} hours. The target is ${target}.`,
  bearsMisses: (count: number) =>
    count === 0
      ? 'One more late reply and the target is missed.'
      : `${count} more late ${count === 1 ? 'reply' : 'replies'} and the target still holds.`,
  belowTarget: 'The target is missed. Each chat answered in time brings it closer.',
  nextAtRisk: 'Next to run out',
  dueIn: (left: string) => `${left} left`,
  byDay: 'By the day the buyer wrote',
  dayRate: (inTime: number, counted: number, share: string) => `${inTime} of ${counted} in time, ${share}`,
  dayNone: 'no chats counted',
  ratedToday: 'Rated today',
  goodRatings: 'Satisfied or very satisfied',
  howSatisfaction: 'Ratings of 4 and 5 of 5, among all that came today.',
  stars: (stars: number) => `${stars} of 5`,
  assignedToday: 'Chats assigned to you today',
  howSessions: 'Each chat counts once, however often it came to you.',
  open: 'open',
  closed: 'closed',
  chatsBehind: 'Chats behind it',
  andMore: (count: number) => `and ${count} more`,
};
