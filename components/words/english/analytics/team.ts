import type { WhyNobody } from '../../../../core/domain/assignment/reason.ts';
import { counted, whole } from '../../../ui/share.ts';

const chats = (count: number) => counted(count, 'chat');

const whyNobody: Readonly<Record<WhyNobody, string>> = {
  allOffline: 'Everyone is offline.',
  noneAccepting: 'Nobody who is here accepts new chats.',
  atCapacity: 'All who accept are at capacity.',
};

const state = {
  deskOpen: 'Desk open',
  deskClosed: 'Desk closed',
  accepting: 'accepts new chats',
  notAccepting: 'accepts no new chats',
  disabled: 'Disabled',
};

const move = {
  all: (count: number) => `All ${chats(count)}`,
  choose: (nickname: string) => `Choose the chat with ${nickname}`,
  open: (count: number) => (count === 0 ? 'Move…' : `Move ${chats(count)}…`),
  nothing: 'Choose chats first.',
  nobodyElse: 'There is nobody else to move them to.',
  title: 'Move chats',
  what: (count: number, from: string) => `${chats(count)} of ${from}`,
  nobodys: 'what is unassigned',
  go: 'Move',
  progress: (done: number, all: number) => `${whole(done)} of ${whole(all)} done`,
  moved: (count: number, to: string) => `${chats(count)} moved to ${to}.`,
  refused: (count: number) =>
    `${chats(count)} ${count === 1 ? 'stays' : 'stay'} where ${count === 1 ? 'it is' : 'they are'}:`,
  why: (nickname: string, why: string) => `${nickname}: ${why}`,
  elsewhere: (nickname: string) => `${nickname} has it meanwhile.`,
  unassignedMeanwhile: 'It is unassigned meanwhile.',
  over: 'It is closed meanwhile.',
  done: 'Done',
};

/** The words of the view "Team" of Analytics. */
export const team = {
  title: 'Team',
  reading: 'Reading how the team stands…',
  what: 'Who needs help first stands on top. Live; nothing moves while you point at it.',
  list: 'Agents',
  you: 'you',
  roles: { agent: 'agent', supervisor: 'supervisor', owner: 'owner' },
  state,
  unassigned: 'Unassigned',
  whyNobody,
  somebodyNow: 'The next who is free gets them.',
  noneUnassigned: 'Every open chat is somebody’s.',
  load: (open: number, capacity: number) => `${whole(open)} of ${whole(capacity)} open`,
  open: (open: number) => `${whole(open)} open`,
  overCapacity: (by: number) => `${whole(by)} over capacity`,
  overdue: (count: number) => `${whole(count)} overdue`,
  dueSoon: (count: number) => `${whole(count)} due soon`,
  unreplied: (count: number) => `${whole(count)} not replied`,
  allReplied: 'all replied',
  longest: 'Longest waiting',
  nobodyWaits: 'nobody waits',
  justNow: 'under a minute',
  sessions: 'Sessions today',
  lastAnswer: 'Last answer',
  noAnswer: 'none known',
  answersInHoliday: 'Answers in chats opened in holiday mode are in no measure and not in “Last answer”.',
  chatsOf: (whose: string) => `Chats of ${whose}`,
  unassignedChats: 'Unassigned chats',
  showChats: 'Chats',
  noOpenChats: 'No open chats.',
  accept: (nickname: string) => `Accept auto-assign chats, ${nickname}`,
  on: 'Accepting',
  off: 'Not accepting',
  alone: 'The shop has one account: every chat comes to it, without a limit.',
  addSomebody: 'Add somebody to share them',
  move,
};
