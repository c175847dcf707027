import type { Period } from '../../core/domain/metrics/period.ts';
import { type Service, serviceOf } from '../../core/domain/metrics/service.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { serviceFacts } from '../../core/store/queries/service-facts.ts';

/** The service of a period, of everybody and each agent, of all and each category, for comparing. @param now epoch ms. */
export async function services(db: DeskDb, period: Period, now: number): Promise<Service[]> {
  const facts = await serviceFacts(db, period);
  return [undefined, 'ana', 'ben', 'cho'].flatMap((agent) =>
    ([undefined, 'none', 'prePurchase', 'logistics', 'aftersales'] as const).map((category) =>
      serviceOf(facts, period, now, { agent, category }),
    ),
  );
}
