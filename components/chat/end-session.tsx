import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenChat } from '../../core/domain/chat/chat.ts';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { command } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { sendsOf } from '../../core/store/queries/sends-of.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Act } from '../desk/use-act.ts';
import { useLive } from '../desk/use-live.ts';
import { words } from '../words/words.ts';

interface Ending {
  /** Whether it is being asked. */
  readonly asked: Signal<boolean>;
  /** What is left undone, in words; '' for nothing. */
  readonly undone: string;
  readonly end: () => void;
  /** Ends it, or asks first where something is left undone. */
  readonly press: () => void;
}

/**
 * Ends the session, after one question where the buyer still waits or something of ours is stuck. A message that is
 * just going out is neither: who says goodbye and ends is not asked.
 */
export function useEnding(conversation: Conversation, chat: OpenChat, act: Act): Ending {
  const { me } = useDesk();
  const asked = useSignal(false);
  const sends = useLive(() => sendsOf(deskDb(), conversation.id), [conversation.id]);
  const stuck = new Set(
    (sends.value ?? []).flatMap(({ work, trouble }) =>
      work.kind === 'send' && trouble !== '' ? [work.messageId] : [],
    ),
  );
  const ours = conversation.outgoing.filter((each) => each.chat === chat.n && !each.automation);
  const unsent = ours.filter((each) => each.failed || stuck.has(each.messageId)).length;
  const waits = chat.wait !== null && ours.length === unsent;
  const undone = [waits ? words.chat.stillWaits : '', unsent > 0 ? words.chat.stillUnsent(unsent) : '']
    .filter((each) => each !== '')
    .join(' ');
  const end = () => {
    asked.value = false;
    act.run(() => command({ do: 'endChat', by: me.id, conversation: conversation.id }));
  };
  const press = () => {
    if (undone === '') end();
    else asked.value = true;
  };
  return { asked, undone, end, press };
}

/** The question, in the place of the actions. It stays until it is answered. */
export function AskToEnd({ ending }: { ending: Ending }) {
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  const keep = () => {
    ending.asked.value = false;
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.chat [data-key=e]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    keep();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape within it keeps the chat open
    <div class="ask-to-end" onKeyDown={onKeyDown}>
      <p role="alert">
        {ending.undone || words.chat.nothingUndone}
        <span class="unseen"> {words.chat.askEnd}</span>
      </p>
      <button ref={yes} type="button" class="button small-button" onClick={ending.end}>
        {words.chat.endAnyway}
      </button>
      <button type="button" class="button small-button bare" onClick={keep}>
        {words.chat.keepOpen}
      </button>
    </div>
  );
}
