import { ask, command } from '../../../core/protocol/client.ts';
import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import type { OutboxRow } from '../../../core/store/rows.ts';
import { NextTry } from '../../desk/connection-strip.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDerived } from '../../ui/use-derived.ts';
import { words } from '../../words/words.ts';
import { takeBack } from '../composer/take-back.ts';

const { state: says, undo } = words.composer;

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
      return attempt ? <Queued attempt={attempt} conversation={entry.conversation} /> : <Sending />;
    case 'sent':
      return (
        <span class="send-state">
          <Icon name={entry.placed ? 'check-check' : 'check'} size="s" />
          {says.sent}
        </span>
      );
    case 'discarded':
      return <span class="send-state">{discardedWords(entry)}</span>;
    default:
      return null;
  }
}

/** What automation took back says why; what a person gave up needs no reason. */
function discardedWords({ withdrawn, why }: MessageEntry): string {
  return withdrawn ? words.automation.withdrawn(withdrawn, why) : says.discarded;
}

function Sending() {
  return (
    <span class="send-state">
      <Icon name="clock" size="s" />
      {says.sending}
    </span>
  );
}

interface QueuedProps {
  conversation: string;
  attempt: OutboxRow;
}

function Queued({ conversation, attempt }: QueuedProps) {
  const { now } = useDesk();
  const held = useDerived(
    () => attempt.attemptedAt === null && attempt.notBefore > now.value,
    [attempt, now],
  );
  if (attempt.trouble !== '') return <Waiting attempt={attempt} conversation={conversation} />;
  return held.value ? <Held attempt={attempt} conversation={conversation} /> : <Sending />;
}

/** A message that has not left yet and can be called back. */
function Held({ conversation, attempt }: QueuedProps) {
  const { now } = useDesk();
  const left = useDerived(
    () => undo.sendingIn(Math.max(1, Math.ceil((attempt.notBefore - now.value) / 1000))),
    [attempt, now],
  );
  return (
    <span class="send-state">
      <Icon name="clock" size="s" />
      {/* A voice that counts seconds is of no use. */}
      <span aria-live="off">{left}</span>
      <TakeBack attempt={attempt} conversation={conversation} name={undo.undo} />
    </span>
  );
}

function TakeBack({ conversation, attempt: { work }, name }: QueuedProps & { name: string }) {
  const { me } = useDesk();
  const act = useAct();
  if (work.kind !== 'send') return null;
  const { messageId, content } = work;
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => act.run(() => takeBack(me.id, { messageId, conversation, content }))}
      >
        {name}
      </button>
      <Refused words={act.words} />
    </>
  );
}

/** A message that could not go out and will be tried again by itself. */
export function Waiting({ conversation, attempt }: QueuedProps) {
  const { now } = useDesk();
  const act = useAct();
  const retry = () => act.run(() => ask({ ask: 'trySending', conversation }));
  return (
    <span class="send-state waiting">
      <span>
        <Icon name="clock" size="s" />
        {says.waiting(attempt.trouble)}
        <NextTry at={attempt.notBefore} now={now} />
      </span>
      <button type="button" class="link" onClick={retry}>
        {says.tryNow}
      </button>
      {attempt.attemptedAt === null && (
        <TakeBack attempt={attempt} conversation={conversation} name={says.takeBack} />
      )}
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
        {entry.why === '' ? says.failed : says.failedFor(entry.why)}
      </span>
      <button type="button" class="link" onClick={retry}>
        {says.retry}
      </button>
      <button type="button" class="link" onClick={discard}>
        {says.discard}
      </button>
      <Refused words={act.words} />
    </span>
  );
}
