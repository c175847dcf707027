import { useEffect, useRef } from 'preact/hooks';
import { withReturned } from '../../../core/domain/message/returned-text.ts';
import { isWaitingMessage, type WaitingMessage } from '../../../core/store/queries/waiting-commands.ts';
import type { Draft } from '../composer/use-draft.ts';
import type { ThreadGuard } from '../composer/use-thread-guard.ts';
import { useWaitsIn } from './waits-in.ts';

function textOf({ command: { content } }: WaitingMessage): string {
  return content.kind === 'text' ? content.text : '';
}

/**
 * Puts texts that were not sent when the team was reached into a field that was on the screen then: what is in a field is not
 * read from the draft any more, and would be written over it.
 */
export function useReturned(conversation: string, draft: Draft, guard: ThreadGuard): void {
  const rows = useWaitsIn(conversation).value;
  /** Those whose return this field has seen, or found in its draft; null before the first answer. */
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    known.current = null;
  }, [conversation]);
  useEffect(() => {
    if (!rows) return;
    const returned = rows.filter(isWaitingMessage).filter(({ refused }) => refused !== null);
    const before = known.current;
    known.current = new Set(returned.map(({ id }) => id));
    for (const row of before ? returned.filter(({ id }) => !before.has(id)) : []) {
      guard.notSent(row.command.messageId);
      const text = textOf(row);
      const field = draft.text.peek();
      if (!row.drafted || text === '' || field.includes(text)) continue;
      const earlier = returned.slice(0, returned.indexOf(row)).map(textOf);
      draft.write(
        withReturned(
          field,
          text,
          earlier.filter((each) => each !== ''),
        ),
      );
    }
  }, [rows]);
}
