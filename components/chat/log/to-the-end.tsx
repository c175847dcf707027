import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { timelineOf } from '../../../core/store/queries/timeline-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';

interface ToTheEndProps {
  conversation: string;
  away: ReadonlySignal<boolean>;
  go: () => void;
}

/** The way to the newest line for who reads further up; says when something came since. */
export function ToTheEnd({ conversation, away, go }: ToTheEndProps) {
  const { me } = useDesk();
  const newest = useLive(() => timelineOf(deskDb(), conversation, 1), [conversation]);
  const known = useRef('');
  const behind = useSignal(false);
  const last = newest.value?.[0];
  const isAway = away.value;
  useEffect(() => {
    if (!last) return;
    const isNew = known.current !== '' && known.current !== last.id && last.kind === 'message';
    known.current = last.id;
    if (!isAway) behind.value = false;
    else if (isNew && last.author === 'agent' && last.agent === me.id && last.send === 'queued') go();
    else if (isNew) behind.value = true;
  }, [last?.id, isAway]);
  return (
    <div class="to-the-end" aria-live="polite">
      {isAway && (
        <button type="button" class={`button small-button${behind.value ? ' has-news' : ''}`} onClick={go}>
          <Icon name="arrow-down" size="s" />
          {behind.value ? words.chat.newMessages : words.chat.backToNewest}
        </button>
      )}
    </div>
  );
}
