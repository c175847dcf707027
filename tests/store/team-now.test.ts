import { expect, test } from 'vitest';
import { figuresOf } from '../../core/store/queries/figures-of.ts';
import { teamNow } from '../../core/store/queries/team-now.ts';
import { answer } from '../support/busy-story.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const HOUR = 3_600_000;
const nine = Date.parse('2026-03-10T09:00:00Z');
let said = 0;
const writes = (buyer: string, now: number) => arrive(buyer, shopMessage(++said, now));

test('of each agent: what they hold as of now, who waits longest, sessions today, their last answer', async () => {
  const desk = await deskWith('ana', 'ben');
  await desk.given(nine, writes('b1', nine), writes('b2', nine), writes('b3', nine));
  for (const conversation of ['b1', 'b2', 'b3'])
    await desk.run(nine, { do: 'assignChat', by: 'ana', to: 'ben', conversation });
  await desk.given(nine + HOUR, { do: 'assignChat', by: 'ana', to: 'ana', conversation: 'b1' });
  await desk.given(nine + HOUR, ...answer('b2', 'ben', 1, nine + HOUR));
  const before = await teamNow(desk.db, nine + 2 * HOUR);
  const of = (team: typeof before, id: string) => team.members.find((member) => member.id === id);
  expect(of(before, 'ben')?.counts).toMatchObject({ open: 2, unreplied: 1, dueSoon: 0, overdue: 0 });
  expect(of(before, 'ben')).toMatchObject({ longest: { conversation: 'b3' }, lastAnswerAt: nine + HOUR });
  expect(of(before, 'ana')).toMatchObject({ longest: { conversation: 'b1' }, lastAnswerAt: null });

  // Nothing is written meanwhile: time alone makes it late.
  const later = await teamNow(desk.db, nine + 13 * HOUR);
  expect(of(later, 'ben')?.counts).toMatchObject({ overdue: 1, dueSoon: 0 });
  expect(of(later, 'ana')?.counts).toMatchObject({ open: 1, overdue: 1 });

  for (const id of ['ana', 'ben']) {
    const now = nine + 2 * HOUR;
    const { sessionsToday } = await figuresOf(desk.db, { agent: id, now, zone: 'Europe/London' });
    expect(of(before, id)?.sessionsToday).toBe(sessionsToday);
  }
  expect(of(before, 'ben')?.sessionsToday).toBe(3);
});

test('what nobody holds stands apart, and a disabled agent keeps what is theirs in sight', async () => {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const agent of ['ana', 'ben', 'cho'])
    await desk.given(nine, { do: 'closeDesk', agent, desk: `window of ${agent}` });
  await desk.given(nine, writes('b1', nine), writes('b2', nine + 1));
  await desk.given(nine + 2, { do: 'assignChat', by: 'ana', to: 'ben', conversation: 'b2' });
  await desk.given(nine + 2, { do: 'disableAgent', agent: 'ben' });
  const { unassigned, members } = await teamNow(desk.db, nine + 13 * HOUR);
  expect(unassigned.counts).toMatchObject({ open: 1, overdue: 1 });
  expect(unassigned.longest).toMatchObject({ conversation: 'b1' });
  expect(members.find(({ id }) => id === 'ben')).toMatchObject({
    agent: { disabled: true },
    counts: { open: 1, overdue: 1 },
    lastAnswerAt: null,
  });
});
