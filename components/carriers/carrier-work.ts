import type { Reply } from '../../core/protocol/ask.ts';
import type { CarrierWork } from '../../core/protocol/carrier-work.ts';
import { ask } from '../../core/protocol/client.ts';

/** Has something noted in a thread with a carrier. */
export function carrierWork(by: string, work: CarrierWork): Promise<Reply> {
  return ask({ ask: 'house', by, work });
}
