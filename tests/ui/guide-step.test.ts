import { expect, test } from 'vitest';
import type { GuideMemory } from '../../components/first-run/guide-memory.ts';
import { guideStep } from '../../components/first-run/guide-step.ts';
import type { Chat } from '../../core/domain/chat/chat.ts';
import type { Wait } from '../../core/domain/reply-clock/wait.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';

const fresh: GuideMemory = { conversation: '', since: 0, deadlineRead: false, skipped: [], provoked: false };
const bound: GuideMemory = { ...fresh, conversation: 'c', since: 100 };
const wait = { since: 50 } as unknown as Wait;
const waiting = { status: 'open', wait } as unknown as Chat;
const answered = { status: 'open', wait: null } as unknown as Chat;
const ended = { status: 'closed', wait: null } as unknown as Chat;

function ours(kind: string, at: number, send: MessageEntry['send'] = 'sent'): MessageEntry {
  return { kind: 'message', author: 'agent', at, send, content: { kind } } as unknown as MessageEntry;
}

test('it begins with opening a chat, and goes on with its deadline', () => {
  expect(guideStep(fresh, undefined, [])).toBe('open');
  expect(guideStep(bound, waiting, [])).toBe('deadline');
});

test('a deadline that was read, or stopped by an answer, is done with', () => {
  expect(guideStep({ ...bound, deadlineRead: true }, waiting, [])).toBe('answer');
  expect(guideStep(bound, answered, [ours('text', 120)])).toBe('send');
});

test('only what was written since counts as the answer, and not what failed or was taken back', () => {
  const read = { ...bound, deadlineRead: true };
  expect(guideStep(read, waiting, [ours('text', 99)])).toBe('answer');
  expect(guideStep(read, waiting, [ours('text', 120, 'failed')])).toBe('answer');
  expect(guideStep(read, waiting, [ours('text', 120, 'discarded')])).toBe('answer');
  expect(guideStep(read, waiting, [ours('text', 120, 'queued')])).toBe('send');
});

test('a card leads on to the end, and an ended chat to being done', () => {
  const sent = [ours('text', 120), ours('couponCard', 130)];
  expect(guideStep(bound, answered, sent)).toBe('end');
  expect(guideStep(bound, ended, sent)).toBe('done');
});

test('a step can be left out', () => {
  expect(guideStep({ ...bound, skipped: ['deadline', 'answer'] }, waiting, [])).toBe('send');
  expect(guideStep({ ...bound, skipped: ['deadline', 'answer', 'send', 'end'] }, waiting, [])).toBe('done');
});
