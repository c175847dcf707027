import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Counts } from './use-counts.ts';

/** Says once when more chats became urgent. Counts that fall are nobody's alarm. */
export function CountsStatus({ counts }: { counts: ReadonlySignal<Counts | undefined> }) {
  const words = useSignal('');
  const before = useRef<Counts | undefined>(undefined);
  useSignalEffect(() => {
    const now = counts.value;
    const then = before.current;
    before.current = now;
    if (!now || !then) return;
    if (now.overdue > then.overdue) words.value = `${now.overdue} overdue`;
    else if (now.dueSoon > then.dueSoon) words.value = `${now.dueSoon} due soon`;
  });
  return (
    <p class="unseen" role="status" aria-label="Counts">
      {words}
    </p>
  );
}
