import './connection-strip.css';
import type { ReadonlySignal } from '@preact/signals';
import { ask } from '../../core/protocol/client.ts';
import { duration } from '../ui/duration.ts';
import { Icon } from '../ui/icon.tsx';
import { tick } from '../ui/tick.ts';
import { useDerived } from '../ui/use-derived.ts';
import { words } from '../words/words.ts';
import { useDesk } from './desk-context.ts';
import { Refused } from './refused.tsx';
import { useAct } from './use-act.ts';

/** How it stands with the shop, said only while it matters: the first round, and trouble. */
export function ConnectionStrip() {
  const connection = useDesk().connection.value;
  const act = useAct();
  const trouble = connection.state === 'trouble';
  const firstRound = !connection.firstSyncDone && !trouble;
  const state = trouble
    ? connection.trouble
    : firstRound
      ? words.desk.connection.firstRound(connection.conversationsSeen)
      : '';
  return (
    <div class={`connection${state === '' ? ' well' : ''}`}>
      {state !== '' && <Icon name={trouble ? 'wifi-off' : 'refresh-cw'} />}
      <p class="grow">
        <span role="status">{state}</span>
        {trouble && <NextTry at={connection.nextTryAt} now={tick} />}
        <Refused words={act.words} />
      </p>
      {trouble && connection.kind === 'tiktok' && (
        <a class="link" href="/options.html#connection" target="_blank" rel="noreferrer">
          {words.desk.connection.settings}
        </a>
      )}
      {trouble && connection.account?.connected !== false && (
        <button type="button" class="link" onClick={() => act.run(() => ask({ ask: 'syncNow' }))}>
          {words.desk.connection.tryNow}
        </button>
      )}
    </div>
  );
}

/** Outside of the live region: a voice that counts seconds is of no use. */
export function NextTry({ at, now }: { at: number; now: ReadonlySignal<number> }) {
  const left = useDerived(
    () => (at > now.value ? words.desk.connection.nextTry(duration(at - now.value)) : ''),
    [at, now],
  );
  return <span class="figures">{left}</span>;
}
