import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SuggestedReplies } from '../../components/chat/suggestions/suggested-replies.tsx';
import type { Suggestion } from '../../core/domain/suggest/suggestion.ts';
import { AtDesk, noon } from './desk-stage.tsx';

const replies: readonly Suggestion[] = [
  {
    key: 'faq times',
    text: 'Two to four days.',
    source: { from: 'faq', id: 'times', question: 'Shipping times' },
    confidence: 0.9,
  },
  {
    key: 'saved way',
    text: 'It is on its way.',
    source: { from: 'saved', id: 'way', title: 'On its way' },
    confidence: 0.6,
  },
  {
    key: 'past it left',
    text: 'It left yesterday.',
    source: { from: 'past', at: noon - 30 * 86_400_000, times: 3 },
    confidence: 0.3,
  },
];

function shown(suggested = signal(replies)) {
  const insert = vi.fn();
  const leave = vi.fn();
  render(
    <AtDesk>
      <SuggestedReplies region={createRef()} suggested={suggested} insert={insert} leave={leave} />
    </AtDesk>,
  );
  return { insert, leave, suggested };
}

afterEach(cleanup);

test('each line says what would be answered, where it comes from and how likely it is, in words', () => {
  shown();
  const region = screen.getByRole('region', { name: 'Suggested replies' });
  const lines = [...region.querySelectorAll('button')];
  expect(lines.map((line) => line.getAttribute('data-key'))).toEqual(['1', '2', '3']);
  const described = lines.map((line) => {
    const id = line.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  });
  expect(described).toEqual([
    'Two to four days. FAQ: Shipping times, very likely.',
    'It is on its way. Saved reply: On its way, likely.',
    'It left yesterday. You answered so 3 times, last: 8 Feb, possible.',
  ]);
});

test('arrows go from line to line and back to the field below the last one', () => {
  const { leave } = shown();
  const [first, second, third] = screen.getAllByRole('button');
  first?.focus();
  const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key });
  press('ArrowDown');
  expect(document.activeElement).toBe(second);
  press('ArrowUp');
  press('ArrowUp');
  expect(document.activeElement).toBe(first);
  third?.focus();
  expect(leave).not.toHaveBeenCalled();
  press('ArrowDown');
  expect(leave).toHaveBeenCalledOnce();
});

test('a line hands over its suggestion, and without any there is no region', async () => {
  const { insert, suggested } = shown();
  fireEvent.click(screen.getByRole('button', { name: /^It is on its way/ }));
  expect(insert).toHaveBeenCalledWith(replies[1]);
  suggested.value = [];
  await expect.poll(() => screen.queryByRole('region')).toBeNull();
});
