import * as v from 'valibot';
import type { PlatformFigures } from '../../domain/metrics/platform-figures.ts';
import type { Caller } from './call.ts';
import { amountField, partField } from './wire.ts';

const performanceSchema = v.object({
  performance: partField({
    response_percentage: amountField,
    response_time_mins: amountField,
    satisfaction_percentage: amountField,
    support_session_count: amountField,
  }),
});

/**
 * The shop's own figures of its customer service (Get Customer Service Performance 202407), of chats begun from a day on and before
 * another. @param from `YYYY-MM-DD`. @param before the same, not included.
 */
export async function readPerformance(
  caller: Caller,
  from: string,
  before: string,
): Promise<PlatformFigures> {
  const { performance } = await caller.ask(
    {
      method: 'GET',
      path: '/customer_service/202407/performance',
      query: { support_date_ge: from, support_date_lt: before },
    },
    performanceSchema,
  );
  return {
    rate24: performance.response_percentage,
    waits: performance.response_time_mins,
    satisfaction: performance.satisfaction_percentage,
    sessions: performance.support_session_count,
  };
}
