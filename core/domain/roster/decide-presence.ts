import type { CommandOf } from '../desk/command.ts';
import { decided, refused, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { Agent } from './agent.ts';
import { cannotChangeOwn } from './may-manage.ts';
import { ofManaged } from './of-managed.ts';

type About<Name extends 'openDesk' | 'closeDesk' | 'switchAutoAssign'> = CommandOf<Name>;

/** Decides about an agent who has to be known; what is so already changes nothing. */
function ofKnown(view: DeskView, agent: string, decide: (agent: Agent) => Decision): Decision {
  const known = view.shop.agents[agent];
  return known ? decide(known) : refused('AgentUnknown', 'This desk knows no such agent.');
}

/**
 * A window of the desk opens for an agent. A window is one agent's: whoever had it before leaves it, so that nobody is thought
 * present who was only sat at a desk before somebody else (docs/rules.md §4).
 */
export function openDesk(view: DeskView, { agent, desk }: About<'openDesk'>, { now }: Moment): Decision {
  return ofKnown(view, agent, (known) => {
    if (known.desks.includes(desk)) return unchanged;
    const before = Object.values(view.shop.agents).filter((each) => each.desks.includes(desk));
    return decided(
      ...before.map((each) => ({ type: 'DeskClosed', at: now, agent: each.id, desk }) as const),
      { type: 'DeskOpened', at: now, agent, desk },
    );
  });
}

/** A window of the desk closes; closing the last makes the agent unavailable at once (docs/rules.md §4). */
export function closeDesk(view: DeskView, { agent, desk }: About<'closeDesk'>, { now }: Moment): Decision {
  return ofKnown(view, agent, (known) =>
    known.desks.includes(desk) ? decided({ type: 'DeskClosed', at: now, agent, desk }) : unchanged,
  );
}

/** The switch "Accept auto-assign chats": one's own, or one's agents'. */
export function switchAutoAssign(
  view: DeskView,
  command: About<'switchAutoAssign'>,
  { now }: Moment,
): Decision {
  const { agent, on } = command;
  return ofManaged(view, command, cannotChangeOwn, (known) =>
    known.accepting === on ? [] : [{ type: 'AutoAssignSwitched', at: now, agent, on }],
  );
}
