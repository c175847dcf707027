import { ChannelFault } from '../../core/engine/channel.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import { StoreFault } from '../../core/store/store-fault.ts';

/** An answer that says what went wrong. */
export function fault(code: string, words: string): Reply<never> {
  return { ok: false, fault: { code, words } };
}

/** The answer to what cannot be done without a shop. */
export const noShop = () => fault('NoShop', 'This desk works for no shop yet.');

/** A fault as the person is told of it; a bug is loud in the log and says so on the screen. */
export function faultReply(error: unknown): Reply<never> {
  if (error instanceof ChannelFault) return fault(error.kind, error.message);
  if (error instanceof StoreFault) return fault(error.code, error.message);
  console.error(error);
  return fault(
    'Bug',
    'Something in the desk went wrong. Nothing was changed; reload the desk and try again.',
  );
}
