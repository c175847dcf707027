import type { NoticeFact, NoticeKind, NoticeSettings, NoticeSlot } from '../../core/domain/notice/notice.ts';
import { message } from '../../core/platform/messages.ts';
import type { Notification } from '../../core/platform/notifications.ts';

const names: Readonly<Record<NoticeKind, string>> = {
  assigned: 'noticeAssigned',
  transferred: 'noticeTransferred',
  dueSoon: 'noticeDueSoon',
  overdue: 'noticeOverdue',
};

function titleOf(facts: readonly NoticeFact[], slot: NoticeSlot, named: boolean): string {
  const [first] = facts;
  if (first && facts.length === 1)
    return named ? message(`${names[first.kind]}Named`, first.nickname) : message(`${names[first.kind]}One`);
  const of = (kind: NoticeKind) => facts.filter((fact) => fact.kind === kind).length;
  const kinds = (Object.keys(names) as NoticeKind[]).filter((kind) => of(kind) > 0);
  const [only] = kinds;
  if (only && kinds.length === 1) return message(`${names[only]}Many`, String(facts.length));
  return slot === 'due'
    ? message('noticeDueMixed', String(of('overdue')), String(of('dueSoon')))
    : message('noticeCameMixed', String(facts.length));
}

/** How a notification about some facts reads. What buyers wrote is never in it, and who they are only where that was asked for. */
export function noticeOf(
  facts: readonly NoticeFact[],
  slot: NoticeSlot,
  {
    settings,
    zone,
    nicknames,
  }: {
    readonly settings: NoticeSettings;
    readonly zone: string;
    /** Of the agents, by their ids. */
    readonly nicknames: ReadonlyMap<string, string>;
  },
): Notification {
  const [first] = facts;
  const shape = { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const when = new Intl.DateTimeFormat(undefined, shape).format(first?.at);
  const agents = [...new Set(facts.map(({ agent }) => nicknames.get(agent) ?? agent))].join(', ');
  const due = `noticeDue${facts.length > 1 ? 'First' : ''}${first?.kind === 'overdue' ? 'Past' : 'Ahead'}`;
  const said = slot === 'due' ? message(due, when) : message('noticeCameTo', agents);
  return { title: titleOf(facts, slot, settings.names), message: said, silent: !settings.sound };
}
