import type { Insight } from '../../../core/domain/buyer/insights.ts';
import type { OpenChat } from '../../../core/domain/chat/chat.ts';
import {
  type PriorityGrounds,
  type PriorityReason,
  priorityReasons,
} from '../../../core/domain/triage/priority.ts';
import { priorityOf } from '../../../core/store/queries/priority-of.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { inThrees } from '../../ui/in-threes.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { words } from '../../words/words.ts';

const icons: Readonly<Record<PriorityReason, IconName>> = {
  overdue: 'clock',
  flagged: 'flag',
  frequentCustomer: 'shopping-bag',
  highValue: 'star',
  repeatContact: 'repeat',
  negativeSentiment: 'frown',
  urgentWords: 'triangle-alert',
};

/** Why the chat is in the high-priority folder; nothing where it is not. */
export function PriorityWhy({ chat, insights }: { chat: OpenChat; insights: readonly Insight[] }) {
  const { now } = useDesk();
  const grounds = useLive(() => priorityOf(deskDb(), chat.conversation), [chat.conversation]);
  const dueAt = chat.wait?.deadlines?.dueAt ?? null;
  // A word made of the reasons: the clock ticks every second, what holds changes a few times a day.
  const holding = useDerived(
    () => priorityReasons(grounds.value ?? null, dueAt, now.value).join(' '),
    [grounds, dueAt, now],
  );
  if (holding.value === '') return null;
  const reasons = holding.value.split(' ') as PriorityReason[];
  return (
    <section aria-label={words.workbench.priority}>
      <h3>{words.workbench.priority}</h3>
      <ul class="priority-why">
        {reasons.map((reason) => (
          <li key={reason}>
            <Icon name={icons[reason]} />
            <span>
              <ReasonWords
                reason={reason}
                grounds={grounds.value ?? null}
                dueAt={dueAt}
                insights={insights}
                urgent={chat.read?.urgent.map((each) => each.words).join(', ') ?? ''}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReasonProps {
  reason: PriorityReason;
  grounds: PriorityGrounds | null;
  dueAt: number | null;
  insights: readonly Insight[];
  urgent: string;
}

function ReasonWords({ reason, grounds, dueAt, insights, urgent }: ReasonProps) {
  const { shop } = useDesk();
  const said = words.workbench.reasons;
  switch (reason) {
    case 'overdue':
      return <>{said.overdue(dueAt === null ? '' : dayAndTime(dueAt, shop.zone))}</>;
    case 'frequentCustomer':
      return (
        <>{said.frequentCustomer(insights.find(({ name }) => name === 'frequent')?.restsOn.length ?? 0)}</>
      );
    case 'highValue':
      return <>{said.highValue(inThrees(grounds?.highValueOrder ?? ''))}</>;
    case 'repeatContact':
      return <>{said.repeatContact(inThrees(grounds?.repeatOrder ?? ''))}</>;
    case 'urgentWords':
      return <bdi>{said.urgentWords(urgent)}</bdi>;
    default:
      return <>{said[reason]}</>;
  }
}
