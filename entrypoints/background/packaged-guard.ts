import { type CheckOutgoing, guardOver } from '../../core/domain/guard/guard-over.ts';
import { readPackaged } from '../../core/platform/read-packaged.ts';

let guard: Promise<CheckOutgoing> | null = null;

/** The guard, over the words that lie in the package: they are no part of the worker, which cannot load code late. */
export function packagedGuard(): Promise<CheckOutgoing> {
  guard ??= readPackaged('guard-words.txt').then((text) => guardOver([text]));
  // What could not be read is tried again with the next message.
  guard.catch(() => {
    guard = null;
  });
  return guard;
}
