import type { ReadonlySignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { chooseTab, type InboxTab, inboxTab } from './inbox-view.ts';
import type { Counts } from './use-counts.ts';

type Live = ReadonlySignal<Counts | undefined>;

const tabs: readonly InboxTab[] = ['assigned', 'unassigned', 'priority'];

/** Which chats are listed: those that somebody holds, those that nobody does, those in need of care. */
export function InboxTabs({ counts }: { counts: Readonly<Record<InboxTab, Live>> }) {
  return (
    <div class="tabs" role="tablist" aria-label={words.inbox.name} onKeyDown={turn}>
      {tabs.map((tab) => (
        <Tab key={tab} tab={tab} counts={counts[tab]} />
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowLeft: (at) => (at + tabs.length - 1) % tabs.length,
  ArrowRight: (at) => (at + 1) % tabs.length,
  Home: () => 0,
  End: () => tabs.length - 1,
};

function turn(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const next = tabs[steps[event.key]?.(tabs.indexOf(inboxTab.value)) ?? -1];
  if (!next) return;
  event.preventDefault();
  chooseTab(next);
  event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}

function Tab({ tab, counts }: { tab: InboxTab; counts: Live }) {
  const selected = inboxTab.value === tab;
  const open = counts.value?.all;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab}`}
      aria-selected={selected}
      aria-controls="chats"
      aria-describedby={`tab-${tab}-count`}
      tabIndex={selected ? 0 : -1}
      onClick={() => chooseTab(tab)}
    >
      {words.inbox.tabs[tab]}
      <small aria-hidden="true">{open}</small>
      <span class="unseen" aria-hidden="true" id={`tab-${tab}-count`}>
        {open === undefined ? '' : words.inbox.chats(open)}
      </span>
    </button>
  );
}
