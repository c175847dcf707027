import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor } from '../desk/decision.ts';
import type { Refusal } from '../desk/refusal.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';
import type { FaqEntry } from '../suggest/faq-entry.ts';
import { faqFaults, tidyFaq } from './faq-faults.ts';
import { type ReplyText, replyFaults, shortcutKey, tidyReply } from './reply-faults.ts';
import type { TeamReply } from './team-reply.ts';

/** So much of texts, in UTF-16 units of their JSON, goes into one event: with at most three bytes each it fits into a message of a team's log. */
const roomInEvent = 12_000;

type Kept<Text> = ReadonlyMap<string, Text | null>;

/** A change in as many events as it takes, what is forgotten with the first. */
function inEvents<Text>({
  keep,
  forget,
}: {
  readonly keep: readonly Text[];
  readonly forget: readonly string[];
}) {
  const parts: { keep: Text[]; forget: readonly string[] }[] = [{ keep: [], forget }];
  let left = roomInEvent - JSON.stringify(forget).length;
  for (const text of keep) {
    const size = JSON.stringify(text).length;
    if (size > left) {
      parts.push({ keep: [], forget: [] });
      left = roomInEvent;
    }
    parts.at(-1)?.keep.push(text);
    left -= size;
  }
  return parts.filter((part) => part.keep.length + part.forget.length > 0);
}

/** What of a change is one: texts that are others than before, and those to forget that are there. */
function changeIn<Text extends { readonly id: string }>(
  keep: readonly Text[],
  forget: readonly string[],
  kept: Kept<Text>,
) {
  const latest = [...new Map(keep.map((each) => [each.id, each])).values()];
  return {
    keep: latest.filter((each) => JSON.stringify(kept.get(each.id) ?? null) !== JSON.stringify(each)),
    forget: [...new Set(forget)].filter((id) => kept.get(id) && !latest.some((each) => each.id === id)),
  };
}

/** Keeps and forgets entries of the FAQ library: supervisors and owners may (docs/rules.md §8). */
export function changeFaqs(
  { shop, books }: DeskView,
  { by, keep, forget }: CommandOf<'changeFaqs'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(shop, by);
  if (cannot) return refusedFor(cannot);
  const tidy = keep.map((each) => sameOrder(tidyFaq(each)));
  if (tidy.some((each) => faqFaults(each).length > 0))
    return refused('Invalid', 'An entry cannot be kept so.');
  const change = changeIn(tidy, forget, books.faqs);
  const who = by === undefined ? {} : { by };
  return decided(
    ...inEvents(change).map((part) => ({ type: 'FaqsChanged' as const, at: now, ...who, ...part })),
  );
}

/** As it is compared and kept. */
function sameOrder({ id, question, phrasings, answer, category, language }: FaqEntry): FaqEntry {
  return { id, question, phrasings, answer, category, language };
}

/** Keeps and forgets the team's replies: supervisors and owners may (docs/rules.md §8). */
export function changeReplies(
  { shop, books }: DeskView,
  { by, keep, forget }: CommandOf<'changeReplies'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(shop, by);
  if (cannot) return refusedFor(cannot);
  const tidy = keep.map((each): TeamReply => {
    const { id, title, shortcut, text } = tidyReply({ ...each, owner: '' });
    return { id, title, shortcut, text };
  });
  if (tidy.some((each) => replyFaults({ ...each, owner: '' }, []).length > 0))
    return refused('Invalid', 'A reply cannot be kept so.');
  const taken = shortcutTaken(tidy.map(ofTeam), repliesIn(books.replies).map(ofTeam), forget);
  if (taken) return refusedFor(taken);
  const change = changeIn(tidy, forget, books.replies);
  const who = by === undefined ? {} : { by };
  return decided(
    ...inEvents(change).map((part) => ({ type: 'RepliesChanged' as const, at: now, ...who, ...part })),
  );
}

function repliesIn(kept: Kept<TeamReply>): TeamReply[] {
  return [...kept.values()].flatMap((each) => each ?? []);
}

function ofTeam(reply: TeamReply): ReplyText {
  return { ...reply, owner: '' };
}

/**
 * Why the shortcuts of replies cannot be these: two of the same people would have the same; null where they can.
 * @param keep those that are to be kept. @param there those that there are. @param forget ids of those that go.
 */
export function shortcutTaken(
  keep: readonly ReplyText[],
  there: readonly ReplyText[],
  forget: readonly string[],
): Refusal | null {
  const going = new Set([...keep.map(({ id }) => id), ...forget]);
  const placeOf = ({ owner, shortcut }: ReplyText) => `${owner} ${shortcutKey(shortcut)}`;
  const byShortcut = new Map(there.filter(({ id }) => !going.has(id)).map((each) => [placeOf(each), each]));
  for (const reply of keep) {
    if (reply.shortcut === '') continue;
    const other = byShortcut.get(placeOf(reply));
    if (other && other.id !== reply.id)
      return { code: 'Invalid', words: `“${other.title}” has the shortcut /${reply.shortcut} already.` };
    byShortcut.set(placeOf(reply), reply);
  }
  return null;
}
