import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Suggestion } from '../../../core/domain/suggest/suggestion.ts';
import { insertAt } from './insert-at.ts';
import type { Replies } from './replies/use-replies.ts';
import { selectFirstGap } from './select-first-gap.ts';
import type { Draft } from './use-draft.ts';

/** Puts suggestions into the field: where the cursor is, or in the place of the one that still stands there untouched. */
export function useSuggest(
  draft: Draft,
  replies: Replies,
  field: RefObject<HTMLTextAreaElement | null>,
): (suggestion: Suggestion) => Promise<void> {
  const last = useRef('');
  return async ({ source, text }) => {
    const saved = source.from === 'saved' && replies.all.peek()?.find(({ id }) => id === source.id);
    const filled = await (saved ? replies.use(saved) : replies.fill(text));
    if (draft.text.peek().trim() === last.current.trim()) field.current?.select();
    insertAt(field.current, filled, draft.write);
    last.current = filled;
    selectFirstGap(field.current);
  };
}
