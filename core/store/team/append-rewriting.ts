import { ownersStream } from '../../domain/desk/stream.ts';
import type { PastRewritten } from '../../domain/privacy/past-rewritten.ts';
import type { Commit } from '../../engine/commit.ts';
import type { TeamLog } from '../../engine/team-log.ts';
import { partsOfRewriting } from '../privacy/parts-of-rewriting.ts';
import type { RewritingPlan } from '../privacy/rewriting-plan.ts';

/** In whose name the past is rewritten. */
export interface Rewriter {
  readonly by: string;
  /** Epoch ms by the shop's clock. */
  readonly at: number;
  readonly newId: () => string;
}

/** What bringing a rewriting to the team's log came to. */
export type RewritingAppended =
  /** From this position on the past reads so. */
  | { readonly result: 'appended'; readonly position: number }
  /** Somebody wrote meanwhile, so it does not hold. `left`: where parts of it lie that are worth nothing now. */
  | { readonly result: 'lost'; readonly left: readonly number[] }
  /** Nobody can tell. It holds whole or not at all. */
  | { readonly result: 'unknown' }
  | { readonly result: 'denied'; readonly why: string };

/**
 * Brings a rewriting to the team's log: its parts one after the other, the last of them only where nobody wrote meanwhile about
 * whom it is about. Never rejects.
 */
export async function appendRewriting(
  log: TeamLog,
  plan: RewritingPlan,
  { by, at, newId }: Rewriter,
): Promise<RewritingAppended> {
  const { what, chats, heads, seen, owners } = plan;
  const parts = partsOfRewriting(plan);
  const rewriting = newId();
  const left: number[] = [];
  let head = owners;
  for (const [n, part] of parts.entries()) {
    const isLast = n === parts.length - 1;
    const whole = isLast ? { whole: { what, chats, touched: heads.size } } : {};
    const event: PastRewritten = { type: 'PastRewritten', at, by, rewriting, ...part, ...whole };
    const commit: Commit = { id: newId(), at, events: [event] };
    const expected = new Map([...(isLast ? heads : []), [ownersStream, head]]);
    const came = await log.append(commit, expected, seen);
    if (came.result === 'lost') return { result: 'lost', left };
    if (came.result !== 'appended') return came;
    head = came.position;
    left.push(head);
  }
  return { result: 'appended', position: head };
}
