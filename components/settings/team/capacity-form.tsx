import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import { command } from '../../../core/protocol/client.ts';
import type { Act } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { CapacityField, capacityOf } from './capacity-field.tsx';

const texts = settingsWords.team;

interface CapacityFormProps {
  agent: Agent;
  by: string;
  act: Act;
  /** Why it cannot be changed, '' where it can. */
  why: string;
}

/** How many open chats auto-assignment may fill for an agent. */
export function CapacityForm({ agent, by, act, why }: CapacityFormProps) {
  const typed = useSignal(String(agent.capacity));
  const hint = useId();
  const capacity = capacityOf(typed.value);
  const save = async (event: Event) => {
    event.preventDefault();
    if (capacity === null) return;
    await act.run(() => command({ do: 'setCapacity', by, agent: agent.id, capacity }));
  };
  return (
    <form onSubmit={save}>
      <div class="side-by-side field-and-button">
        <CapacityField typed={typed} hint={hint} disabled={why !== ''} />
        <button
          type="submit"
          class="button"
          disabled={why !== '' || capacity === null || capacity === agent.capacity}
        >
          {texts.save}
        </button>
      </div>
      <p class="hint" id={hint}>
        {why === '' ? texts.capacityHint : why}
      </p>
    </form>
  );
}
