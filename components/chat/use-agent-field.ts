import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Agent } from '../../core/domain/roster/agent.ts';
import { agentNamed, agentsMatching } from './agents-matching.ts';

interface AgentField {
  readonly typed: ReadonlySignal<string>;
  readonly open: ReadonlySignal<boolean>;
  /** Which of the found ones the keys are at. */
  readonly active: ReadonlySignal<number>;
  readonly found: readonly Agent[];
  readonly show: (on: boolean) => void;
  readonly pick: (agent: Agent) => void;
  readonly onInput: (event: { readonly currentTarget: HTMLInputElement }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A field in which an agent is found by nickname: what was typed, who is found, and the keys through them. */
export function useAgentField(
  agents: readonly Agent[],
  begin: string,
  choose: (agent: string) => void,
): AgentField {
  const typed = useSignal(begin);
  const open = useSignal(false);
  const filtering = useSignal(false);
  const active = useSignal(0);
  const found = filtering.value ? agentsMatching(agents, typed.value) : agents;
  const show = (on: boolean) => {
    open.value = on;
    if (!on) filtering.value = false;
    active.value = 0;
  };
  const pick = (agent: Agent) => {
    typed.value = agent.nickname;
    choose(agent.id);
    show(false);
  };
  const onInput: AgentField['onInput'] = (event) => {
    typed.value = event.currentTarget.value;
    show(true);
    filtering.value = true;
    choose(agentNamed(agents, typed.value)?.id ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = found[active.value];
    if (step !== undefined) {
      active.value = open.value ? (active.value + step + found.length) % Math.max(1, found.length) : 0;
      open.value = true;
    } else if (event.key === 'Enter' && open.value && here) pick(here);
    else if (event.key === 'Escape' && open.value) show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { typed, open, active, found, show, pick, onInput, onKeyDown };
}
