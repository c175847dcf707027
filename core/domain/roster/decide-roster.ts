import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { Agent } from './agent.ts';
import { cannotManage } from './may-manage.ts';

type About<
  Name extends 'openDesk' | 'closeDesk' | 'switchAutoAssign' | 'setCapacity' | 'disableAgent' | 'enableAgent',
> = CommandOf<Name>;

/** Decides about an agent who has to be known; what is so already changes nothing. */
function ofKnown(view: DeskView, agent: string, decide: (agent: Agent) => Decision): Decision {
  const known = view.shop.agents[agent];
  return known ? decide(known) : refused('AgentUnknown', 'This desk knows no such agent.');
}

/** A window of the desk opens for an agent. */
export function openDesk(view: DeskView, { agent, desk }: About<'openDesk'>, { now }: Moment): Decision {
  return ofKnown(view, agent, (known) =>
    known.desks.includes(desk) ? unchanged : decided({ type: 'DeskOpened', at: now, agent, desk }),
  );
}

/** A window of the desk closes; closing the last makes the agent unavailable at once (docs/rules.md §4). */
export function closeDesk(view: DeskView, { agent, desk }: About<'closeDesk'>, { now }: Moment): Decision {
  return ofKnown(view, agent, (known) =>
    known.desks.includes(desk) ? decided({ type: 'DeskClosed', at: now, agent, desk }) : unchanged,
  );
}

/** The switch "Accept auto-assign chats". */
export function switchAutoAssign(
  view: DeskView,
  { agent, on }: About<'switchAutoAssign'>,
  { now }: Moment,
): Decision {
  return ofKnown(view, agent, (known) =>
    known.accepting === on ? unchanged : decided({ type: 'AutoAssignSwitched', at: now, agent, on }),
  );
}

/** How many open chats auto-assignment may fill. */
export function setCapacity(
  view: DeskView,
  { agent, capacity }: About<'setCapacity'>,
  { now }: Moment,
): Decision {
  return ofKnown(view, agent, (known) =>
    known.capacity === capacity ? unchanged : decided({ type: 'CapacitySet', at: now, agent, capacity }),
  );
}

/** A disabled agent can do nothing and gets nothing; what they hold stays with them. */
export function disableAgent(view: DeskView, { agent }: About<'disableAgent'>, { now }: Moment): Decision {
  return ofKnown(view, agent, (known) =>
    known.disabled ? unchanged : decided({ type: 'AgentDisabled', at: now, agent }),
  );
}

export function enableAgent(view: DeskView, { agent }: About<'enableAgent'>, { now }: Moment): Decision {
  return ofKnown(view, agent, (known) =>
    known.disabled ? decided({ type: 'AgentEnabled', at: now, agent }) : unchanged,
  );
}

/** A new agent begins with the desk closed and the switch on; the first of a shop is its owner. */
export function addAgent(view: DeskView, command: CommandOf<'addAgent'>, { now }: Moment): Decision {
  const { by, agent, nickname, capacity } = command;
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  if (view.shop.agents[agent]) return refused('AgentKnown', `${nickname} is on this desk already.`);
  const isFirst = Object.keys(view.shop.agents).length === 0;
  const { role = isFirst ? 'owner' : 'agent' } = command;
  return decided({ type: 'AgentAdded', at: now, agent, nickname, role, capacity });
}
