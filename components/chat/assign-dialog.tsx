import { useState } from 'preact/hooks';
import { command } from '../../core/protocol/client.ts';
import { useDesk } from '../desk/desk-context.ts';
import { enabledAgents } from '../desk/me.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Modal } from '../ui/modal.tsx';
import { AgentChoice } from './agent-choice.tsx';

/** Gives a chat that is nobody's, or another's, to somebody. */
export function AssignDialog({
  conversation,
  holder,
  close,
}: {
  conversation: string;
  holder: string | null;
  close: () => void;
}) {
  const { me, shop } = useDesk();
  const act = useAct();
  const agents = enabledAgents(shop).filter((agent) => agent.id !== holder);
  const [to, choose] = useState(agents[0]?.id ?? '');
  const assign = async (event: Event) => {
    event.preventDefault();
    if (await act.run(() => command({ do: 'assignChat', by: me.id, to, conversation }))) close();
  };
  return (
    <Modal title="Assign" close={close}>
      <form onSubmit={assign}>
        <div class="modal-body">
          <AgentChoice agents={agents} chosen={to} choose={choose} />
          <Refused words={act.words} />
        </div>
        <footer class="modal-foot">
          <button type="button" class="button bare" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Assign
          </button>
        </footer>
      </form>
    </Modal>
  );
}
