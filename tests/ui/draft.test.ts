import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDraft } from '../../components/chat/composer/draft-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a draft is kept once the keys rest, not at each of them', () => {
  const save = vi.fn();
  const draft = keepDraft(save);
  draft.typed('H');
  vi.advanceTimersByTime(200);
  draft.typed('He');
  vi.advanceTimersByTime(249);
  expect(save).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(save.mock.calls).toEqual([['He']]);
});

test('leaving keeps the draft at once, and only once', () => {
  const save = vi.fn();
  const draft = keepDraft(save);
  draft.typed('Hello');
  draft.flush();
  draft.flush();
  vi.advanceTimersByTime(1000);
  expect(save.mock.calls).toEqual([['Hello']]);
});

test('leaving without having typed keeps nothing', () => {
  const save = vi.fn();
  keepDraft(save).flush();
  expect(save).not.toHaveBeenCalled();
});
