import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk/desk-context.ts';
import { type InboxTab, inboxTab } from './inbox-view.ts';
import { type Look, lookAgain, lookAway, neverAway } from './last-look.ts';

type Looks = Readonly<Record<InboxTab, Look>>;

const place = (agent: string) => `last looks of ${agent}`;

/** Who never looked at a list has not been away from it. */
function keptLooks(agent: string): Looks {
  const never = { assigned: neverAway, unassigned: neverAway, priority: neverAway };
  try {
    const kept = JSON.parse(localStorage.getItem(place(agent)) ?? '{}') as Partial<Looks>;
    return { ...never, ...kept };
  } catch {
    return never;
  }
}

/** Whether the inbox is before the agent's eyes: its page is, and where there is room for one pane, it has it. */
function useInSight(inbox: RefObject<HTMLElement | null>): ReadonlySignal<boolean> {
  const pageShown = useSignal(document.visibilityState !== 'hidden');
  const paneShown = useSignal(true);
  useEffect(() => {
    const turned = () => {
      pageShown.value = document.visibilityState !== 'hidden';
    };
    const observer = new ResizeObserver(([entry]) => {
      if (entry) paneShown.value = entry.contentRect.width > 0;
    });
    if (inbox.current) observer.observe(inbox.current);
    document.addEventListener('visibilitychange', turned);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', turned);
    };
  }, []);
  return useComputed(() => pageShown.value && paneShown.value);
}

/**
 * Since when what buyers wrote is new to the agent in the present tab, epoch ms; null where they were not away.
 * They are away while the page is hidden or closed, another tab of the inbox is chosen, or another pane has the page.
 */
export function useLastLook(inbox: RefObject<HTMLElement | null>): ReadonlySignal<number | null> {
  const { me, now } = useDesk();
  const inSight = useInSight(inbox);
  const looks = useSignal(keptLooks(me.id));
  const lookedAt = useRef<InboxTab | null>(null);
  const turnTo = (tab: InboxTab | null) => {
    const before = lookedAt.current;
    if (before === tab) return;
    lookedAt.current = tab;
    const all = { ...looks.peek() };
    if (before) all[before] = lookAway(all[before], now.peek());
    if (tab) all[tab] = lookAgain(all[tab], now.peek());
    looks.value = all;
    localStorage.setItem(place(me.id), JSON.stringify(all));
  };
  useSignalEffect(() => turnTo(inSight.value ? inboxTab.value : null));
  useEffect(() => () => turnTo(null), []);
  return useComputed(() => looks.value[inboxTab.value].since);
}
