import type { AssignRule } from '../../../core/domain/assignment/reason.ts';
import type { TimelineNote } from '../../../core/store/rows.ts';

type Assigned = Extract<TimelineNote, { what: 'assigned' }>;
type Closed = Extract<TimelineNote, { what: 'closed' }>;

/** An agent's name by their id. */
export type NameOf = (agent: string) => string;

const because: Readonly<Record<AssignRule, (note: Assigned, name: NameOf) => string>> = {
  oneAccount: (note, name) => `Assigned to ${name(note.to)}: the shop has one account`,
  previousAgent: (note, name) => `Assigned to ${name(note.to)}, who held this buyer’s last chat`,
  smallestShare: (note, name) => `Assigned to ${name(note.to)}, who had the most room`,
  claimed: (note, name) => `${name(note.to)} took this chat`,
  assigned: (note, name) => `${name(note.by)} assigned this chat to ${name(note.to)}`,
  transferred: (note, name) => `${name(note.by)} transferred this chat to ${name(note.to)}`,
  started: (note, name) => `${name(note.to)} started this chat`,
};

function closedWords(note: Closed, name: NameOf): string {
  if (note.reason === 'ended') return note.by === '' ? 'Session ended' : `Session ended by ${name(note.by)}`;
  return note.reason === 'timeout'
    ? 'Closed by itself: 7 days without an answer'
    : 'Closed: the buyer was blocked';
}

function openedWords(note: Extract<TimelineNote, { what: 'opened' }>): string {
  const opened = note.startedBy === 'seller' ? 'The shop began this chat' : 'Chat opened';
  return note.inHoliday ? `${opened} in holiday mode: no deadline` : opened;
}

/** What else happened, in a line. */
export function noteWords(note: TimelineNote, name: NameOf): string {
  switch (note.what) {
    case 'opened':
      return openedWords(note);
    case 'assigned':
      return because[note.why.rule](note, name);
    case 'closed':
      return closedWords(note, name);
    case 'noResponseNeeded':
      return `${name(note.by)} marked: no response needed`;
    case 'rated':
      return `The buyer rated this chat ${note.stars} of 5`;
    case 'blocked':
      return 'The buyer was blocked';
    case 'unblocked':
      return 'The buyer was unblocked';
  }
}
