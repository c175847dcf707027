import { useDesk } from '../../desk/desk-context.ts';
import { words } from '../../words/words.ts';
import type { Draft } from './use-draft.ts';

/** Says that what stands in the field is another agent's: a draft belongs to the chat. */
export function TypedBy({ draft }: { draft: Pick<Draft, 'text' | 'typedBy'> }) {
  const { shop } = useDesk();
  const nickname = shop.agents[draft.typedBy.value]?.nickname;
  if (!nickname || draft.text.value === '') return null;
  return (
    <p class="hint" role="status">
      {words.composer.typedBy(nickname)}
    </p>
  );
}
