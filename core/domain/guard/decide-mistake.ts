import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';
import { cannotManage } from '../roster/may-manage.ts';

/** Keeps stops that the writer calls a mistake, for the shop to look at (docs/rules.md §9). */
export function keepMistakes(
  { shop, conversations }: DeskView,
  { by, conversation, text, mistakes }: CommandOf<'keepMistakes'>,
  { now }: Moment,
): Decision {
  const cannot = cannotAct(shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = conversations.get(conversation)?.latest?.n;
  if (chat === undefined) return refused('NoOpenChat', 'This chat is not known here any more.');
  if (mistakes.length === 0) return unchanged;
  return decided({ type: 'GuardMistakesKept', at: now, conversation, chat, by, text, mistakes });
}

/** Allows the words of a kept stop in this shop, or puts it away: supervisors and owners may (docs/rules.md §9). */
export function settleMistake(
  { shop, books }: DeskView,
  { by, id, state }: CommandOf<'settleMistake'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(shop, by);
  if (cannot) return refusedFor(cannot);
  const known = books.cases.get(id);
  if (!known || known.state === state) return unchanged;
  const { category, words, allowable } = known;
  return decided({ type: 'GuardCaseSettled', at: now, by, category, words, allowable, state });
}
