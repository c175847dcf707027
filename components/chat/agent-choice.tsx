import { useId, useRef } from 'preact/hooks';
import { type Agent, deskIsOpen } from '../../core/domain/roster/agent.ts';
import { loadsNow } from '../../core/store/queries/loads-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AgentAvatar } from '../desk/agent-avatar.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { words } from '../words/words.ts';
import { useAgentField } from './use-agent-field.ts';

interface AgentChoiceProps {
  agents: readonly Agent[];
  /** The chosen agent's id, '' for none. */
  chosen: string;
  choose: (agent: string) => void;
}

/** What is worth knowing of an agent before giving them a chat. */
function standing(agent: Agent, open: number): string {
  const load = words.chat.load(open, agent.capacity);
  if (!deskIsOpen(agent)) return `${words.chat.offline}, ${load}`;
  return agent.accepting ? load : `${words.chat.notAccepting}, ${load}`;
}

/** A choice among agents by nickname, with how each of them stands. None of it forbids: a person decides. */
export function AgentChoice({ agents, chosen, choose }: AgentChoiceProps) {
  const { shop } = useDesk();
  const loads = useLive(() => loadsNow(deskDb(), shop), [shop]);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const { typed, open, active, found, ...does } = useAgentField(
    agents,
    shop.agents[chosen]?.nickname ?? '',
    choose,
  );
  const at = active.value;
  return (
    <div class="agent-choice">
      <label>
        <span class="label">{words.chat.agent}</span>
        <input
          ref={field}
          class="field"
          type="text"
          role="combobox"
          aria-label={words.chat.agent}
          aria-autocomplete="list"
          aria-expanded={open.value}
          aria-controls={list}
          aria-activedescendant={open.value && found[at] ? `${list}-${at}` : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={words.chat.agentHint}
          value={typed.value}
          onInput={does.onInput}
          onFocus={() => field.current?.select()}
          onClick={() => does.show(true)}
          onBlur={() => does.show(false)}
          onKeyDown={does.onKeyDown}
        />
      </label>
      <div id={list} class="agent-list" role="listbox" aria-label={words.chat.agent} hidden={!open.value}>
        {found.map((agent, n) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={agent.id}
            id={`${list}-${n}`}
            role="option"
            aria-selected={agent.id === chosen}
            data-active={n === at || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => does.pick(agent)}
          >
            <AgentAvatar agent={agent} small />
            <span class="cut grow">{agent.nickname}</span>
            <span class="hint">{standing(agent, loads.value?.get(agent.id)?.open ?? 0)}</span>
          </div>
        ))}
      </div>
      {open.value && found.length === 0 && (
        <p class="hint" role="status">
          {words.chat.noSuchAgent(typed.value)}
        </p>
      )}
    </div>
  );
}
