import type { PriorityReason } from '../../core/domain/triage/priority.ts';
import { shownCategory } from '../../core/domain/triage/shown-tags.ts';
import type { ChatRow } from '../../core/store/rows.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Icon } from '../ui/icon.tsx';
import { sinceShort } from '../ui/moment.ts';
import { words } from '../words/words.ts';

/** What a chat is about, where that is known and not switched off. */
export function CategoryTag({ row }: { row: Pick<ChatRow, 'category' | 'sortedByHand'> }) {
  const category = shownCategory(useDesk().shop, row);
  return category === 'none' ? null : <span class="tag">{words.inbox.categories[category]}</span>;
}

/** Who holds it. @param holder an agent's id, '' for nobody */
export function HolderTag({ holder }: { holder: string }) {
  const { me, shop } = useDesk();
  if (holder === me.id) return <span class="tag">{words.inbox.yours}</span>;
  if (holder === '') return <span class="tag">{words.inbox.nobody}</span>;
  return (
    <span class="tag">
      <span class="unseen">{words.inbox.heldBy}</span>
      <bdi>{shop.agents[holder]?.nickname ?? holder}</bdi>
    </span>
  );
}

interface PrioritySignsProps {
  reasons: readonly PriorityReason[];
  /** Whether a chat that is only overdue, as its pill says, is to say so again. */
  always: boolean;
}

/** Why it is high priority: a flag and the words. That it is overdue its pill says, and it is left out beside others. */
export function PrioritySigns({ reasons, always }: PrioritySignsProps) {
  const others = reasons.filter((reason) => reason !== 'overdue');
  const said = others.length === 0 && always ? reasons : others;
  if (said.length === 0) return null;
  const all = said.map((reason) => words.inbox.reasons[reason]).join(', ');
  return (
    <span class="row-reasons" title={words.inbox.highPriority + all}>
      <Icon name="flag" size="s" />
      <span class="unseen">{words.inbox.highPriority}</span>
      <span class="cut">{all}</span>
    </span>
  );
}

/** The buyer wrote since the agent looked away. */
export function NewSince({ at }: { at: number }) {
  const { now, shop } = useDesk();
  return <span class="row-new">{words.inbox.newSince(sinceShort(at, now.peek(), shop.zone))}</span>;
}

export function Starred() {
  return (
    <span class="row-star">
      <Icon name="star" size="s" filled />
      <span class="unseen">{words.inbox.starred}</span>
    </span>
  );
}
