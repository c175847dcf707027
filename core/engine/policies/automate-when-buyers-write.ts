import { soonEnough } from '../../domain/automation/withdrawal.ts';
import type { ChatOpened } from '../../domain/chat/events.ts';
import type { MessageReceived } from '../../domain/chat/message-events.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import { chatbotNow, type Shop } from '../../domain/shop/shop.ts';
import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** A buyer's message that is in a chat, and as new as what automation answers. */
function isNew(event: DeskEvent, at: number): event is MessageReceived & { readonly chat: number } {
  if (event.type !== 'MessageReceived' || event.chat === null || event.hidden) return false;
  const { author, visible, sentAt } = event.message;
  return author === 'buyer' && visible && at - sentAt <= soonEnough;
}

function greeting({ conversation, chat }: ChatOpened, { events, at }: Commit): Task[] {
  const first = events.find(
    (event) =>
      event.type === 'MessageReceived' &&
      event.conversation === conversation &&
      event.chat === chat &&
      event.message.author === 'buyer',
  );
  if (!first || !isNew(first, at)) return [];
  const { id: about, sentAt: writtenAt } = first.message;
  const work = { kind: 'automate', for: 'greeting', conversation, chat, about, writtenAt } as const;
  return [newTask(`greeting:${conversation}#${chat}`, work, at)];
}

/** Whether this shop has anything answered without a person. */
function answers(shop: Shop): boolean {
  return shop.automation.suggested.on || chatbotNow(shop).includes('faq');
}

/**
 * A chat that a buyer begins is greeted, and what they write answered, where the shop wants that and it is new: what a first look at
 * the shop brings in is history. Of several messages at once the last is answered, with those before it in mind. A message of
 * anybody but a buyer leads to nothing (docs/rules.md §8).
 */
export function automateWhenBuyersWrite(commit: Commit, shop: Shop): Task[] {
  const activities = chatbotNow(shop);
  const greets = activities.includes('welcome') || activities.includes('away');
  const tasks: Task[] = [];
  const newest = new Map<string, MessageReceived & { readonly chat: number }>();
  for (const event of commit.events) {
    if (greets && event.type === 'ChatOpened' && event.startedBy === 'buyer')
      tasks.push(...greeting(event, commit));
    if (isNew(event, commit.at)) newest.set(event.conversation, event);
  }
  if (!answers(shop)) return tasks;
  for (const { conversation, chat, message } of newest.values()) {
    const { id: about, sentAt: writtenAt } = message;
    const work = { kind: 'automate', for: 'answer', conversation, chat, about, writtenAt } as const;
    tasks.push(newTask(`answer:${about}`, work, commit.at));
  }
  return tasks;
}
