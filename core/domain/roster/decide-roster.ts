import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor } from '../desk/decision.ts';
import type { Refusal } from '../desk/refusal.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { Shop } from '../shop/shop.ts';
import type { Agent } from './agent.ts';
import { cannotChangeOwn, cannotManage, cannotManageAgent, cannotOwn, isLastOwner } from './may-manage.ts';
import { asNickname, cannotBeNamed } from './nickname.ts';
import { ofManaged } from './of-managed.ts';

type About<Name extends 'setCapacity' | 'disableAgent' | 'enableAgent' | 'setRole' | 'renameAgent'> =
  CommandOf<Name>;

/** How many open chats auto-assignment may fill. */
export function setCapacity(view: DeskView, command: About<'setCapacity'>, { now }: Moment): Decision {
  const { agent, capacity } = command;
  return ofManaged(view, command, cannotManageAgent, (known) =>
    known.capacity === capacity ? [] : [{ type: 'CapacitySet', at: now, agent, capacity }],
  );
}

/** A disabled agent can do nothing and gets nothing; what they hold stays with them. Nobody disables themselves. */
export function disableAgent(view: DeskView, command: About<'disableAgent'>, { now }: Moment): Decision {
  const { agent } = command;
  return ofManaged(view, command, cannotDisable, (known) =>
    known.disabled ? [] : [{ type: 'AgentDisabled', at: now, agent }],
  );
}

/** Why somebody cannot disable an agent; null if they can. Who can is an owner or disables none: an owner always stays. */
export function cannotDisable(shop: Shop, by: string | undefined, agent: Agent): Refusal | null {
  const cannot = cannotManageAgent(shop, by, agent);
  if (cannot || by !== agent.id) return cannot;
  return { code: 'Yourself', words: 'Nobody disables themselves. Another owner or supervisor can.' };
}

export function enableAgent(view: DeskView, command: About<'enableAgent'>, { now }: Moment): Decision {
  const { agent } = command;
  return ofManaged(view, command, cannotManageAgent, (known) =>
    known.disabled ? [{ type: 'AgentEnabled', at: now, agent }] : [],
  );
}

/** What an agent may do in the shop; an owner says so, and the last owner who can work stays one. */
export function setRole(view: DeskView, command: About<'setRole'>, { now }: Moment): Decision {
  const { agent, role } = command;
  const cannot = (shop: Shop, by: string | undefined, known: Agent): Refusal | null =>
    cannotSetRole(shop, by, known, role);
  return ofManaged(view, command, cannot, (known) =>
    known.role === role ? [] : [{ type: 'RoleSet', at: now, agent, role }],
  );
}

/** Why somebody cannot give an agent this role; null if they can. */
export function cannotSetRole(
  shop: Shop,
  by: string | undefined,
  agent: Agent,
  role: Agent['role'],
): Refusal | null {
  const cannot = cannotOwn(shop, by);
  if (cannot || role === 'owner' || !isLastOwner(shop, agent)) return cannot;
  return {
    code: 'LastOwner',
    words: `${agent.nickname} is the only owner. Make somebody else an owner first.`,
  };
}

/** The name that buyers and colleagues see; everybody names themselves, nobody as another is named. */
export function renameAgent(view: DeskView, command: About<'renameAgent'>, { now }: Moment): Decision {
  const { agent } = command;
  const nickname = asNickname(command.nickname);
  const cannot = (shop: Shop, by: string | undefined, known: Agent): Refusal | null =>
    cannotChangeOwn(shop, by, known) ?? cannotBeNamed(shop, agent, nickname);
  return ofManaged(view, command, cannot, (known) =>
    known.nickname === nickname ? [] : [{ type: 'AgentRenamed', at: now, agent, nickname }],
  );
}

/**
 * A new agent begins with the desk closed and the switch on; the first of a shop is its owner. Supervisors add agents, owners
 * whom they like. What the shop's own side names is taken as it is.
 */
export function addAgent(view: DeskView, command: CommandOf<'addAgent'>, { now }: Moment): Decision {
  const { by, agent, capacity } = command;
  const { shop } = view;
  const isFirst = Object.keys(shop.agents).length === 0;
  const { role = isFirst ? 'owner' : 'agent' } = command;
  const cannot = role === 'agent' ? cannotManage(shop, by) : cannotOwn(shop, by);
  if (cannot) return refusedFor(cannot);
  if (shop.agents[agent]) return refused('AgentKnown', `${command.nickname} is on this desk already.`);
  const nickname = by === undefined ? command.nickname : asNickname(command.nickname);
  const unnamed = by === undefined ? null : cannotBeNamed(shop, agent, nickname);
  if (unnamed) return refusedFor(unnamed);
  return decided({ type: 'AgentAdded', at: now, agent, nickname, role, capacity });
}
