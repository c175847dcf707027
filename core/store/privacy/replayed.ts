import { noBooks } from '../../domain/desk/books.ts';
import { type DeskSnapshot, DeskState } from '../../domain/desk/desk-state.ts';
import { isOfConversation } from '../../domain/desk/stream.ts';
import { unopenedShop } from '../../domain/shop/shop.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { CorrectionRow } from '../correction-row.ts';
import type { EntryRow } from '../entry-rows.ts';
import { chatRow } from '../projections/chat-row.ts';
import { correctionsIn } from '../projections/corrections.ts';
import { entriesOf } from '../projections/entries.ts';
import { repliesOf } from '../projections/replies.ts';
import type { Past } from './past-of.ts';

const nothing: DeskSnapshot = {
  shop: unopenedShop,
  conversations: new Map(),
  orders: new Map(),
  buyers: new Map(),
  books: noBooks,
};

function entriesAfter(
  commits: readonly PlacedCommit[],
  wanted: ReadonlySet<string>,
): Pick<Past, 'entries' | 'unseen'> {
  const rows = new Map<string, EntryRow>();
  const changes = commits.map(entriesOf);
  for (const { added, patched, removed } of changes) {
    for (const row of added) if (wanted.has(row.conversation)) rows.set(row.id, row);
    for (const { id, change } of patched) {
      const row = rows.get(id);
      if (row?.kind === 'message') rows.set(id, { ...row, ...change });
    }
    for (const id of removed) rows.delete(id);
  }
  const unseen = changes.flatMap((each) =>
    each.unseen.filter(({ conversation }) => wanted.has(conversation)),
  );
  return { entries: [...rows.values()], unseen };
}

/**
 * What the log says of some conversations without an open chat, worked out anew from their commits alone.
 * @param asOf the instant as of which the lists are kept, epoch ms.
 */
export function replayed(
  commits: readonly PlacedCommit[],
  ids: readonly string[],
  asOf: number,
): Past & { readonly corrections: readonly CorrectionRow[] } {
  const wanted = new Set(ids);
  const state = new DeskState(nothing);
  const theirs = commits.flatMap(({ events }) =>
    events.filter((event) => isOfConversation(event) && wanted.has(event.conversation)),
  );
  for (const event of theirs) state.apply(event);
  const chats = [...state.touched.values()].map(({ conversation, chat }) => {
    if (chat.status === 'open') throw new Error('An open chat is not to be forgotten.');
    return chatRow(conversation, chat, null, asOf);
  });
  return {
    conversations: [...state.conversations.values()],
    chats,
    whole: [...state.touched.values()].map(({ chat }) => chat),
    ...entriesAfter(commits, wanted),
    replies: repliesOf(theirs, state),
    corrections: correctionsIn(theirs),
  };
}
