import type { ReplyText } from '../../../core/domain/library/reply-faults.ts';
import {
  keptReplies,
  readReply,
  replyCells,
  replyColumns,
  shortcutClashes,
} from '../../../core/domain/library/reply-file.ts';
import type { TextKind } from '../exchange/text-kind.ts';

/** Saved replies, as files have them. @param me whose own the own ones are. @param mayTeam whether they may change the team's. */
export function replyKind(me: string, mayTeam: boolean): TextKind<ReplyText> {
  return {
    ...keptReplies,
    name: 'replies',
    columns: replyColumns,
    needed: ['title', 'text'],
    cells: replyCells,
    item: (reply) => Object.fromEntries(replyCells(reply).map((cell, at) => [replyColumns[at] ?? '', cell])),
    read: (record) => readReply(record, me, mayTeam),
    // An id that is not known here may be another agent's own reply.
    newId: () => crypto.randomUUID(),
    clashes: shortcutClashes,
  };
}
