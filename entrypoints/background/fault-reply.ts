import type { ChannelFault } from '../../core/engine/channel.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { StoreFault } from '../../core/store/store-fault.ts';

/** An answer that says what went wrong. */
export function fault(code: string, words: string): Reply<never> {
  return { ok: false, fault: { code, words } };
}

/** The answer to what cannot be done without a shop. */
export const noShop = () => fault('NoShop', 'This desk works for no shop yet.');

function isNamed<Fault extends Error>(error: unknown, name: string): error is Fault {
  return error instanceof Error && error.name === name;
}

/** A fault as the person is told of it; a bug is loud in the log and says so on the screen. */
export function faultReply(error: unknown): Reply<never> {
  // By name: a late part has its own copy of each class.
  if (isNamed<ChannelFault>(error, 'ChannelFault')) return fault(error.kind, error.message);
  if (isNamed<StoreFault>(error, 'StoreFault')) return fault(error.code, error.message);
  console.error(error);
  return fault(
    'Bug',
    'Something in the desk went wrong. Nothing was changed; reload the desk and try again.',
  );
}
