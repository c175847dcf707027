import type { RatedChatBehind } from '../../core/store/queries/behind-figures.ts';
import type { Performance } from '../../core/store/queries/performance-of.ts';
import { useDesk } from '../desk/desk-context.ts';
import { duration } from '../ui/duration.ts';
import { words } from '../words/words.ts';
import { ChatsBehind } from './chats-behind.tsx';

const texts = words.performance;
const most = 3;

interface MissesLeftProps {
  figures: Performance;
  chats: readonly RatedChatBehind[];
  close: () => void;
}

/** How many more late replies the target bears, and the chats that would be the next of them. */
export function MissesLeft({ figures: { hours, standing }, chats, close }: MissesLeftProps) {
  const { now } = useDesk();
  const at = now.peek();
  const pending = chats
    .flatMap((each) => {
      const { firstInbound } = each.chat.facts;
      const due = hours === 12 ? firstInbound?.due12 : firstInbound?.due24;
      return each.standing.is === 'pending' && due ? [{ ...each, due }] : [];
    })
    .sort((a, b) => a.due - b.due)
    .slice(0, most)
    .map((each) => ({ ...each, words: texts.dueIn(duration(Math.max(0, each.due - at))) }));
  return (
    <>
      {standing.state !== 'none' && (
        <p>{standing.state === 'met' ? texts.bearsMisses(standing.missesLeft ?? 0) : texts.belowTarget}</p>
      )}
      {pending.length > 0 && (
        <div>
          <h3 class="label">{texts.nextAtRisk}</h3>
          <ChatsBehind lines={pending} close={close} name={texts.nextAtRisk} />
        </div>
      )}
    </>
  );
}
