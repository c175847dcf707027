import type { Chat } from '../chat/chat.ts';

/** What the measures of docs/rules.md §5 go by of a chat. Every chat is one; kept by itself it is a small part of it. */
export type CountedChat = Pick<
  Chat,
  | 'id'
  | 'conversation'
  | 'n'
  | 'openedAt'
  | 'startedBy'
  | 'openedInHoliday'
  | 'category'
  | 'status'
  | 'holder'
  | 'facts'
> & {
  /** As of a closed chat; absent in an open one. */
  readonly endedBy?: string | null;
};

/** That part of a chat alone. */
export function countedPart(chat: CountedChat): CountedChat {
  const { id, conversation, n, openedAt, startedBy, openedInHoliday, category, status, holder, facts } = chat;
  const part = { id, conversation, n, openedAt, startedBy, openedInHoliday, category, status, holder, facts };
  return chat.endedBy === undefined ? part : { ...part, endedBy: chat.endedBy };
}

/** The latest instant at which a chat counts for a figure, epoch ms; null for one that counts for none. */
export function lastCountedAt({ facts }: CountedChat): number | null {
  const { firstInbound, rating, assignments } = facts;
  const instants = [firstInbound, rating, ...assignments].flatMap((fact) => (fact ? [fact.at] : []));
  return instants.length > 0 ? Math.max(...instants) : null;
}
