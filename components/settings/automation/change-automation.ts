import type { Automation } from '../../../core/domain/automation/automation.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { command } from '../../../core/protocol/client.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { shopNow } from '../../../core/store/queries/shop-now.ts';

/** Changes a part of automation as it is this instant: what another window saved a moment ago stays. */
export async function changeAutomation(
  by: string,
  change: (automation: Automation) => Automation,
): Promise<Reply> {
  const { automation } = await shopNow(deskDb());
  return command({ do: 'setAutomation', by, automation: change(automation) });
}
