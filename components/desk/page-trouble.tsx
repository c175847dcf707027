import { ask } from '../../core/protocol/client.ts';
import { pageTroubles } from '../../core/store/queries/page-troubles.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { Icon } from '../ui/icon.tsx';
import { clockTime, dayAndTime, dayKey } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { useDesk } from './desk-context.ts';
import { Refused } from './refused.tsx';
import { useAct } from './use-act.ts';
import { useLiveAtEase } from './use-live.ts';

const { pages: says } = words.desk;

/** Tells of a page of the Seller Center that the buttons could not be put on, until it can be read again or nobody wants to hear of it. */
export function PageTrouble() {
  const { shop } = useDesk();
  const act = useAct();
  const troubles = useLiveAtEase(() => pageTroubles(deskDb()), [], 1000);
  const [first] = troubles.value ?? [];
  if (!first) return null;
  const today = dayKey(first.since, shop.zone) === dayKey(Date.now(), shop.zone);
  const since = (today ? clockTime : dayAndTime)(first.since, shop.zone);
  return (
    <div class="connection page-trouble">
      <Icon name="unplug" />
      <p class="grow">
        <span role="status">{says.unreadable(says.kinds[first.what], first.host, since)}</span>
        <Refused words={act.words} />
      </p>
      <button
        type="button"
        class="link"
        onClick={() => act.run(() => ask({ ask: 'dismissPageTrouble', key: first.key }))}
      >
        {says.dismiss}
      </button>
    </div>
  );
}
