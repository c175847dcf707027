import { useState } from 'preact/hooks';
import { command } from '../../core/protocol/client.ts';
import { useDesk } from '../desk/desk-context.ts';
import { enabledAgents } from '../desk/me.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Modal } from '../ui/modal.tsx';
import { words } from '../words/words.ts';
import { AgentChoice } from './agent-choice.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import { onlyOne } from './only-one.ts';

interface AssignDialogProps {
  conversation: string;
  holder: string | null;
  close: () => void;
}

/** Gives a chat that is nobody's, or another's, to somebody. */
export function AssignDialog({ conversation, holder, close }: AssignDialogProps) {
  const { me, shop } = useDesk();
  const act = useAct();
  const agents = enabledAgents(shop).filter((agent) => agent.id !== holder);
  const [to, choose] = useState(onlyOne(agents));
  const assign = async (event: Event) => {
    event.preventDefault();
    if (to === '') act.words.value = words.chat.chooseAgent;
    else if (await act.run(() => command({ do: 'assignChat', by: me.id, to, conversation }))) close();
  };
  return (
    <Modal title={words.chat.assign} close={close}>
      <form onSubmit={assign}>
        <div class="modal-body">
          <AgentChoice agents={agents} chosen={to} choose={choose} />
          <Refused words={act.words} />
        </div>
        <DialogFoot name={words.chat.assign} close={close} busy={act.busy.value} />
      </form>
    </Modal>
  );
}
