import type { Because } from '../../../core/domain/metrics/reconcile.ts';
import type { NamedContender } from '../../../core/store/queries/reconcile-service.ts';
import { duration } from '../../ui/duration.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.reconcile;

function deadlineWords(by: number): string {
  const time = duration(Math.abs(by));
  return by <= 0 ? texts.before(time) : texts.after(time);
}

/** Why a chat may stand otherwise at the platform, in words. */
function becauseWords(because: Because): string {
  switch (because.is) {
    case 'clock':
      return texts.clock(deadlineWords(because.by));
    case 'nearDeadline':
      return deadlineWords(because.by);
    case 'moved':
      return texts.moved(duration(because.by));
    case 'excluded':
      return texts.excludedHere(analyticsWords.behind.leftOut[because.why]);
    case 'edge':
      return because.by >= 0
        ? texts.edgeInside(duration(because.by))
        : texts.edgeOutside(duration(-because.by));
    case 'automation':
    case 'pending':
    case 'laterWait':
    case 'begunBefore':
    case 'notAssigned':
      return texts[because.is];
  }
}

const stands = {
  inTime: analyticsWords.behind.inTime,
  late: analyticsWords.behind.late,
  pending: '',
  excluded: '',
};

/** How a chat stands here and what speaks for it standing otherwise there. */
export function contenderWords({ because, standing }: NamedContender): string {
  const reasons = because.length === 0 ? [texts.unremarkable] : because.map(becauseWords);
  const here = standing ? stands[standing.is] : '';
  const said = reasons.join('; ');
  return here === '' ? said.charAt(0).toLocaleUpperCase() + said.slice(1) : `${here}: ${said}`;
}
