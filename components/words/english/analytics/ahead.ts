import { counted, whole } from '../../../ui/share.ts';

const chats = (count: number) => counted(count, 'chat');
const fall = (count: number) => (count === 1 ? 'falls' : 'fall');
const list = new Intl.ListFormat('en-GB');
const rates = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const perHour = (rate: number) => rates.format(rate);

/** Why nobody can say how many would be late. */
const unknownPace = {
  nobodyOn: 'nobody is on',
  noAnswers: 'nobody who is on has answered a chat in the last 3 hours',
};

const deadlines = {
  title: 'Deadlines ahead',
  lookAhead: 'Look ahead',
  hours: (hours: number) => `${hours} h`,
  within: (hours: number) => `in the next ${hours} h`,
  by: (until: string) => `by ${until}`,
  none: (until: string) => `Nothing falls due ${until}.`,
  late: (due: number, by: string, late: number) =>
    `${chats(due)} ${fall(due)} due ${by}; at today’s pace ${whole(late)} would be late.`,
  inTime: (due: number, until: string) =>
    `${chats(due)} ${fall(due)} due ${until}; at today’s pace all can be answered in time.`,
  unknown: (due: number, until: string, why: keyof typeof unknownPace) =>
    `${chats(due)} ${fall(due)} due ${until}. How many would be late is not known: ${unknownPace[why]}.`,
  withoutOverdue: 'What is overdue now comes on top.',
  pace: (rate: number, names: readonly string[], answered: number, hours: number) =>
    `Pace: ${perHour(rate)} ${perHour(rate) === '1' ? 'chat' : 'chats'} an hour. ${list.format(names)} answered ${chats(answered)} in the last ${hours} hours.`,
  paceInHoliday: 'Answers in chats opened in holiday mode are not in the pace.',
  /** Whose they are, where that is somebody who will not answer. */
  notOn: (away: number, nobodys: number) =>
    `Of these, ${list.format(
      [
        away > 0 ? `${whole(away)} ${away === 1 ? 'is' : 'are'} held by somebody who is not on` : '',
        nobodys > 0 ? `${whole(nobodys)} ${nobodys === 1 ? 'is' : 'are'} unassigned` : '',
      ].filter((part) => part !== ''),
    )}.`,
  inAll: (due: number, until: string) => `In all ${whole(due)} ${fall(due)} due ${until}.`,
  on: 'On now',
  onNobody: 'Nobody’s desk is open.',
  room: (room: number) =>
    room === 0 ? 'No room for more chats by capacity.' : `Room for ${whole(room)} more by capacity.`,
  wave: (count: number, noon: string) =>
    `${chats(count)} ${fall(count)} due together at ${noon}: the weekend’s, by weekend cover.`,
  waveGrows: (noon: string) => `What buyers write before Monday joins them, due at ${noon} or later.`,
  toMonday: (until: string) => `Shown up to ${until}, so that Monday noon is in sight.`,
  capped: (read: number, due: number) =>
    `The chart holds the first ${whole(read)} of ${whole(due)} chats; all later ones are left out.`,
  chart: 'Chats due by the hour',
  busiest: (count: number, from: string) => `The most in one hour: ${chats(count)} from ${from}.`,
  due: 'Chats due',
  paceLine: (rate: number) => `pace: ${perHour(rate)} an hour`,
  columns: {
    hour: 'Hour',
    utc: 'Hour begins (UTC)',
    due: 'Chats due',
    sum: 'Due by its end',
    possible: 'Can be answered by then',
  },
  hour: 'Hour',
  everyHour: 'Choose an hour',
  hourOption: (from: string, due: number) => `${from}: ${chats(due)}`,
  hourChats: (from: string) => `Chats due from ${from}`,
  hourEmpty: 'Nothing falls due in this hour any more.',
};

const overdue = {
  title: 'Overdue now',
  none: 'Nothing is overdue.',
  count: (count: number) => `${chats(count)} ${count === 1 ? 'is' : 'are'} overdue.`,
  list: 'Overdue chats',
};

const misses = {
  title: 'Misses left',
  none: 'No chat of the last 7 days is counted yet, so there is nothing to lose.',
  met: (left: number, share: string, target: string, hours: number) =>
    left === 0
      ? `${share} within ${hours} h, target ${target}: one more late reply and it is lost.`
      : `${share} within ${hours} h, target ${target}: ${whole(left)} more late ${left === 1 ? 'reply' : 'replies'} and it still holds.`,
  below: (share: string, target: string, hours: number) =>
    `${share} within ${hours} h, under the target of ${target}. Each chat answered in time brings it closer.`,
  moves: 'As of now, over the last 7 days: old chats drop out and new ones come in.',
  pending: (count: number) =>
    count === 0
      ? 'No chat waits for its first reply.'
      : `${chats(count)} ${count === 1 ? 'waits' : 'wait'} for ${count === 1 ? 'its' : 'their'} first reply.`,
  list: 'Chats that could cost the target',
  lost: 'Closed: late for good',
  costs: 'Costs the target, if all above are late too',
  firstOf: (shown: number, all: number) => `The first ${whole(shown)} of ${whole(all)}.`,
};

const closing = {
  title: 'Closing by themselves',
  within: 'Close within',
  rule: 'An open chat closes 7 days after the buyer began to wait, else 7 days after its last message.',
  none: (hours: number) => `No chat closes by itself within ${hours} h.`,
  count: (count: number, hours: number) =>
    `${chats(count)} ${count === 1 ? 'closes' : 'close'} by ${count === 1 ? 'itself' : 'themselves'} within ${hours} h, if nothing is written.`,
  unanswered: (count: number, more: boolean) =>
    count === 0
      ? 'All of them are answered.'
      : `In ${more ? 'at least ' : ''}${whole(count)} of them the buyer still waits.`,
  list: 'Chats that close by themselves',
  stillWaits: 'Not replied',
  closes: (when: string) => `closes ${when}`,
  more: (count: number) => `Show ${whole(count)} more`,
  shown: (shown: number, all: number) => `${whole(shown)} of ${whole(all)} shown.`,
};

const holiday = {
  on: (until: string | null) =>
    `Holiday mode is on${until === null ? '' : ` until ${until}`}. Chats that open meanwhile have no deadline and are not shown here; deadlines that run already run on.`,
  held: (count: number, hours: number) =>
    `${chats(count)} ${count === 1 ? 'waits' : 'wait'} without a deadline: ${count === 1 ? 'its' : 'their'} ${hours} h begin when holiday mode ends.`,
  planned: (from: string, to: string) =>
    `Holiday mode is planned from ${from} to ${to}: what comes in then has no deadline, what runs already runs on.`,
};

/** The words of the view "Ahead" of Analytics. */
export const ahead = {
  title: 'Ahead',
  deadlines,
  overdue,
  misses,
  closing,
  holiday,
  assign: 'Assign…',
  assignOf: (nickname: string) => `Assign the chat with ${nickname}`,
  reading: 'Reading what is ahead…',
};
