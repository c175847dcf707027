import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { AbuseReason } from '../../core/domain/chat/abuse-reason.ts';
import { abuseTicket } from '../../core/domain/chat/abuse-ticket.ts';
import type { Chat } from '../../core/domain/chat/chat.ts';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { command } from '../../core/protocol/client.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { messagesToReport } from '../../core/store/queries/messages-to-report.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { useLive } from '../desk/use-live.ts';
import { Modal } from '../ui/modal.tsx';
import { words } from '../words/words.ts';
import { EvidenceList } from './abuse-evidence.tsx';

import { kindNames } from './contents/kind-names.ts';
import { DialogFoot } from './dialog-foot.tsx';
import { TextToCopy } from './text-to-copy.tsx';

const LISTED = 50;

interface AbuseDialogProps {
  conversation: Conversation;
  chat: Chat;
  close: () => void;
}

function saidIn({ content }: MessageEntry): string {
  return content.kind === 'text' || content.kind === 'notice' ? content.text : `[${kindNames[content.kind]}]`;
}

/** Records that a buyer is reported, and makes the text a person files with the platform. */
export function AbuseDialog({ conversation, chat, close }: AbuseDialogProps) {
  const { me, shop } = useDesk();
  const act = useAct();
  const said = useLive(() => messagesToReport(deskDb(), chat, LISTED), [chat.id]);
  const [reason, chooseReason] = useState<AbuseReason>('abuse');
  const [evidence, chooseEvidence] = useState<readonly string[]>([]);
  const [block, chooseBlock] = useState(false);
  const note = useSignal('');
  const messages = said.value ?? [];
  const shown = messages.filter(({ id }) => evidence.includes(id));
  const ticket = abuseTicket({
    shop: shop.name,
    zone: shop.zone,
    buyer: conversation.buyer,
    conversation: conversation.id,
    orders: chat.orders,
    reason,
    evidence: shown.map((entry) => ({ at: entry.at, words: saidIn(entry) })),
    note: note.value,
  });
  const record = async (event: Event) => {
    event.preventDefault();
    const about = { by: me.id, conversation: conversation.id };
    const report = { do: 'reportAbuse', ...about, reason, evidence, note: note.value } as const;
    if (!(await act.run(() => command(report)))) return;
    const blocking = { do: 'blockBuyer', ...about } as const;
    if (!block || (await act.run(() => command(blocking)))) close();
  };
  return (
    <Modal title={words.chat.reportAbuse} close={close}>
      <form onSubmit={record}>
        <div class="modal-body">
          <p class="hint">{words.chat.filing}</p>
          <ReasonChoice reason={reason} choose={chooseReason} />
          <EvidenceList messages={messages} most={LISTED} chosen={evidence} choose={chooseEvidence} />
          <label>
            <span class="label">{words.chat.noteForReport}</span>
            <textarea
              class="area"
              dir="auto"
              maxLength={2000}
              value={note}
              onInput={(event) => {
                note.value = event.currentTarget.value;
              }}
            />
          </label>
          <TextToCopy name={words.chat.ticket} text={ticket} />
          {!conversation.blocked && <AlsoBlock on={block} choose={chooseBlock} />}
          <Refused words={act.words} />
        </div>
        <DialogFoot name={words.chat.record} close={close} busy={act.busy.value} />
      </form>
    </Modal>
  );
}

interface ReasonChoiceProps {
  reason: AbuseReason;
  choose: (reason: AbuseReason) => void;
}

function ReasonChoice({ reason, choose }: ReasonChoiceProps) {
  return (
    <label>
      <span class="label">{words.chat.reason}</span>
      <select
        class="select whole"
        value={reason}
        onChange={(event) => choose(event.currentTarget.value as AbuseReason)}
      >
        {Object.entries(words.chat.reasons).map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function AlsoBlock({ on, choose }: { on: boolean; choose: (on: boolean) => void }) {
  return (
    <div>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="what-blocking-means"
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{words.chat.alsoBlock}</span>
      </label>
      <p class="hint" id="what-blocking-means">
        {words.chat.blockMeans}
      </p>
    </div>
  );
}
