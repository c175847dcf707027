import type { ReadonlySignal } from '@preact/signals';
import type { Chat } from '../../../core/domain/chat/chat.ts';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import type { EntryRow } from '../../../core/store/entry-rows.ts';
import type { OutboxRow } from '../../../core/store/rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { dayHeading } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { Message } from './message.tsx';
import { Note } from './note.tsx';
import { timelineDays } from './timeline-days.ts';
import type { ShownLines } from './use-timeline.ts';

interface LinesProps {
  conversation: Conversation;
  shown: ShownLines;
  sends: readonly OutboxRow[] | undefined;
  /** The buyer's chats, oldest first. */
  chats: readonly Chat[] | undefined;
  unreadSince: number | null;
  /** The line that was jumped to. */
  marked: string;
  /** The line that Tab leads to. */
  current: ReadonlySignal<string>;
}

function isOfBuyer(entry: EntryRow): boolean {
  return entry.kind === 'message' && entry.author === 'buyer';
}

/** The first line that was unread; '' where it is not here, or nothing was said before it. */
function firstUnread({ entries, earlier }: ShownLines, since: number | null): string {
  if (since === null) return '';
  const n = entries.findIndex((entry) => entry.at >= since && isOfBuyer(entry));
  const before = entries.slice(0, Math.max(0, n));
  if (before.some(({ kind, at }) => kind === 'message' && at < since)) return entries[n]?.id ?? '';
  return earlier && n > 0 ? (entries[n]?.id ?? '') : '';
}

/** The lines that are on the page, by days. */
export function Lines({ conversation, shown, sends = [], chats = [], unreadSince, ...at }: LinesProps) {
  const { shop, now } = useDesk();
  const { latest, starredMessages } = conversation;
  const attempts = new Map(
    sends.flatMap((row) => (row.work.kind === 'send' ? [[row.work.messageId, row] as const] : [])),
  );
  const since = latest?.status === 'open' ? latest.wait?.since : undefined;
  // The shop dates to the second: of several lines of one instant it is the first.
  const waitsFrom = shown.entries.find((entry) => entry.at === since && isOfBuyer(entry))?.id;
  const unread = firstUnread(shown, unreadSince);
  const lineOf = (entry: EntryRow) => {
    const line = { marked: entry.id === at.marked, current: at.current };
    if (entry.kind === 'note') return <Note key={entry.id} entry={entry} chats={chats} {...line} />;
    return (
      <Message
        key={entry.id}
        entry={entry}
        attempt={attempts.get(entry.id)}
        waitsFromHere={entry.id === waitsFrom}
        starred={starredMessages.includes(entry.id)}
        {...line}
      />
    );
  };
  return (
    <>
      {timelineDays(shown.entries, shop.zone).map((day) => (
        <div key={day.key} class="day">
          <h3>{dayHeading(day.at, now.peek(), shop.zone)}</h3>
          {day.entries.map((entry) =>
            entry.id === unread ? [<NewFromHere key="new" />, lineOf(entry)] : lineOf(entry),
          )}
        </div>
      ))}
    </>
  );
}

function NewFromHere() {
  return (
    <p class="new-from-here">
      <span>{words.chat.newFromHere}</span>
    </p>
  );
}
