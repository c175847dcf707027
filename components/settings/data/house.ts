import type { Reply } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';

/** Asks the worker for work about what is kept. */
export function askHouse<Value = unknown>(by: string, work: { readonly do: string }): Promise<Reply<Value>> {
  return ask({ ask: 'house', by, work }) as Promise<Reply<Value>>;
}
