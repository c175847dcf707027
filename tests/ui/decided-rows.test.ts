import { describe, expect, test } from 'vitest';
import { rowsAfter } from '../../components/inbox/decided-rows.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import type { ListedChat } from '../../core/store/queries/chats-in.ts';

const now = Date.UTC(2026, 2, 10, 12);
const row = (conversation: string, holder: string) =>
  ({ id: `${conversation}#1`, conversation, n: 1, holder, state: 'open', category: 'none' }) as ListedChat;
const rows = [row('b1', ''), row('b2', '')];
const about = (conversation: string) => ({ at: now, conversation, chat: 1, by: 'ana' });
const assigned = (conversation: string, to: string) =>
  ({ type: 'ChatAssigned', ...about(conversation), from: null, to }) as unknown as DeskEvent;
const every = { agent: '*', category: 'all', status: 'all' } as const;

describe('the rows of a list as of what was decided', () => {
  test('are without a chat that somebody got, among the unassigned', () => {
    const after = rowsAfter(rows, [assigned('b1', 'ana')], { folder: 'unassigned', ...every }, now);
    expect(after).toEqual([rows[1]]);
  });

  test('name who has it now, among everybody’s', () => {
    const held = [row('b1', 'ana'), row('b2', 'ben')];
    const after = rowsAfter(held, [assigned('b1', 'ben')], { folder: 'assigned', ...every }, now);
    expect(after.map(({ holder }) => holder)).toEqual(['ben', 'ben']);
    expect(after[1]).toBe(held[1]);
  });

  test('are the very same where it is about others, or about a chat of theirs in the past', () => {
    const list = { folder: 'unassigned', ...every } as const;
    const viewed = { type: 'ChatViewed', ...about('b1') } as unknown as DeskEvent;
    expect(rowsAfter(rows, [viewed, assigned('b9', 'ana')], list, now)).toBe(rows);
    const past: ListedChat[] = [{ ...row('b1', 'ana'), state: 'closed' }];
    const closed = { ...list, folder: 'every', status: 'closed' } as const;
    expect(rowsAfter(past, [assigned('b1', 'ben')], closed, now)).toBe(past);
  });
});
