import type { Refusal } from '../desk/refusal.ts';
import type { Shop } from '../shop/shop.ts';
import type { Agent, Role } from './agent.ts';
import { cannotAct } from './may-act.ts';

/**
 * Why somebody cannot change the shop for everybody; null if they can: its supervisors and owners may (docs/rules.md §4).
 * @param by left out: the shop's own side, which may do everything.
 */
export function cannotManage(shop: Shop, by: string | undefined): Refusal | null {
  if (by === undefined) return null;
  const cannot = cannotAct(shop, by);
  if (cannot) return cannot;
  if (shop.agents[by]?.role === 'agent')
    return { code: 'NotAllowed', words: 'This is for the shop’s owner and its supervisors.' };
  return null;
}

/** Why somebody cannot do what is an owner's alone; null if they can. @param by as in `cannotManage`. */
export function cannotOwn(shop: Shop, by: string | undefined): Refusal | null {
  if (by === undefined) return null;
  const cannot = cannotAct(shop, by);
  if (cannot) return cannot;
  return shop.agents[by]?.role === 'owner'
    ? null
    : { code: 'NotAllowed', words: 'This is for an owner of the shop.' };
}

/**
 * Why somebody cannot change what holds for one agent; null if they can: owners may for everybody, supervisors for agents and themselves.
 * @param by as in `cannotManage`.
 */
export function cannotManageAgent(shop: Shop, by: string | undefined, agent: Agent): Refusal | null {
  const cannot = cannotManage(shop, by);
  if (cannot || by === undefined || by === agent.id || agent.role === 'agent') return cannot;
  return cannotOwn(shop, by)
    ? { code: 'NotAllowed', words: `${agent.nickname} is ${nameOf[agent.role]}: this is for an owner.` }
    : null;
}

/** As `cannotManageAgent`, where everybody may for themselves. */
export function cannotChangeOwn(shop: Shop, by: string | undefined, agent: Agent): Refusal | null {
  return by === agent.id ? cannotAct(shop, by) : cannotManageAgent(shop, by, agent);
}

/** Whether nobody else who can work is an owner. */
export function isLastOwner(shop: Shop, { id, role, disabled }: Agent): boolean {
  const owners = Object.values(shop.agents).filter((each) => each.role === 'owner' && !each.disabled);
  return role === 'owner' && !disabled && owners.every((owner) => owner.id === id);
}

const nameOf: Readonly<Record<Role, string>> = {
  agent: 'an agent',
  supervisor: 'a supervisor',
  owner: 'an owner',
};
