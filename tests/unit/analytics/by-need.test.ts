import { expect, test } from 'vitest';
import { byNeed } from '../../../components/analytics/team/by-need.ts';
import type { TeamMember } from '../../../core/store/queries/team-now.ts';

interface Standing {
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly open?: number;
  readonly overdue?: number;
  readonly dueSoon?: number;
  readonly unreplied?: number;
}

function member(id: string, { on = true, disabled = false, ...counts }: Standing): TeamMember {
  return {
    id,
    agent: {
      id,
      nickname: id,
      role: 'agent',
      capacity: 10,
      accepting: true,
      disabled,
      desks: on ? ['d'] : [],
    },
    counts: { open: 0, overdue: 0, dueSoon: 0, unreplied: 0, unread: 0, starred: 0, closed: 0, ...counts },
    longest: null,
    sessionsToday: 0,
    lastAnswerAt: null,
  };
}

test('overdue chats come first, then buyers of somebody who is away, then what is due soon, not replied, full', () => {
  const team = [
    member('gone', { disabled: true }),
    member('Amy', {}),
    member('Bea', {}),
    member('full', { open: 9 }),
    member('waited for', { open: 2, unreplied: 2 }),
    member('pressed', { open: 2, unreplied: 2, dueSoon: 1 }),
    member('away', { open: 1, unreplied: 1, on: false }),
    member('left', { open: 2, unreplied: 2, disabled: true }),
    member('late', { open: 1, unreplied: 1, overdue: 1 }),
  ];
  expect(team.toSorted(byNeed).map(({ id }) => id)).toEqual([
    'late',
    'left',
    'away',
    'pressed',
    'waited for',
    'full',
    'Amy',
    'Bea',
    'gone',
  ]);
});
