import { ask, command } from '../../../core/protocol/client.ts';
import type { MessageEntry, OutboxRow } from '../../../core/store/rows.ts';
import { NextTry } from '../../desk/connection-strip.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Icon } from '../../ui/icon.tsx';

interface SendStateProps {
  entry: MessageEntry;
  /** The try that is under way or waited for, where it is known. */
  attempt?: OutboxRow | undefined;
}

/** How far one of our own messages has come, and what can be done about it. */
export function SendState({ entry, attempt }: SendStateProps) {
  switch (entry.send) {
    case 'failed':
      return <Failed entry={entry} />;
    case 'queued':
      return attempt && attempt.trouble !== '' ? (
        <Waiting attempt={attempt} conversation={entry.conversation} />
      ) : (
        <Sending />
      );
    case 'sent':
      return (
        <span class="send-state">
          <Icon name={entry.placed ? 'check-check' : 'check'} size="s" />
          Sent
        </span>
      );
    case 'discarded':
      return <span class="send-state">Discarded, not sent</span>;
    default:
      return null;
  }
}

function Sending() {
  return (
    <span class="send-state">
      <Icon name="clock" size="s" />
      Sending…
    </span>
  );
}

/** A message that could not go out and will be tried again by itself. */
export function Waiting({ conversation, attempt }: { conversation: string; attempt: OutboxRow }) {
  const { now } = useDesk();
  const act = useAct();
  const retry = () => act.run(() => ask({ ask: 'trySending', conversation }));
  return (
    <span class="send-state waiting">
      <span>
        <Icon name="clock" size="s" />
        Not sent yet. {attempt.trouble}
        <NextTry at={attempt.notBefore} now={now} />
      </span>
      <button type="button" class="link" onClick={retry}>
        Try now
      </button>
      <Refused words={act.words} />
    </span>
  );
}

/** A message that the shop refused: it waits for a person. */
export function Failed({ entry }: { entry: MessageEntry }) {
  const { me } = useDesk();
  const act = useAct();
  const { conversation, id: messageId } = entry;
  const retry = () => act.run(() => command({ do: 'retryMessage', by: me.id, conversation, messageId }));
  const discard = () => act.run(() => command({ do: 'discardMessage', by: me.id, conversation, messageId }));
  return (
    <span class="send-state failed">
      <span>
        <Icon name="circle-alert" size="s" />
        {entry.why === '' ? 'Not sent.' : `Not sent. ${entry.why}`}
      </span>
      <button type="button" class="link" onClick={retry}>
        Retry
      </button>
      <button type="button" class="link" onClick={discard}>
        Discard
      </button>
      <Refused words={act.words} />
    </span>
  );
}
