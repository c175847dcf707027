import './log.css';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Wait } from '../../../core/domain/reply-clock/wait.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { sendsOf } from '../../../core/store/queries/sends-of.ts';
import { timelineOf } from '../../../core/store/queries/timeline-of.ts';
import type { EntryRow, OutboxRow } from '../../../core/store/rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { Icon } from '../../ui/icon.tsx';
import { dayHeading } from '../../ui/moment.ts';
import { Message } from './message.tsx';
import { Note } from './note.tsx';
import { timelineDays } from './timeline-days.ts';
import { useLogPlace } from './use-log-place.ts';

const STEP = 50;
const none: readonly EntryRow[] = [];

/** The conversation, older chats of the same buyer included. */
export function Log({ conversation, wait }: { conversation: string; wait: Wait | null }) {
  const log = useRef<HTMLDivElement>(null);
  const limit = useSignal(STEP);
  const found = useLive(() => timelineOf(deskDb(), conversation, limit.value), [conversation, limit.value]);
  const sends = useLive(() => sendsOf(deskDb(), conversation), [conversation]);
  const entries = found.value ?? none;
  const earlier = () => {
    if (entries.length >= limit.peek()) limit.value = entries.length + STEP;
  };
  const { behind, toEnd, onScroll } = useLogPlace(log, entries, earlier);
  return (
    <div class="log-frame">
      <div
        ref={log}
        class="log scrolls"
        role="log"
        aria-label="Messages"
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        <Days entries={entries} sends={sends} wait={wait} />
      </div>
      {behind.value && (
        <button type="button" class="button new-messages" onClick={toEnd}>
          <Icon name="arrow-down" size="s" />
          New messages
        </button>
      )}
    </div>
  );
}

interface DaysProps {
  entries: readonly EntryRow[];
  sends: ReadonlySignal<OutboxRow[] | undefined>;
  wait: Wait | null;
}

function Days({ entries, sends, wait }: DaysProps) {
  const { shop, now } = useDesk();
  const attempts = new Map(
    (sends.value ?? []).flatMap((row) =>
      row.work.kind === 'send' ? [[row.work.messageId, row] as const] : [],
    ),
  );
  return (
    <>
      {timelineDays(entries, shop.zone).map((day) => (
        <div key={day.key} class="day">
          <h3>{dayHeading(day.at, now.peek(), shop.zone)}</h3>
          {day.entries.map((entry) =>
            entry.kind === 'note' ? (
              <Note key={entry.id} entry={entry} />
            ) : (
              <Message
                key={entry.id}
                entry={entry}
                attempt={attempts.get(entry.id)}
                waitsFromHere={entry.author === 'buyer' && entry.at === wait?.since}
              />
            ),
          )}
        </div>
      ))}
    </>
  );
}
