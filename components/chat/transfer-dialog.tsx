import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { OpenChat } from '../../core/domain/chat/chat.ts';
import { handOverOf } from '../../core/domain/chat/hand-over.ts';
import { command } from '../../core/protocol/client.ts';
import { chatsOfAgent } from '../../core/store/queries/chat-scope.ts';
import { useDesk } from '../desk/desk-context.ts';
import { enabledAgents } from '../desk/me.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { useCounts } from '../inbox/use-counts.ts';
import { Modal } from '../ui/modal.tsx';
import { words } from '../words/words.ts';
import { AgentChoice } from './agent-choice.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { onlyOne } from './only-one.ts';

/** Passes this chat on, or everything I have open, with a word for the one who gets it. */
export function TransferDialog({ chat, close }: { chat: OpenChat; close: () => void }) {
  const { me, shop } = useDesk();
  const act = useAct();
  const agents = enabledAgents(shop).filter((agent) => agent.id !== me.id);
  const [to, choose] = useState(onlyOne(agents));
  const all = useSignal(false);
  const note = useSignal('');
  const receiver = shop.agents[to]?.nickname ?? words.chat.them;
  const transfer = async (event: Event) => {
    event.preventDefault();
    if (to === '') {
      act.words.value = words.chat.chooseAgent;
      return;
    }
    const what = { by: me.id, to, note: note.value.trim() };
    const { conversation } = chat;
    const done = await act.run(() =>
      command(all.value ? { do: 'transferAll', ...what } : { do: 'transferChat', ...what, conversation }),
    );
    if (done) close();
  };
  return (
    <Modal title={words.chat.transfer} close={close}>
      <form onSubmit={transfer}>
        <div class="modal-body">
          <AgentChoice agents={agents} chosen={to} choose={choose} />
          <WhatToTransfer
            all={all.value}
            choose={(chosen) => {
              all.value = chosen;
            }}
          />
          <Note receiver={receiver} note={note} />
          <Summary chat={chat} all={all.value} receiver={receiver} />
          <Refused words={act.words} />
        </div>
        <DialogFoot name={words.chat.transfer} close={close} busy={act.busy.value} />
      </form>
    </Modal>
  );
}

function Note({ receiver, note }: { receiver: string; note: { value: string } }) {
  return (
    <label>
      <span class="label">{words.chat.note}</span>
      <textarea
        class="area"
        aria-label={words.chat.note}
        dir="auto"
        maxLength={2000}
        placeholder={words.chat.noteHint(receiver)}
        value={note.value}
        onInput={(event) => {
          note.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

/** What goes along by itself. The instant is that of opening: a card that counts down would not be read. */
function Summary({ chat, all, receiver }: { chat: OpenChat; all: boolean; receiver: string }) {
  const { now } = useDesk();
  const [at] = useState(() => now.peek());
  if (all) return <p class="hint">{words.chat.handOverOfAll}</p>;
  return (
    <section class="handed-card" aria-label={words.chat.handOver(receiver)}>
      <h3 class="label">{words.chat.handOver(receiver)}</h3>
      <HandOverCard handOver={handOverOf(chat)} at={at} />
    </section>
  );
}

function WhatToTransfer({ all, choose }: { all: boolean; choose: (all: boolean) => void }) {
  const { me } = useDesk();
  const open = useCounts(chatsOfAgent(me.id)).value?.all ?? 0;
  return (
    <fieldset>
      <legend class="unseen">{words.chat.whatToTransfer}</legend>
      <label class="choice">
        <input type="radio" name="what" checked={!all} onChange={() => choose(false)} />
        <span>{words.chat.thisChatOnly}</span>
      </label>
      <label class="choice">
        <input
          type="radio"
          name="what"
          aria-describedby="how-many"
          checked={all}
          onChange={() => choose(true)}
        />
        <span>{words.chat.allMyChats}</span>
      </label>
      <p class="hint" id="how-many">
        {words.chat.allOrNone(open)}
      </p>
    </fieldset>
  );
}
