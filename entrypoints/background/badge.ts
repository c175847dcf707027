import { message } from '../../core/platform/messages.ts';
import type { ToolbarBadge } from '../../core/platform/toolbar.ts';

/** What the badge tells of: of the chats of those who sit here, and of what nobody holds. */
export interface BadgeCounts {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unread: number;
}

const red = { background: '#b3261a', color: '#ffffff' };
const amber = { background: '#ffc95c', color: '#3b2600' };
const neutral = { background: '#434a54', color: '#ffffff' };

function cut(count: number): string {
  return count > 999 ? '999+' : String(count);
}

/** The badge of the most pressing that there is: overdue, else due soon, else unread; none where all is well. */
export function badgeOf({ overdue, dueSoon, unread }: BadgeCounts): ToolbarBadge {
  const told = [
    { count: overdue, name: 'badgeOverdue', colors: red },
    { count: dueSoon, name: 'badgeDueSoon', colors: amber },
    { count: unread, name: 'badgeUnread', colors: neutral },
  ].filter(({ count }) => count > 0);
  const [first] = told;
  const inWords = told.map(({ count, name }) => message(name, String(count))).join(', ');
  const name = message('extName');
  return {
    text: first ? cut(first.count) : '',
    title: first ? `${name}: ${inWords}` : name,
    ...(first?.colors ?? neutral),
  };
}
