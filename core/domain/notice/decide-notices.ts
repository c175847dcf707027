import {
  type KnownNotice,
  type NoticeFact,
  type NoticeSettings,
  type NoticeSlot,
  noticeSlots,
  slotOf,
} from './notice.ts';

/** What comes within so many ms after a notification waits for the end of them and is said together. */
export const digestFor = 10_000;

const MINUTE = 60_000;

/** What a decision about notifications rests on. */
export interface NoticeGround {
  /** All facts of those who are told here, and those of `known` that are still so. */
  readonly facts: readonly NoticeFact[];
  readonly known: readonly KnownNotice[];
  /** When each notification was last given, epoch ms; 0 for never. */
  readonly alertedAt: Readonly<Record<NoticeSlot, number>>;
  readonly settings: NoticeSettings;
  /** Nothing is said now: what comes up waits. */
  readonly quiet: boolean;
  /** When somebody last had a conversation before their eyes, epoch ms: now, or since the last decision. */
  readonly looked: ReadonlyMap<string, number>;
  /** Epoch ms, by the clock of the facts. */
  readonly now: number;
}

export interface NoticeDecision {
  /** What is kept of each fact that is so; new or changed ones alone. */
  readonly keep: readonly KnownNotice[];
  /** Ids of facts that are no longer so. */
  readonly forget: readonly string[];
  /** The notifications to be given now, aloud. */
  readonly alert: readonly NoticeSlot[];
  /** What each notification is about, the most pressing first; nothing: there is none. */
  readonly shown: Readonly<Record<NoticeSlot, readonly NoticeFact[]>>;
  /** When to decide again though nothing happens, epoch ms; null for never. */
  readonly next: number | null;
}

/** What becomes of one notification. */
interface SlotDecision {
  readonly alert: boolean;
  readonly next: number | null;
}

function inOrder(a: NoticeFact, b: NoticeFact): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

function decideSlot(ground: NoticeGround, slot: NoticeSlot, open: readonly KnownNotice[]): SlotDecision {
  const { settings, quiet, now } = ground;
  // A clock that was set back must not keep everybody silent until it is there again.
  const alertedAt = ground.alertedAt[slot] > now ? 0 : ground.alertedAt[slot];
  const isNew = open.some(({ saidAt }) => saidAt === null);
  const again = settings.repeatMinutes > 0 && open.some(({ kind }) => kind === 'overdue');
  const wait = isNew ? digestFor : settings.repeatMinutes * MINUTE;
  if (quiet || !(isNew || again)) return { alert: false, next: null };
  if (alertedAt + wait > now) return { alert: false, next: alertedAt + wait };
  return { alert: true, next: again ? now + settings.repeatMinutes * MINUTE : null };
}

/**
 * What to notify of, given what is so and what was said (docs/rules.md §11): each fact once, several together, what is
 * overdue again until somebody has seen it, and nothing of a chat that is being looked at. Carried out twice it says nothing twice.
 */
export function decideNotices(ground: NoticeGround): NoticeDecision {
  const { facts, settings, looked, now } = ground;
  const before = new Map(ground.known.map((each) => [each.id, each]));
  const known = new Map<string, KnownNotice>();
  for (const { id, kind, chat, conversation, at, since } of facts) {
    const was = before.get(id) ?? { id, kind, chat, conversation, at, saidAt: null, seen: false };
    // Who looked before it was so has not seen it.
    const seen = (looked.get(conversation) ?? Number.NEGATIVE_INFINITY) >= since;
    known.set(id, seen && !was.seen ? { ...was, seen: true } : was);
  }
  const wanted = (fact: NoticeFact) =>
    fact.mine && settings.events[fact.kind] && known.get(fact.id)?.seen === false;
  const alert: NoticeSlot[] = [];
  const shown: Record<NoticeSlot, readonly NoticeFact[]> = { came: [], due: [] };
  const nexts: number[] = [];
  for (const slot of noticeSlots) {
    const open = facts.filter((fact) => slotOf(fact.kind) === slot && wanted(fact));
    const openKnown = open.map(({ id }) => known.get(id) as KnownNotice);
    const decision = decideSlot(ground, slot, openKnown);
    if (decision.next !== null) nexts.push(decision.next);
    if (decision.alert) {
      alert.push(slot);
      for (const each of openKnown) known.set(each.id, { ...each, saidAt: each.saidAt ?? now });
    }
    shown[slot] = open.filter(({ id }) => known.get(id)?.saidAt !== null).sort(inOrder);
  }
  return {
    keep: [...known.values()].filter((each) => before.get(each.id) !== each),
    forget: [...before.keys()].filter((id) => !known.has(id)),
    alert,
    shown,
    next: nexts.length > 0 ? Math.min(...nexts) : null,
  };
}
