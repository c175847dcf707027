import type { BehindService } from '../../core/store/queries/behind-service.ts';
import type { Performance } from '../../core/store/queries/performance-of.ts';
import { PieceLine } from '../analytics/behind/piece-line.tsx';
import { duration } from '../ui/duration.ts';
import { words } from '../words/words.ts';

const texts = words.performance;
const most = 3;

interface MissesLeftProps {
  figures: Performance;
  found: BehindService;
  close: () => void;
}

/** How many more late replies the target bears, and the chats that would be the next of them. */
export function MissesLeft({ figures: { hours, standing }, found: { pieces, now }, close }: MissesLeftProps) {
  const next = (pieces ?? [])
    .flatMap((piece) => {
      if (piece.kind !== 'standing' || piece.standing.is !== 'pending') return [];
      const { firstInbound } = piece.chat.facts;
      const due = hours === 12 ? firstInbound?.due12 : firstInbound?.due24;
      return firstInbound && due ? [{ ...piece, wrote: firstInbound.at, due }] : [];
    })
    .sort((a, b) => a.due - b.due)
    .slice(0, most);
  return (
    <>
      {standing.state !== 'none' && (
        <p>{standing.state === 'met' ? texts.bearsMisses(standing.missesLeft ?? 0) : texts.belowTarget}</p>
      )}
      {next.length > 0 && (
        <div>
          <h3 class="label">{texts.nextAtRisk}</h3>
          <ul class="pieces" aria-label={texts.nextAtRisk}>
            {next.map(({ chat, nickname, wrote, due }) => (
              <PieceLine
                key={chat.id}
                nickname={nickname}
                conversation={chat.conversation}
                at={wrote}
                words={texts.dueIn(duration(Math.max(0, due - now)))}
                close={close}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
