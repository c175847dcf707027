import type { Chat } from '../../../core/domain/chat/chat.ts';
import type { TimelineNote } from '../../../core/store/entry-rows.ts';
import { words } from '../../words/words.ts';

type Closed = Extract<TimelineNote, { what: 'closed' }>;

/** An agent's name by their id. */
export type NameOf = (agent: string) => string;

function closedWords(note: Closed, name: NameOf, chat: Chat | undefined): string {
  if (note.reason === 'blocked') return words.chat.closedAsBlocked;
  if (note.reason === 'ended') return note.by === '' ? words.chat.ended : words.chat.endedBy(name(note.by));
  if (!chat) return words.chat.timedOut;
  return chat.wait ? words.chat.timedOutUnanswered : words.chat.timedOutQuiet;
}

/** What became of a chat, in a few words: how it ended and how it was rated. */
export function outcomeWords(chat: Chat, name: NameOf): string {
  const { outcome, stillOpen } = words.chat;
  if (chat.status === 'open') return stillOpen;
  const ends = {
    ended: outcome.ended(chat.endedBy === null ? '' : name(chat.endedBy)),
    timeout: outcome.timeout,
    blocked: outcome.blocked,
  };
  const { rating } = chat.facts;
  return rating ? `${ends[chat.reason]}, ${outcome.rated(rating.stars)}` : ends[chat.reason];
}

/** What else happened, in a line. @param chat the chat it happened in, where it is known. */
export function noteWords(note: TimelineNote, name: NameOf, chat?: Chat): string {
  switch (note.what) {
    case 'opened': {
      const opened = note.startedBy === 'seller' ? words.chat.openedByShop : words.chat.opened;
      return note.inHoliday ? words.chat.inHoliday(opened) : opened;
    }
    case 'assigned': {
      const { rule, candidates } = note.why;
      if (rule === 'smallestShare' && candidates.length === 1)
        return words.chat.assignedToOnly(name(note.to));
      return words.chat.assignedLine(rule, { to: name(note.to), by: name(note.by) });
    }
    case 'closed':
      return closedWords(note, name, chat);
    case 'noResponseNeeded':
      return words.chat.markedNoResponse(name(note.by));
    case 'rated':
      return words.chat.rated(note.stars);
    case 'abuseReported':
      return words.chat.reported(name(note.by), note.reason, note.evidence.length);
    case 'silent':
      return words.automation.silent(note.instead, note.why);
    case 'blocked':
      return words.chat.blocked(note.by === '' ? '' : name(note.by));
    case 'unblocked':
      return words.chat.unblocked(note.by === '' ? '' : name(note.by));
  }
}
