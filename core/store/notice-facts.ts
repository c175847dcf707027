import type { NoticeFact, NoticeKind } from '../domain/notice/notice.ts';
import { dueState } from './projections/places.ts';
import type { ChatRow } from './rows.ts';

/** Whether a chat came to its holder by somebody else's doing, and how. */
function cameBy(row: ChatRow): NoticeKind | null {
  switch (row.assignedBy) {
    case 'oneAccount':
    case 'previousAgent':
    case 'smallestShare':
    case 'assigned':
      return 'assigned';
    case 'transferred':
      return 'transferred';
    default:
      return null;
  }
}

/**
 * What is so of a chat at an instant that somebody may have to be told of (docs/rules.md §11).
 * @param here who is told in this browser. @param now epoch ms by the shop's clock.
 */
export function noticeFacts(row: ChatRow, here: readonly string[], now: number): NoticeFact[] {
  const { id: chat, conversation, nickname, holder: agent, lastAssignedAt } = row;
  const about = { chat, conversation, nickname, agent };
  const facts: NoticeFact[] = [];
  const came = cameBy(row);
  const answered = (row.repliedAt ?? 0) > (lastAssignedAt ?? 0);
  if (came && lastAssignedAt !== undefined && !answered) {
    const id = `came ${chat} ${lastAssignedAt} ${agent}`;
    const at = lastAssignedAt;
    facts.push({ ...about, id, kind: came, at, since: at, mine: here.includes(agent) });
  }
  const due = dueState(row, now);
  if (due && row.dueAt !== undefined) {
    // What nobody holds is everybody's.
    const mine = agent === '' || here.includes(agent);
    const since = due === 'overdue' ? row.dueAt : (row.dueSoonAt ?? row.dueAt);
    facts.push({ ...about, id: `${due} ${chat} ${row.dueAt}`, kind: due, at: row.dueAt, since, mine });
  }
  return facts;
}
