import type { ChatAssigned, ConversationEvent } from '../../domain/chat/events.ts';
import type { MessageReceived, MessageSubmitted } from '../../domain/chat/message-events.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { EntryRow, MessageEntry, NoteEntry, TimelineNote, UnseenRow } from '../entry-rows.ts';

/** A change of a line that is there already. */
export interface EntryPatch {
  readonly id: string;
  readonly change: Partial<MessageEntry>;
}

/** What a commit adds to the timelines and changes in them, in order. */
export interface EntryChanges {
  readonly added: EntryRow[];
  readonly patched: EntryPatch[];
  /** Messages that are kept out of sight. */
  readonly unseen: UnseenRow[];
  /** Ids of lines that are as if they had never been. */
  readonly removed: string[];
}

/** The shop's order of messages inside one second. */
function indexTie(index: string): string {
  return `m${index.padStart(24, '0')}`;
}

function messageEntry({ message, conversation, chat, agent, reply }: MessageReceived): MessageEntry {
  return {
    kind: 'message',
    id: message.id,
    shopId: message.id,
    conversation,
    chat: chat ?? 0,
    at: message.sentAt,
    tie: indexTie(message.index),
    author: message.author,
    nickname: message.nickname,
    agent: agent ?? '',
    content: message.content,
    placed: true,
    send: null,
    why: '',
    reply,
  };
}

function ownEntry(event: MessageSubmitted, tie: string): MessageEntry {
  return {
    kind: 'message',
    id: event.messageId,
    conversation: event.conversation,
    chat: event.chat,
    at: event.at,
    tie,
    author: event.automation ? 'automation' : 'agent',
    nickname: event.nickname,
    agent: event.agent,
    content: event.content,
    placed: false,
    send: 'queued',
    why: '',
    reply: null,
    ...(event.automation ? { automation: event.automation } : {}),
  };
}

function assignedNote({ to, from, by, why, handOver }: ChatAssigned): TimelineNote {
  const note = { what: 'assigned', to, from: from ?? '', by: by ?? '', why } as const;
  return handOver ? { ...note, handOver } : note;
}

function noteOf(event: ConversationEvent): TimelineNote | null {
  switch (event.type) {
    case 'ChatOpened':
      return { what: 'opened', startedBy: event.startedBy, inHoliday: event.inHoliday };
    case 'ChatAssigned':
      return assignedNote(event);
    case 'ChatClosed':
      return { what: 'closed', reason: event.reason, by: event.by ?? '' };
    case 'NoResponseMarked':
      return { what: 'noResponseNeeded', by: event.by };
    case 'ChatRated':
      return { what: 'rated', stars: event.stars };
    case 'AbuseReported': {
      const { by, reason, evidence, note } = event;
      return { what: 'abuseReported', by, reason, evidence, note };
    }
    case 'AutomationStayedSilent': {
      const { instead, about, why } = event;
      return { what: 'silent', instead, about, why };
    }
    case 'BuyerBlocked':
      return { what: 'blocked', by: event.by ?? '' };
    case 'BuyerUnblocked':
      return { what: 'unblocked', by: event.by ?? '' };
    default:
      return null;
  }
}

function patchOf(event: DeskEvent): EntryPatch | null {
  switch (event.type) {
    case 'MessageDelivered': {
      const { messageId: id, shopMessageId: shopId, reply } = event;
      return { id, change: { send: 'sent', shopId, why: '', reply } };
    }
    case 'MessagePlaced': {
      const { messageId: id, sentAt: at, index } = event;
      return { id, change: { at, tie: indexTie(index), placed: true } };
    }
    case 'MessageFailed':
      return { id: event.messageId, change: { send: 'failed', why: event.why } };
    case 'MessageRetried':
      return { id: event.messageId, change: { send: 'queued', why: '' } };
    case 'MessageWithdrawn': {
      const { messageId: id, why: withdrawn, said: why } = event;
      return { id, change: { send: 'discarded', why, withdrawn } };
    }
    case 'MessageDiscarded':
      return { id: event.messageId, change: { send: 'discarded', why: '' } };
    default:
      return null;
  }
}

/** A chat's opening stands before the message that opened it, everything else after what came before it. */
function noteEntry(event: ConversationEvent, note: TimelineNote, tie: string): NoteEntry {
  const { conversation, at } = event;
  const chat = 'chat' in event ? (event.chat ?? 0) : 0;
  const before = note.what === 'opened' ? `a${tie}` : tie;
  return { kind: 'note', id: `${conversation}/${tie}`, conversation, chat, at, tie: before, note };
}

/** The lines of the timelines that a commit makes: a pure function of the log. */
export function entriesOf(commit: PlacedCommit): EntryChanges {
  const changes: EntryChanges = { added: [], patched: [], unseen: [], removed: [] };
  commit.events.forEach((event, n) => {
    const tie = `z${String(commit.position).padStart(12, '0')}${String(n).padStart(5, '0')}`;
    const patch = patchOf(event);
    if (patch) changes.patched.push(patch);
    if (!('conversation' in event)) return;
    if (event.type === 'MessageReceived') {
      const { message, conversation } = event;
      if (!event.hidden && message.visible) changes.added.push(messageEntry(event));
      else changes.unseen.push({ id: message.id, conversation, at: message.sentAt });
    } else if (event.type === 'MessageSubmitted') changes.added.push(ownEntry(event, tie));
    else if (event.type === 'MessageRecalled') changes.removed.push(event.messageId);
    else {
      const note = noteOf(event);
      if (note) changes.added.push(noteEntry(event, note, tie));
    }
  });
  return changes;
}
