import { useState } from 'preact/hooks';
import type { Chat, OpenChat } from '../../core/domain/chat/chat.ts';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { command } from '../../core/protocol/client.ts';
import type { WaitingCommandRow } from '../../core/store/team-rows.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Act } from '../desk/use-act.ts';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.tsx';
import { words } from '../words/words.ts';
import { AskToEnd, useEnding } from './end-session.tsx';
import { JumpMenu } from './jump-menu.tsx';
import { isClaim } from './waiting/waits-in.ts';

const abuse = later(async () => (await import('./abuse-dialog.tsx')).AbuseDialog);
const assign = later(async () => (await import('./assign-dialog.tsx')).AssignDialog);
const transfer = later(async () => (await import('./transfer-dialog.tsx')).TransferDialog);

interface ChatActionsProps {
  conversation: Conversation;
  chat: Chat;
  act: Act;
  /** What waits for the team in this chat. */
  waits: readonly WaitingCommandRow[];
}

/** What can be done with a chat, each where it applies. */
export function ChatActions({ conversation, chat, act, waits }: ChatActionsProps) {
  const [reporting, report] = useState(false);
  return (
    <div class="actions">
      {chat.status === 'open' && (
        <OpenActions conversation={conversation} chat={chat} act={act} waits={waits} />
      )}
      <span class="grow" />
      <JumpMenu conversation={conversation} />
      <button
        type="button"
        class="icon-button compact"
        aria-label={words.chat.reportAbuse}
        title={words.chat.reportAbuse}
        aria-haspopup="dialog"
        onClick={() => report(true)}
      >
        <Icon name="shield-alert" />
      </button>
      {reporting && <abuse.Part conversation={conversation} chat={chat} close={() => report(false)} />}
    </div>
  );
}

type Asked = 'assign' | 'transfer' | null;

function OpenActions({ conversation, chat, act, waits }: ChatActionsProps & { chat: OpenChat }) {
  const { me, alone } = useDesk();
  const [asked, ask] = useState<Asked>(null);
  const ending = useEnding(conversation, chat, act);
  const mine = chat.holder === me.id;
  // What was asked for already is not offered again.
  const asks = waits.filter(({ refused }) => refused === null);
  const wished = (what: WaitingCommandRow['command']['do']) =>
    asks.some(({ command: { do: each } }) => each === what);
  const to = { by: me.id, conversation: conversation.id };
  // Taking what another holds is assigning it; claiming is for what nobody holds.
  const take = () =>
    act.run(() =>
      command(chat.holder === null ? { do: 'claimChat', ...to } : { do: 'assignChat', ...to, to: me.id }),
    );
  const noResponse = () => act.run(() => command({ do: 'markNoResponseNeeded', ...to }));
  if (ending.asked.value) return <AskToEnd ending={ending} />;
  return (
    <>
      {!mine && !asks.some((row) => isClaim(row, me.id)) && (
        <Action name={words.chat.assignToMe} press={take} keyed="a" />
      )}
      {!mine && !alone && <Action name={words.chat.assignTo} press={() => ask('assign')} opens />}
      {mine && !alone && <Action name={words.chat.transfer} press={() => ask('transfer')} keyed="t" opens />}
      {chat.wait && !wished('markNoResponseNeeded') && (
        <Action name={words.chat.noResponseNeeded} short={words.chat.noResponseShort} press={noResponse} />
      )}
      {!wished('endChat') && <Action name={words.chat.endSession} press={ending.press} keyed="e" />}
      {asked === 'assign' && (
        <assign.Part conversation={conversation.id} holder={chat.holder} close={() => ask(null)} />
      )}
      {asked === 'transfer' && <transfer.Part chat={chat} close={() => ask(null)} />}
    </>
  );
}

interface ActionProps {
  name: string;
  /** How the name begins: what is seen of it where there is little room. */
  short?: string;
  press: () => void;
  keyed?: string;
  /** It opens a dialog. */
  opens?: boolean;
}

function Action({ name, short = name, press, keyed, opens = false }: ActionProps) {
  const key =
    keyed === undefined
      ? {}
      : { 'data-key': keyed, 'aria-keyshortcuts': keyed, title: words.chat.withKey(name, keyed) };
  return (
    <button
      type="button"
      class="button small-button bare"
      onClick={press}
      aria-haspopup={opens ? 'dialog' : undefined}
      {...key}
    >
      <span>
        {short}
        {short !== name && <span class="rest-of-name">{name.slice(short.length)}</span>}
      </span>
    </button>
  );
}
