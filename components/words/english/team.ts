import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import { counted, whole } from '../../ui/share.ts';

const standing = {
  joining: 'Joining the team…',
  behind: 'Reading what happened meanwhile',
  left: (by: number) => `: ${whole(by)} left`,
  cutOff: 'The team cannot be reached. What you write waits.',
  cutOffSince: (until: string) =>
    `The team cannot be reached. What you write waits; chats up to ${until} are here.`,
  refused: (why: string) => `The team’s server does not let this browser in. ${why}`,
  settings: 'Team settings',
};

type NameOf = (agent: string) => string;

/** What somebody asked for, by the name it bears on the screen. */
function what(command: AgentCommand, name: NameOf): string {
  switch (command.do) {
    case 'sendMessage':
      return 'Message';
    case 'claimChat':
      return 'Assign to me';
    case 'assignChat':
      return `Assign to ${name(command.to)}`;
    case 'transferChat':
      return `Transfer to ${name(command.to)}`;
    case 'transferAll':
      return `Transfer all open chats to ${name(command.to)}`;
    case 'endChat':
      return 'End session';
    case 'markNoResponseNeeded':
      return 'No response needed';
    case 'starChat':
      return command.on ? 'Star chat' : 'Take the star off';
    case 'flagChat':
      return command.on ? 'High priority' : 'No high priority';
    case 'starMessage':
      return command.on ? 'Star message' : 'Take the star off a message';
    case 'categorizeChat':
      return 'Category';
    case 'correctSentiment':
      return 'Mood of the buyer';
    case 'dismissWarning':
      return 'Warning put away';
    case 'reportAbuse':
      return 'Report abuse';
    case 'blockBuyer':
      return 'Block buyer';
    case 'unblockBuyer':
      return 'Unblock buyer';
    case 'recallMessage':
      return 'Undo sending';
    case 'retryMessage':
      return 'Retry';
    case 'discardMessage':
      return 'Discard';
    case 'startChat':
      return 'Start chat';
    case 'switchAutoAssign':
      return command.on ? 'Accept new chats' : 'Stop accepting new chats';
    default:
      return 'A change of the settings';
  }
}

/** What is said of the team: components/desk/team-*, components/desk/waiting-*, components/chat/waiting. */
export const team = {
  standing,
  what,
  waits: (count: number) => `${counted(count, 'thing')} ${count === 1 ? 'waits' : 'wait'}`,
  notDone: (count: number) => `${whole(count)} not done`,

  list: {
    title: 'Waiting for the team',
    waits: 'Waiting',
    notDone: 'Not done',
    nothing: 'Nothing waits, and nothing was refused.',
    allChats: 'All chats',
    buyer: 'Buyer',
    given: (when: string) => `Given ${when}`,
  },

  message: {
    waiting: 'Waiting for the team',
    comingBack: 'Being taken back. If it has left by then, that is said here.',
    notSent: (why: string) => `Not sent. ${why}`,
    inField: 'Its text is in the field again.',
  },
  wish: {
    claim: 'You asked for this chat; the team decides when it is reached.',
    waits: (named: string) => `“${named}” waits for the team.`,
    comingBack: (named: string) =>
      `“${named}” is being taken back. If it was done by then, that is said here.`,
    notDone: (named: string, why: string) => `Not done: “${named}”. ${why}`,
  },

  takeBack: 'Take back',
  takeBackOf: (named: string) => `Take back: ${named}`,
  dismiss: 'Dismiss',
  dismissOf: (named: string) => `Dismiss: ${named}`,
  putIn: 'Put it in the field',
  sendAgain: 'Send again',
};
