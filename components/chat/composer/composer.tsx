import './composer.css';
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { cameToWrite, openedToWrite } from '../../desk/opened-chat.ts';
import { Refused } from '../../desk/refused.tsx';
import { words } from '../../words/words.ts';
import { SuggestedReplies } from '../suggestions/suggested-replies.tsx';
import { useSuggestions } from '../suggestions/use-suggestions.ts';
import { useTranslation } from '../translation/chat-translation.ts';
import { DraftTranslation } from '../translation/later-parts.ts';
import { AskingTeam } from '../waiting/asking-team.tsx';
import { AttachButton } from './attach-button.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { EmojiButton } from './emoji-button.tsx';
import { GuidelineCheck } from './guideline-check.tsx';
import { MessageField } from './message-field.tsx';
import { MessageLength } from './message-length.tsx';
import { ReadyOrderStrip } from './ready-order-strip.tsx';
import { LaterDialog } from './replies/later-dialog.tsx';
import { RepliesButton } from './replies/replies-button.tsx';
import { SlashReplies } from './replies/slash-replies.tsx';
import { ReplyCounts } from './reply-counts.tsx';
import { SendingOptions } from './sending-options.tsx';
import { TakenBackStrip } from './taken-back-strip.tsx';
import { ThreadMoved } from './thread-moved.tsx';
import { TypedBy } from './typed-by.tsx';
import { Unfilled } from './unfilled.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useUndo } from './use-undo.ts';
import { useWriting, type Writing } from './use-writing.ts';

/** Where an answer is written. Send keeps its corner: the field grows upward. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const writing = useWriting(conversation, field);
  const { draft, attachments, slash, pick, replies } = writing;
  const choosing = useSignal(false);
  const over = useFileDrop(form, attachments.attach);
  const undo = useUndo(conversation);
  const region = useRef<HTMLElement>(null);
  const suggested = useSuggestions(conversation);
  // The guard's word comes first, whichever guard it is.
  const quiet = writing.guideline.objection.value === null && !writing.guard.stopped.value;
  const wanted = openedToWrite.value;
  useLayoutEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    cameToWrite();
  }, [wanted]);
  return (
    <>
      <form
        ref={form}
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          writing.send(false);
        }}
      >
        <Above writing={writing} conversation={conversation} field={field} />
        {quiet && (
          <SuggestedReplies
            region={region}
            suggested={suggested}
            insert={writing.suggest}
            leave={() => field.current?.focus()}
          />
        )}
        <SlashReplies slash={slash} pick={pick} />
        <div class={`box${over.value ? ' over' : ''}`}>
          <MessageField
            field={field}
            nickname={conversation.buyer.nickname}
            draft={draft}
            objection={writing.guideline.objection}
            slash={slash}
            send={() => writing.send(false)}
            undo={undo}
            up={() => toSuggestions(region.current)}
            attach={attachments.attach}
          />
          <Tools writing={writing} conversation={conversation} choosing={choosing} field={field} />
          {over.value && <p class="drop-here">{words.composer.attach.dropHere}</p>}
        </div>
      </form>
      {choosing.value && (
        <LaterDialog
          replies={replies.all.value ?? []}
          written={draft.text.value}
          insert={(reply) => {
            choosing.value = false;
            pick(reply);
          }}
          close={() => {
            choosing.value = false;
          }}
        />
      )}
    </>
  );
}

/** From the field up into the last of the suggestions; false where there is none. */
function toSuggestions(region: HTMLElement | null): boolean {
  const last = [...(region?.querySelectorAll('button') ?? [])].at(-1);
  last?.focus();
  return last !== undefined;
}

interface PartProps {
  writing: Writing;
  conversation: Conversation;
}

/** What has to be known before it is sent. */
function Above({
  writing,
  conversation,
  field,
}: PartProps & { field: RefObject<HTMLTextAreaElement | null> }) {
  const { guard, draft, attachments, card, trouble } = writing;
  return (
    <>
      {guard.stopped.value ? (
        <ThreadMoved
          conversation={conversation}
          guard={guard}
          why={trouble.value}
          sendAnyway={() => writing.send(true)}
          settled={() => {
            trouble.value = '';
          }}
        />
      ) : (
        <Refused words={trouble} />
      )}
      <TakenBackStrip conversation={conversation.id} putIn={writing.insert} />
      <GuidelineCheck
        conversation={conversation.id}
        guideline={writing.guideline}
        draft={draft}
        field={field}
        send={() => writing.send(false)}
      />
      <TypedBy draft={draft} />
      <Unfilled text={draft.text} />
      <ReadyOrderStrip ready={card} busy={writing.busy.value} />
      <AttachmentList attachments={attachments} />
    </>
  );
}

interface ToolsProps extends PartProps {
  choosing: Signal<boolean>;
  field: RefObject<HTMLTextAreaElement | null>;
}

function Tools({ writing, conversation, choosing, field }: ToolsProps) {
  const how = useTranslation();
  const { draft, attachments, insert, undoSeconds, ready } = writing;
  return (
    <div class="tools">
      <EmojiButton insert={insert} />
      <AttachButton attach={attachments.attach} />
      <RepliesButton open={choosing} />
      {how && (
        <DraftTranslation.Part
          key={conversation.id}
          how={how}
          draft={draft}
          leave={() => field.current?.focus()}
        />
      )}
      <SendingOptions seconds={undoSeconds.value} />
      <span class="beside-send">
        <AskingTeam busy={writing.busy} />
        <MessageLength text={draft.text} />
        <ReplyCounts conversation={conversation} text={draft.text} />
      </span>
      <button type="submit" class="button primary send" disabled={!ready.value}>
        {words.composer.send}
      </button>
    </div>
  );
}
