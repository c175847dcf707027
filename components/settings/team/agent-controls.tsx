import { useId } from 'preact/hooks';
import type { Refusal } from '../../../core/domain/desk/refusal.ts';
import type { Agent, Role } from '../../../core/domain/roster/agent.ts';
import { cannotDisable, cannotSetRole } from '../../../core/domain/roster/decide-roster.ts';
import { cannotChangeOwn, cannotManageAgent } from '../../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { enabledAgents } from '../../desk/me.ts';
import { Refused } from '../../desk/refused.tsx';
import { type Act, useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Choice } from '../choice.tsx';
import { CapacityForm } from './capacity-form.tsx';
import { GiveChats } from './give-chats.tsx';

const texts = settingsWords.team;
const roles: readonly Role[] = ['agent', 'supervisor', 'owner'];

interface PartProps {
  shop: Shop;
  agent: Agent;
  by: string;
  act: Act;
}

/** What can be changed of an agent. What somebody may not change is there, off, with the reason. */
export function AgentControls({ shop, agent, open }: { shop: Shop; agent: Agent; open: number }) {
  const { by } = useMay();
  const act = useAct();
  const part = { shop, agent, by, act };
  const alone = enabledAgents(shop).length === 1;
  return (
    <div class="team-controls">
      <RoleChoice {...part} />
      {!alone && (
        <CapacityForm key={agent.capacity} {...part} why={words(cannotManageAgent(shop, by, agent))} />
      )}
      {!alone && !agent.disabled && (
        <Choice
          name={texts.accept}
          on={agent.accepting}
          disabled={cannotChangeOwn(shop, by, agent) !== null}
          turn={(on) => void act.run(() => command({ do: 'switchAutoAssign', by, agent: agent.id, on }))}
        />
      )}
      {open > 0 && <GiveChats shop={shop} agent={agent} open={open} />}
      <Disabling {...part} />
      <Refused words={act.words} />
    </div>
  );
}

function words(refusal: Refusal | null): string {
  return refusal?.words ?? '';
}

function RoleChoice({ shop, agent, by, act }: PartProps) {
  const id = useId();
  const cannot = (role: Role) => words(cannotSetRole(shop, by, agent, role));
  const others = roles.filter((role) => role !== agent.role);
  // Where one of the others can be chosen, those that cannot are off; the reason is said where all are.
  const why = others.every((role) => cannot(role) !== '') ? cannot(others[0] ?? agent.role) : '';
  return (
    <div>
      <label class="team-role">
        <span class="label">{texts.role}</span>
        <select
          class="select"
          disabled={why !== ''}
          aria-describedby={why === '' ? undefined : id}
          onChange={({ currentTarget }) => {
            const role = currentTarget.value as Role;
            void act.run(() => command({ do: 'setRole', by, agent: agent.id, role }));
          }}
        >
          {roles.map((role) => (
            <option key={role} value={role} selected={role === agent.role} disabled={cannot(role) !== ''}>
              {texts.roles[role]}
            </option>
          ))}
        </select>
      </label>
      {why !== '' && (
        <p class="hint" id={id}>
          {why}
        </p>
      )}
    </div>
  );
}

function Disabling({ shop, agent, by, act }: PartProps) {
  const id = useId();
  const cannot = agent.disabled ? cannotManageAgent(shop, by, agent) : cannotDisable(shop, by, agent);
  const hint = words(cannot) || (agent.disabled ? '' : texts.disableHint);
  const turn = () =>
    act.run(() => command({ do: agent.disabled ? 'enableAgent' : 'disableAgent', by, agent: agent.id }));
  return (
    <div>
      <button
        type="button"
        class="button"
        disabled={cannot !== null || act.busy.value}
        aria-describedby={hint === '' ? undefined : id}
        onClick={() => void turn()}
      >
        {agent.disabled ? texts.enable : texts.disable}
      </button>
      {hint !== '' && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
