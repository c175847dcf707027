import type { ReadonlySignal } from '@preact/signals';
import { counted } from '../ui/share.ts';
import { type InboxTab, inboxTab } from './inbox-view.ts';
import type { Counts } from './use-counts.ts';

type Live = ReadonlySignal<Counts | undefined>;

/** Whose chats are listed. */
export function InboxTabs({ assigned, unassigned }: { assigned: Live; unassigned: Live }) {
  return (
    <div class="tabs" role="tablist" aria-label="Inbox" onKeyDown={turn}>
      <Tab tab="assigned" name="Assigned" counts={assigned} />
      <Tab tab="unassigned" name="Unassigned" counts={unassigned} />
    </div>
  );
}

function turn(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  inboxTab.value = inboxTab.value === 'assigned' ? 'unassigned' : 'assigned';
  event.currentTarget.querySelector<HTMLElement>(`#tab-${inboxTab.value}`)?.focus();
}

function Tab({ tab, name, counts }: { tab: InboxTab; name: string; counts: Live }) {
  const selected = inboxTab.value === tab;
  const open = counts.value?.all ?? 0;
  const choose = () => {
    inboxTab.value = tab;
  };
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab}`}
      aria-selected={selected}
      aria-controls="chats"
      aria-describedby={`tab-${tab}-count`}
      tabIndex={selected ? 0 : -1}
      onClick={choose}
    >
      {name}
      <small aria-hidden="true">{open}</small>
      <span class="unseen" aria-hidden="true" id={`tab-${tab}-count`}>
        {counted(open, 'chat')}
      </span>
    </button>
  );
}
