import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardModel } from '../../core/domain/guard/guard-model.ts';
import { type CheckOutgoing, guardOver } from '../../core/domain/guard/guard-over.ts';
import { guardWords } from '../../core/domain/guard/words/guard-words.ts';
import { handOver } from '../../core/platform/handed-over.ts';

/** The worker's guard: it comes with the first text that is to leave in a life of the worker, for most lives send none. */
export default defineUnlistedScript(() => {
  let guard: CheckOutgoing | null = null;
  const check: CheckOutgoing = (text, allowed) => {
    guard ??= guardOver(guardWords, guardModel());
    return guard(text, allowed);
  };
  handOver('late-guard.js', check);
});
