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
  howSatisfaction: 'Ratings of 4 and 5 of 5, among all that came today.',
  howSessions: 'Each chat counts once, however often it came to you.',
};
