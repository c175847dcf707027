import type { DeskEvent } from '../../domain/desk/event.ts';
import { isOfBuyer, isOfCarrier, isOfConversation, isOfOrder } from '../../domain/desk/stream.ts';
import { guardCaseId } from '../../domain/guard/guard-case.ts';
import type { Needs } from '../../engine/ports.ts';
import type { TeamCommit } from '../../engine/team-log.ts';

/** What has to be known of the books before events: what only adds to them, or puts something whole in its place, asks for nothing. */
function booksIn(events: readonly DeskEvent[]): Pick<Needs, 'books'> {
  const threads = events.filter(isOfCarrier).map(({ thread }) => thread);
  const cases = events.flatMap((event) => (event.type === 'GuardCaseSettled' ? guardCaseId(event) : []));
  return threads.length + cases.length > 0 ? { books: { threads, cases } } : {};
}

/** What has to be loaded before commits can be judged and taken in. */
export function needsOf(commits: readonly TeamCommit[]): Needs {
  const events = commits.flatMap((commit) => commit.events);
  return {
    conversations: events.filter(isOfConversation).map((event) => event.conversation),
    orders: events.filter(isOfOrder).map((event) => event.order),
    buyers: events.filter(isOfBuyer).map((event) => event.buyer),
    ...booksIn(events),
  };
}

/** Whose tallies a commit may change. */
export function holdersIn({ author, events }: TeamCommit): string[] {
  return [
    author,
    ...events.flatMap((event) => (event.type === 'ChatAssigned' ? [event.to, event.from ?? ''] : [])),
  ];
}
