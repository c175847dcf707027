import type { FigureName } from '../../../core/domain/metrics/behind.ts';
import type { Period } from '../../../core/domain/metrics/period.ts';
import type { Whose } from '../../../core/domain/metrics/service.ts';
import { behindService } from '../../../core/store/queries/behind-service.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';

const REST = 2000;

/**
 * Keeps at hand what a figure is made of.
 * @param period the period as of an instant, epoch ms: it may end there. @param inputs what the period depends on besides.
 */
export function useBehind(
  figure: FigureName,
  period: (now: number) => Period,
  inputs: readonly unknown[],
  whose?: Whose,
) {
  const { connection } = useDesk();
  const { agent, category } = whose ?? {};
  return useLiveAtEase(
    () => {
      const now = Date.now() + connection.peek().clockOffset;
      return behindService(deskDb(), { figure, period: period(now), whose: { agent, category }, now });
    },
    [figure, ...inputs, agent, category],
    REST,
  );
}
