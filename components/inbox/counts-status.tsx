import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import type { Counts } from './use-counts.ts';

/** Says once when more chats became urgent. Counts that fall are nobody's alarm. */
export function CountsStatus({ counts }: { counts: ReadonlySignal<Counts | undefined> }) {
  const said = useSignal('');
  const before = useRef<Counts | undefined>(undefined);
  useSignalEffect(() => {
    const now = counts.value;
    const then = before.current;
    before.current = now;
    if (!now || !then) return;
    if (now.overdue > then.overdue) said.value = words.inbox.overdueNow(now.overdue);
    else if (now.dueSoon > then.dueSoon) said.value = words.inbox.dueSoonNow(now.dueSoon);
  });
  return (
    <p class="unseen" role="status" aria-label={words.inbox.counts}>
      {said}
    </p>
  );
}
