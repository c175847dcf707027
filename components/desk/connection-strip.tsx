import './connection-strip.css';
import type { ReadonlySignal } from '@preact/signals';
import { ask } from '../../core/protocol/client.ts';
import { duration } from '../ui/duration.ts';
import { Icon } from '../ui/icon.tsx';
import { counted } from '../ui/share.ts';
import { tick } from '../ui/tick.ts';
import { useDerived } from '../ui/use-derived.ts';
import { useDesk } from './desk-context.ts';
import { Refused } from './refused.tsx';
import { useAct } from './use-act.ts';

/** How it stands with the shop, said only while it matters: the first round, and trouble. */
export function ConnectionStrip() {
  const connection = useDesk().connection.value;
  const act = useAct();
  const trouble = connection.state === 'trouble';
  const firstRound = !connection.firstSyncDone && !trouble;
  const words = trouble
    ? connection.trouble
    : firstRound
      ? `First look at the shop: ${counted(connection.conversationsSeen, 'conversation')} read`
      : '';
  return (
    <div class={`connection${words === '' ? ' well' : ''}`}>
      {words !== '' && <Icon name={trouble ? 'wifi-off' : 'refresh-cw'} />}
      <p class="grow">
        <span role="status">{words}</span>
        {trouble && <NextTry at={connection.nextTryAt} now={tick} />}
        <Refused words={act.words} />
      </p>
      {trouble && (
        <button type="button" class="link" onClick={() => act.run(() => ask({ ask: 'syncNow' }))}>
          Try now
        </button>
      )}
    </div>
  );
}

/** Outside of the live region: a voice that counts seconds is of no use. */
export function NextTry({ at, now }: { at: number; now: ReadonlySignal<number> }) {
  const words = useDerived(
    () => (at > now.value ? ` Next try in ${duration(at - now.value)}.` : ''),
    [at, now],
  );
  return <span class="figures">{words}</span>;
}
