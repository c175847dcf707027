import type { CountedChat } from '../../../core/domain/metrics/counted-chat.ts';
import { explainDeadline } from '../../../core/domain/reply-clock/explain.ts';
import { firstWait } from '../../../core/domain/reply-clock/first-wait.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { wholeChats } from '../../../core/store/queries/whole-chats.ts';
import { ledgerLines } from '../../deadline/ledger-words.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';

const texts = analyticsWords.behind;

/** How the deadlines of a chat's first message came to be, which are what the response rates count by, and what became of it. */
export function LedgerBehind({ chat: { id } }: { chat: CountedChat }) {
  const { shop } = useDesk();
  const [chat] = useLive(() => wholeChats(deskDb(), [id]), [id]).value ?? [];
  const wait = chat ? firstWait(chat, shop) : null;
  if (!chat || wait === null) return null;
  const { firstReply } = chat.facts;
  const when = (at: number) => dayAndTime(at, shop.zone);
  const lines = [
    ...ledgerLines(explainDeadline(wait, shop, chat.openedInHoliday), shop.zone),
    [texts.answered, firstReply ? when(firstReply.at) : texts.notAnswered] as const,
    ...(chat.status === 'closed' ? [[texts.closedAt, when(chat.closedAt)] as const] : []),
  ];
  return (
    <div class="ledger-behind">
      <dl class="counts-behind">
        {lines.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.deadline.zone(shop.zone)}</p>
    </div>
  );
}
