import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { mostUrgent } from '../../core/store/queries/most-urgent.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { timelineOf } from '../../core/store/queries/timeline-of.ts';
import type { UnplacedChat } from '../../core/store/rows.ts';
import { useDesk } from '../desk/desk-context.ts';
import { openedChat } from '../desk/opened-chat.ts';
import { useLive } from '../desk/use-live.ts';
import { openModals } from '../ui/open-modals.ts';
import { words } from '../words/words.ts';
import { haveBuyerWrite } from './guide-buyer.ts';
import { type GuideMemory, remember } from './guide-memory.ts';
import { type GuideStep, guideStep } from './guide-step.ts';

const EVERY = 5_000;
const LOOKED_AT = 50;

type Found = Awaited<ReturnType<typeof chatOf>> | undefined;

/** Where the guide stands. */
export interface Guide {
  readonly step: GuideStep | 'done';
  /** The buyer it leads through the chat of, '' before one was opened. */
  readonly nickname: string;
  /** The chat to open first; null where nobody waits, undefined while that is not known. */
  readonly urgent: UnplacedChat | null | undefined;
}

function oursIn(entries: Awaited<ReturnType<typeof timelineOf>> | undefined): MessageEntry[] {
  return (entries ?? []).filter(
    (entry) => entry.kind === 'message' && entry.author === 'agent',
  ) as MessageEntry[];
}

/** Takes the chat that was opened as the one to go through, where its buyer waits. */
function useBinding(step: Guide['step']): void {
  const { now } = useDesk();
  const conversation = openedChat.value;
  const opened: ReadonlySignal<Found> = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  const chat = opened.value?.conversation.latest;
  const waits = chat?.status === 'open' && chat.wait !== null && chat.conversation === conversation;
  useEffect(() => {
    // The shop's times are whole seconds.
    const since = Math.floor(now.peek() / 1000) * 1000;
    if (step === 'open' && waits) remember({ conversation, since });
  }, [step, waits, conversation]);
}

/** Notes that the deadline of the guide's chat was opened to its ledger. */
function useLedgerRead({ conversation, deadlineRead }: GuideMemory): void {
  const reading = openModals.value.includes(words.firstRun.guide.ledger);
  const here = openedChat.value === conversation && conversation !== '';
  useEffect(() => {
    if (reading && here && !deadlineRead) remember({ deadlineRead: true });
  }, [reading, here, deadlineRead]);
}

/** Sees that there is somebody to answer. */
function useSomebody(step: Guide['step'], urgent: Guide['urgent'], provoked: boolean): void {
  useEffect(() => {
    if (step !== 'open' || urgent !== null || provoked) return;
    remember({ provoked: true });
    haveBuyerWrite();
  }, [step, urgent, provoked]);
}

/** Follows what happens in the chats: nothing the guide shows rests on what was pressed in it. */
export function useGuide(memory: GuideMemory): Guide {
  const { me, now, connection } = useDesk();
  const ready = useComputed(() => connection.value.firstSyncDone).value;
  const lately = useComputed(() => Math.floor(now.value / EVERY)).value;
  const { conversation } = memory;
  const found: ReadonlySignal<Found> = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  const entries = useLive(() => timelineOf(deskDb(), conversation, LOOKED_AT), [conversation]);
  const listed = useLive(() => mostUrgent(deskDb(), me.id, now.peek()), [me.id, lately]);
  // In the middle of the first look at the shop a chat may wait whose answer is not read yet.
  const urgent = ready ? listed.value : undefined;
  const step = guideStep(memory, found.value?.conversation.latest, oursIn(entries.value));
  useBinding(step);
  useLedgerRead(memory);
  useSomebody(step, urgent, memory.provoked);
  return { step, nickname: found.value?.conversation.buyer.nickname ?? '', urgent };
}
