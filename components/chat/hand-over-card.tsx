import type { LastLine } from '../../core/domain/chat/chat.ts';
import type { HandOver } from '../../core/domain/chat/hand-over.ts';
import { useDesk } from '../desk/desk-context.ts';
import { duration, gone } from '../ui/duration.ts';
import { inThrees } from '../ui/in-threes.ts';
import { dayAndTime } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { kindNames } from './contents/kind-names.ts';

function lineWords(line: LastLine): string {
  if (line.text !== '' || line.kind === 'text' || line.kind === 'notice') return line.text;
  return kindNames[line.kind];
}

/** A chat summed up for the one who gets it. @param at the instant for which the time left is told, epoch ms. */
export function HandOverCard({ handOver, at }: { handOver: HandOver; at: number }) {
  const { shop } = useDesk();
  const { asked, told, orders, dueAt } = handOver;
  const due = (instant: number) => {
    const when = dayAndTime(instant, shop.zone);
    return instant > at
      ? words.chat.left(duration(instant - at), when)
      : words.chat.overdueBy(gone(at - instant), when);
  };
  return (
    <dl class="hand-over">
      <div>
        <dt>{words.chat.lastAsked}</dt>
        <dd dir="auto">{asked ? lineWords(asked) : words.chat.nothingAsked}</dd>
      </div>
      <div>
        <dt>{words.chat.lastTold}</dt>
        <dd dir="auto">{told ? lineWords(told) : words.chat.nothingTold}</dd>
      </div>
      <div>
        <dt>{words.chat.order}</dt>
        <dd>{orders.length > 0 ? orders.map(inThrees).join(', ') : words.chat.noOrder}</dd>
      </div>
      <div>
        <dt>{words.chat.deadline}</dt>
        <dd>{dueAt === null ? words.chat.noDeadline : due(dueAt)}</dd>
      </div>
    </dl>
  );
}
