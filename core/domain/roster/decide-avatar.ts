import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Refusal } from '../desk/refusal.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { Shop } from '../shop/shop.ts';
import type { Agent } from './agent.ts';
import { cannotChangeOwn, cannotManage } from './may-manage.ts';

/** A picture of an agent waits for its review; what is shown of them stays until then (docs/rules.md §4). */
export function submitAvatar(
  view: DeskView,
  { by, agent, picture, image }: CommandOf<'submitAvatar'>,
  { now }: Moment,
): Decision {
  const known = view.shop.agents[agent];
  if (!known) return refused('AgentUnknown', 'This desk knows no such agent.');
  const cannot = cannotChangeOwn(view.shop, by, known);
  if (cannot) return refusedFor(cannot);
  const { shown = '', review = null } = known.avatar ?? {};
  const isSo = review ? review.state === 'waiting' && review.picture === picture : shown === picture;
  return isSo ? unchanged : decided({ type: 'AvatarSubmitted', at: now, agent, picture, image });
}

/** Back to the letters of the nickname: nobody has to review that. */
export function removeAvatar(
  view: DeskView,
  { by, agent }: CommandOf<'removeAvatar'>,
  { now }: Moment,
): Decision {
  const known = view.shop.agents[agent];
  if (!known) return refused('AgentUnknown', 'This desk knows no such agent.');
  const cannot = cannotChangeOwn(view.shop, by, known);
  if (cannot) return refusedFor(cannot);
  const { shown = '', review = null } = known.avatar ?? {};
  return shown === '' && !review ? unchanged : decided({ type: 'AvatarRemoved', at: now, agent });
}

/** Shows a picture that waits, or turns it down: of the picture alone that the reviewer saw. */
export function reviewAvatar(view: DeskView, command: CommandOf<'reviewAvatar'>, { now }: Moment): Decision {
  const { by, agent, picture, accepted, why } = command;
  const known = view.shop.agents[agent];
  if (!known) return refused('AgentUnknown', 'This desk knows no such agent.');
  const cannot = cannotReview(view.shop, by, known);
  if (cannot) return refusedFor(cannot);
  const review = known.avatar?.review;
  if (review?.state !== 'waiting' || review.picture !== picture)
    return refused('NothingToReview', `This picture of ${known.nickname} waits for no review any more.`);
  return decided(
    accepted
      ? { type: 'AvatarAccepted', at: now, agent, picture }
      : { type: 'AvatarRefused', at: now, agent, picture, why },
  );
}

/**
 * Why somebody cannot review an agent's picture; null if they can: owners and supervisors, of their own only where nobody else could.
 * @param by left out: the platform.
 */
export function cannotReview(shop: Shop, by: string | undefined, agent: Agent): Refusal | null {
  const cannot = cannotManage(shop, by);
  if (cannot || by !== agent.id) return cannot;
  const others = Object.values(shop.agents).some(({ id }) => id !== by && !cannotManage(shop, id));
  return others ? { code: 'Yourself', words: 'Another owner or supervisor reviews your own picture.' } : null;
}
