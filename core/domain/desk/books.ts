import type { CarrierThread } from '../carrier/carrier-thread.ts';
import { evolveThread } from '../carrier/evolve-thread.ts';
import { evolveCases, type GuardCase } from '../guard/guard-case.ts';
import { isFaqEntry, isTeamReply, type TeamReply } from '../library/team-reply.ts';
import type { FaqEntry } from '../suggest/faq-entry.ts';
import type { DeskEvent } from './event.ts';

/** What a team keeps beside its chats, as much of it as is loaded. A text that was forgotten is null. */
export interface Books {
  readonly faqs: ReadonlyMap<string, FaqEntry | null>;
  /** The replies that are the team's. */
  readonly replies: ReadonlyMap<string, TeamReply | null>;
  /** Threads with carriers. */
  readonly threads: ReadonlyMap<string, CarrierThread>;
  /** Stops of the guard that somebody calls a mistake. */
  readonly cases: ReadonlyMap<string, GuardCase>;
}

/** Books in which nothing stands, or of which nothing is loaded. */
export const noBooks: Books = {
  faqs: new Map(),
  replies: new Map(),
  threads: new Map(),
  cases: new Map(),
};

/** Texts after a change of them; what is none in shape is passed over. */
function changed<Text extends { readonly id: string }>(
  texts: ReadonlyMap<string, Text | null>,
  { keep, forget }: { readonly keep: readonly Text[]; readonly forget: readonly string[] },
  isOne: (said: unknown) => said is Text,
): ReadonlyMap<string, Text | null> {
  const after = new Map(texts);
  if (Array.isArray(forget)) for (const id of forget) if (typeof id === 'string') after.set(id, null);
  if (Array.isArray(keep)) for (const each of keep) if (isOne(each)) after.set(each.id, each);
  return after;
}

/** The books after an event; the very same where it is about nothing in them. */
export function evolveBooks(books: Books, event: DeskEvent): Books {
  switch (event.type) {
    case 'FaqsChanged':
      return { ...books, faqs: changed(books.faqs, event, isFaqEntry) };
    case 'RepliesChanged':
      return { ...books, replies: changed(books.replies, event, isTeamReply) };
    case 'GuardMistakesKept':
    case 'GuardCaseSettled':
      return { ...books, cases: evolveCases(books.cases, event) };
    case 'CarrierNoteKept':
    case 'CarrierNoteSent':
    case 'CarrierThreadClosed': {
      const after = evolveThread(books.threads.get(event.thread), event);
      return after ? { ...books, threads: new Map(books.threads).set(event.thread, after) } : books;
    }
    default:
      return books;
  }
}
