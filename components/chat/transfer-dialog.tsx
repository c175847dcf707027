import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { command } from '../../core/protocol/client.ts';
import { chatsOfAgent } from '../../core/store/queries/chats-in.ts';
import { useDesk } from '../desk/desk-context.ts';
import { enabledAgents } from '../desk/me.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { useCounts } from '../inbox/use-counts.ts';
import { Modal } from '../ui/modal.tsx';
import { counted } from '../ui/share.ts';
import { AgentChoice } from './agent-choice.tsx';

/** Passes this chat on, or everything I have open, with a word for the one who gets it. */
export function TransferDialog({ conversation, close }: { conversation: string; close: () => void }) {
  const { me, shop } = useDesk();
  const act = useAct();
  const agents = enabledAgents(shop).filter((agent) => agent.id !== me.id);
  const [to, choose] = useState(agents[0]?.id ?? '');
  const all = useSignal(false);
  const note = useSignal('');
  const transfer = async (event: Event) => {
    event.preventDefault();
    const what = { by: me.id, to, note: note.value.trim() };
    const done = await act.run(() =>
      command(all.value ? { do: 'transferAll', ...what } : { do: 'transferChat', ...what, conversation }),
    );
    if (done) close();
  };
  return (
    <Modal title="Transfer" close={close}>
      <form onSubmit={transfer}>
        <div class="modal-body">
          <AgentChoice agents={agents} chosen={to} choose={choose} />
          <WhatToTransfer
            all={all.value}
            choose={(chosen) => {
              all.value = chosen;
            }}
          />
          <label>
            <span class="label">Note</span>
            <textarea
              class="area"
              aria-label="Note"
              dir="auto"
              placeholder={`For ${shop.agents[to]?.nickname ?? 'them'}. The buyer does not see it.`}
              value={note}
              onInput={(event) => {
                note.value = event.currentTarget.value;
              }}
            />
          </label>
          <Refused words={act.words} />
        </div>
        <footer class="modal-foot">
          <button type="button" class="button bare" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Transfer
          </button>
        </footer>
      </form>
    </Modal>
  );
}

function WhatToTransfer({ all, choose }: { all: boolean; choose: (all: boolean) => void }) {
  const { me } = useDesk();
  const open = useCounts(chatsOfAgent(me.id)).value?.all ?? 0;
  return (
    <fieldset>
      <legend class="unseen">What to transfer</legend>
      <label class="choice">
        <input type="radio" name="what" checked={!all} onChange={() => choose(false)} />
        <span>This chat only</span>
      </label>
      <label class="choice">
        <input
          type="radio"
          name="what"
          aria-describedby="how-many"
          checked={all}
          onChange={() => choose(true)}
        />
        <span>All my open chats</span>
      </label>
      <p class="hint" id="how-many">
        {counted(open, 'chat')}. All go, or none.
      </p>
    </fieldset>
  );
}
