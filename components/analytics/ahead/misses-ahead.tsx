import { useComputed } from '@preact/signals';
import { chatsAtRisk } from '../../../core/store/queries/at-risk.ts';
import { type Performance, performanceOf } from '../../../core/store/queries/performance-of.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { percent } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { HeldRows } from '../held-rows.tsx';
import { useLately } from '../use-lately.ts';
import { ChatLine } from './chat-line.tsx';

const texts = analyticsWords.ahead.misses;
const MOST = 20;
const REST = 2000;

function standingWords({ hours, target, rate, standing }: Performance): string {
  const [share, goal] = [percent(rate.inTime, rate.counted, target), percent(target, 1)];
  switch (standing.state) {
    case 'none':
      return texts.none;
    case 'met':
      return texts.met(standing.missesLeft ?? 0, share, goal, hours);
    default:
      return texts.below(share, goal, hours);
  }
}

/** How many more late replies the target bears, and the chats that would be the next of them. */
export function MissesAhead() {
  const { me } = useDesk();
  const { lately, at } = useLately();
  const found = useLiveAtEase(
    async () => {
      const now = at();
      const figures = await performanceOf(deskDb(), { agent: me.id, now });
      const risks = await chatsAtRisk(deskDb(), { hours: figures.hours, now, count: MOST });
      return { figures, risks: risks.map((risk) => ({ ...risk, id: risk.row.id })) };
    },
    [me.id, lately.value],
    REST,
  );
  const risks = useComputed(() => found.value?.risks);
  if (!found.value) return null;
  const { figures, risks: shown } = found.value;
  const { missesLeft } = figures.standing;
  const fatal = figures.standing.state === 'met' ? shown[missesLeft ?? 0]?.id : undefined;
  return (
    <section class="ahead-part" aria-labelledby="ahead-misses">
      <h2 id="ahead-misses">{texts.title}</h2>
      <p class="ahead-said">{standingWords(figures)}</p>
      <p class="hint">
        {texts.moves} {texts.pending(figures.rate.pending)}
      </p>
      {shown.length > 0 && (
        <HeldRows
          rows={risks}
          name={texts.list}
          draw={({ id, row }) => (
            <ChatLine key={id} row={row}>
              {row.state === 'closed' && <span class="tag">{texts.lost}</span>}
              {id === fatal && <span class="tag asks">{texts.costs}</span>}
            </ChatLine>
          )}
        />
      )}
      {shown.length > 0 && shown.length < figures.rate.pending && (
        <p class="hint">{texts.firstOf(shown.length, figures.rate.pending)}</p>
      )}
    </section>
  );
}
