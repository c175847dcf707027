import type { DeskEvent } from '../../domain/desk/event.ts';
import type { EntryRow } from '../entry-rows.ts';
import { lineRef, nameRef } from '../projections/search-changes.ts';
import type { ChatRow } from '../rows.ts';
import type { TakenOut } from '../search/take-out.ts';

/** What goes of some conversations, and what was said in them. */
interface Going {
  readonly conversations: ReadonlySet<string>;
  readonly entries: readonly EntryRow[];
  readonly chats: readonly ChatRow[];
  /** Everything that happened in them. */
  readonly events: readonly DeskEvent[];
}

/** The names that buyers of conversations went by. */
export function nicknamesIn(events: readonly DeskEvent[], conversations: ReadonlySet<string>): string[] {
  const names = events.flatMap((event) =>
    event.type === 'BuyerIntroduced' && conversations.has(event.conversation) ? event.buyer.nickname : [],
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/** Everything that search finds of what goes, also what was called back, of which words may be left. */
export function searchTraces({ conversations, entries, chats, events }: Going): TakenOut[] {
  const lines = entries.flatMap((row): TakenOut[] =>
    row.kind === 'message' && row.doc !== undefined && row.content.kind === 'text'
      ? [{ text: row.content.text, doc: row.doc, ref: lineRef(row.id) }]
      : [],
  );
  const nicknames = nicknamesIn(events, conversations);
  const names = chats.flatMap(({ id }) =>
    nicknames.map((text): TakenOut => ({ text, doc: null, ref: nameRef(id) })),
  );
  const recalled = new Set(events.flatMap((each) => (each.type === 'MessageRecalled' ? each.messageId : [])));
  const called = events.flatMap((event): TakenOut[] =>
    event.type === 'MessageSubmitted' &&
    conversations.has(event.conversation) &&
    recalled.has(event.messageId) &&
    event.content.kind === 'text'
      ? [{ text: event.content.text, doc: null, ref: '' }]
      : [],
  );
  return [...lines, ...names, ...called];
}
