import { useState } from 'preact/hooks';
import type { Chat } from '../../core/domain/chat/chat.ts';
import { command } from '../../core/protocol/client.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Act } from '../desk/use-act.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

interface ChatActionsProps {
  conversation: string;
  chat: Chat;
  act: Act;
}

type Asked = 'assign' | 'transfer' | null;

/** What can be done with an open chat, each where it applies. */
export function ChatActions({ conversation, chat, act }: ChatActionsProps) {
  const { me, alone } = useDesk();
  const [asked, ask] = useState<Asked>(null);
  if (chat.status !== 'open') return null;
  const mine = chat.holder === me.id;
  const to = { by: me.id, conversation };
  // Taking what another holds is assigning it; claiming is for what nobody holds.
  const take = () =>
    act.run(() =>
      command(chat.holder === null ? { do: 'claimChat', ...to } : { do: 'assignChat', ...to, to: me.id }),
    );
  const noResponse = () => act.run(() => command({ do: 'markNoResponseNeeded', ...to }));
  const end = () => act.run(() => command({ do: 'endChat', ...to }));
  return (
    <div class="actions">
      {!mine && <Action name="Assign to me" press={take} keyed="a" />}
      {!mine && !alone && <Action name="Assign to…" press={() => ask('assign')} />}
      {mine && !alone && <Action name="Transfer" press={() => ask('transfer')} />}
      {chat.wait && <Action name="No response needed" press={noResponse} />}
      <Action name="End session" press={end} keyed="e" />
      {asked === 'assign' && (
        <AssignDialog conversation={conversation} holder={chat.holder} close={() => ask(null)} />
      )}
      {asked === 'transfer' && <TransferDialog conversation={conversation} close={() => ask(null)} />}
    </div>
  );
}

function Action({ name, press, keyed }: { name: string; press: () => void; keyed?: string }) {
  const key =
    keyed === undefined
      ? {}
      : { 'data-key': keyed, 'aria-keyshortcuts': keyed, title: `${name} (${keyed.toUpperCase()})` };
  return (
    <button type="button" class="button small-button bare" onClick={press} {...key}>
      {name}
    </button>
  );
}
