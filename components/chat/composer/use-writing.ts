import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import type { Suggestion } from '../../../core/domain/suggest/suggestion.ts';
import type { SavedReplyRow } from '../../../core/store/rows.ts';
import { insertText } from '../../desk/insert-text.ts';
import { useReturned } from '../waiting/use-returned.ts';
import { afterSending } from './after-sending.ts';
import { insertAt } from './insert-at.ts';
import { type Replies, useReplies } from './replies/use-replies.ts';
import { type Slash, useSlash } from './replies/use-slash.ts';
import { selectFirstGap } from './select-first-gap.ts';
import { type Attachments, useAttachments } from './use-attachments.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { type Guideline, useGuideline } from './use-guideline.ts';
import { type ReadyOrder, useReadyOrder } from './use-ready-order.ts';
import { useSending } from './use-sending.ts';
import { useSuggest } from './use-suggest.ts';
import { useTakenBack } from './use-taken-back.ts';
import { type ThreadGuard, useThreadGuard } from './use-thread-guard.ts';
import { useUndoSeconds } from './use-undo-seconds.ts';

/** An answer that is being written, and what can be done with it. */
export interface Writing {
  readonly draft: Draft;
  readonly attachments: Attachments;
  readonly guard: ThreadGuard;
  readonly guideline: Guideline;
  readonly replies: Replies;
  readonly slash: Slash;
  /** The order card that goes with what is sent. */
  readonly card: ReadyOrder;
  readonly busy: ReadonlySignal<boolean>;
  /** Why it was not sent, '' otherwise. */
  readonly trouble: Signal<string>;
  /** There is something to send, and nothing that has to be waited for. */
  readonly ready: ReadonlySignal<boolean>;
  readonly undoSeconds: ReadonlySignal<number>;
  /** @param anyway also where somebody wrote since it was begun. */
  readonly send: (anyway: boolean) => Promise<void>;
  /** Puts words where the cursor is. */
  readonly insert: (words: string) => void;
  /** Puts a saved reply where the cursor is, or in the place of the shortcut that asked for it. */
  readonly pick: (reply: SavedReplyRow) => Promise<void>;
  /** Puts a suggestion into the field, in the place of one that was put there before; nothing is sent. */
  readonly suggest: (suggestion: Suggestion) => Promise<void>;
}

export function useWriting(
  conversation: Conversation,
  field: RefObject<HTMLTextAreaElement | null>,
): Writing {
  const trouble = useSignal('');
  const guard = useThreadGuard(conversation);
  const kept = useDraft(conversation.id, trouble);
  const files = useAttachments(conversation.id);
  const undoSeconds = useUndoSeconds();
  const sending = useSending({ conversation: conversation.id, guard, words: trouble });
  const card = useReadyOrder(conversation.id, sending);
  const guideline = useGuideline(kept.text);
  const { draft, attachments } = begunWith(guard, kept, files);
  useTakenBack(conversation.id, draft, files.putBack);
  useReturned(conversation.id, draft, guard);
  const insert = (words: string) => insertAt(field.current, words, draft.write);
  const replies = useReplies(conversation);
  const pick = async (reply: SavedReplyRow) => {
    const text = await replies.use(reply);
    if (/^\/\S*$/.test(draft.text.peek())) field.current?.select();
    insert(text);
    selectFirstGap(field.current);
  };
  const suggest = useSuggest(draft, replies, field);
  useSignalEffect(() => {
    const chosen = insertText.value;
    if (!chosen) return;
    insertText.value = null;
    pick(chosen);
  });
  const slash = useSlash(draft.text, replies.all, pick);
  const send = async (anyway: boolean) => {
    if (sending.busy.peek()) return;
    const text = draft.text.peek().trim();
    const despite = guideline.despite();
    // Nothing of it leaves while its words are objected to.
    if (text !== '' && !(await guideline.lets())) return;
    for (const { id, state } of attachments.files.peek()) {
      if (state.status !== 'ready') continue;
      if (!(await sending.send(state.content, { anyway }))) return;
      attachments.remove(id);
    }
    if (!(await card.send())) return;
    if (text === '' || !(await sending.send({ kind: 'text', text }, { anyway, despite }))) return;
    draft.write(afterSending(draft.text.peek().trimStart(), text));
    draft.flush();
    field.current?.focus();
  };
  const ready = useComputed(
    () => !guideline.objection.value && !sending.busy.value && isSomething(draft, files, card),
  );
  return {
    draft,
    attachments,
    guard,
    guideline,
    replies,
    slash,
    card,
    trouble,
    ready,
    busy: sending.busy,
    undoSeconds,
    send,
    insert,
    pick,
    suggest,
  };
}

/** Whether there is something to send, and nothing that has to be waited for. */
function isSomething(draft: Draft, { files }: Attachments, { order }: ReadyOrder): boolean {
  const all = files.value.map(({ state }) => state.status);
  if (all.some((status) => status === 'uploading' || status === 'checking')) return false;
  return draft.text.value.trim() !== '' || all.includes('ready') || order.value !== '';
}

/** Draft and attachments; with the first of either, what was written before counts as seen. */
function begunWith(guard: ThreadGuard, kept: Draft, files: Attachments) {
  const begin = () => {
    if (kept.text.peek() === '' && files.files.peek().length === 0) guard.caughtUp();
  };
  const draft: Draft = {
    ...kept,
    write: (text) => {
      begin();
      kept.write(text);
    },
  };
  const attachments: Attachments = {
    ...files,
    attach: (chosen) => {
      begin();
      files.attach(chosen);
    },
  };
  return { draft, attachments };
}
