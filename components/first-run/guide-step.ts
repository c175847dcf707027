import type { Chat } from '../../core/domain/chat/chat.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import type { GuideMemory } from './guide-memory.ts';

/** The steps of the guide in their order. */
export const guideSteps = ['open', 'deadline', 'answer', 'send', 'end'] as const;
export type GuideStep = (typeof guideSteps)[number];

const cards = new Set(['orderCard', 'productCard', 'couponCard', 'logisticsCard', 'returnCard']);

/**
 * What is to be done next, by what the chat itself shows; 'done' when the whole chat was gone through.
 * @param chat the latest chat of the guide's conversation; undefined while that is not known
 * @param ours what agents wrote in it
 */
export function guideStep(
  memory: GuideMemory,
  chat: Chat | null | undefined,
  ours: readonly MessageEntry[],
): GuideStep | 'done' {
  if (memory.conversation === '' || !chat) return 'open';
  const since = ours.filter((entry) => entry.at >= memory.since && entry.send !== 'discarded');
  const passed: Readonly<Record<GuideStep, boolean>> = {
    open: true,
    deadline: memory.deadlineRead || chat.wait === null || chat.status === 'closed',
    answer: since.some((entry) => entry.send !== 'failed'),
    send: since.some((entry) => cards.has(entry.content.kind)),
    end: chat.status === 'closed',
  };
  if (passed.end) return 'done';
  return guideSteps.find((step) => !passed[step] && !memory.skipped.includes(step)) ?? 'done';
}
