import { firstAutomation } from '../../domain/automation/automation.ts';
import type { AgentCommand } from '../../domain/desk/agent-command.ts';
import { replyKey, reusableReply } from '../../domain/suggest/reusable-reply.ts';
import type { TaskWork } from '../../engine/task.ts';
import type { DeskDb } from '../db.ts';
import { together } from '../together.ts';
import type { Past } from './past-of.ts';

/** By what a buyer is known in what is kept beside the log. */
export interface Known {
  readonly buyer: string;
  readonly conversations: readonly string[];
  readonly orders: readonly string[];
  /** Every name they went by. */
  readonly nicknames: readonly string[];
  readonly past: Past;
  /** The new name of a conversation that goes on without its buyer; null where it goes altogether. */
  readonly renamed: (conversation: string) => string | null;
}

/** Whether a text would tell of somebody by itself. A name of two letters is in many a word. */
export function tellsOf({
  buyer,
  conversations,
  orders,
  nicknames,
}: Pick<Known, 'buyer' | 'conversations' | 'orders' | 'nicknames'>): (text: string) => boolean {
  const names = nicknames.map((name) => name.trim()).filter((name) => name.length > 2);
  const marks = [buyer, ...conversations, ...orders, ...names]
    .filter((mark) => mark !== '')
    .map((mark) => mark.toLowerCase());
  // What a stranger wrote to the log may be no text.
  return (text) => marks.some((mark) => String(text).toLowerCase().includes(mark));
}

function textsBy({ entries }: Past, author: 'buyer' | 'agent'): string[] {
  return entries.flatMap((row) =>
    row.kind === 'message' && row.author === author && row.content.kind === 'text' ? [row.content.text] : [],
  );
}

/** Their wordings leave the library. */
async function outOfTexts(db: DeskDb, known: Known): Promise<void> {
  const tells = tellsOf(known);
  const asked = textsBy(known.past, 'buyer').map((text) => text.trim());
  const wasAsked = (text: string) => tells(text) || asked.some((each) => each !== '' && text.includes(each));
  const told = new Set(textsBy(known.past, 'agent').map((text) => text.trim()));
  const fates = [...told].flatMap((text) => {
    const own = known.nicknames.map((nickname) => reusableReply(text, { nickname, orders: known.orders }));
    return own.flatMap((each) => (each === null ? [] : `past ${replyKey(each)}`));
  });
  await together([
    db.faqWordings
      .filter((row) => row.asked.some(wasAsked))
      .modify((row) => {
        Object.assign(row, { asked: row.asked.filter((text) => !wasAsked(text)) });
      }),
    db.suggestionFates.bulkDelete(fates),
  ]);
}

/** Ratings that wait for the end of a chat go on to what is left of it. */
async function outOfSync(db: DeskDb, { conversations, renamed }: Known): Promise<void> {
  const theirs = new Set(conversations);
  await db.syncState
    .filter(({ waitingRatings }) => waitingRatings.some((each) => theirs.has(each.conversationId)))
    .modify((row) => {
      const waitingRatings = row.waitingRatings.flatMap((each) => {
        if (!theirs.has(each.conversationId)) return [each];
        const conversationId = renamed(each.conversationId);
        return conversationId === null ? [] : [{ ...each, conversationId }];
      });
      Object.assign(row, { waitingRatings });
    });
}

/** Whether work is about one of some conversations or orders. */
export function isOf(
  work: TaskWork | AgentCommand,
  conversations: ReadonlySet<string>,
  orders: ReadonlySet<string>,
): boolean {
  if ('conversation' in work) return conversations.has(work.conversation);
  return 'order' in work && orders.has(work.order);
}

const stages = Object.keys(firstAutomation.proactive);

/** What automation looked at and made nothing of has a receipt all the same, by the name of what it looked at. */
export function receiptsNamedAfter(past: Past, orders: readonly string[]): string[] {
  return [
    ...past.chats.map(({ id }) => `greeting:${id}`),
    ...past.entries.map(({ id }) => `answer:${id}`),
    ...orders.flatMap((order) => stages.map((stage) => `${stage}:${order}`)),
  ];
}

/** Takes a buyer out of everything that is kept beside the log and what is worked out of it. Within the caller's transaction. */
export async function removeTraces(db: DeskDb, known: Known): Promise<void> {
  const { buyer, conversations, orders } = known;
  const theirs = new Set(conversations);
  const details = await db.orderDetails.where('buyer').equals(buyer).primaryKeys();
  const all = [...new Set([...orders, ...details])];
  const own = new Set(all);
  await together([
    outOfTexts(db, known),
    outOfSync(db, known),
    db.drafts.bulkDelete([...conversations]),
    db.outbox.filter(({ work }) => isOf(work, theirs, own)).delete(),
    db.waitingCommands.filter(({ command }) => isOf(command, theirs, own)).delete(),
    db.receipts.bulkDelete(receiptsNamedAfter(known.past, orders)),
    db.notices.filter(({ conversation }) => theirs.has(conversation)).delete(),
    db.wishes.filter((row) => theirs.has(row.conversation ?? '') || own.has(row.order ?? '')).delete(),
    db.orderDetails.bulkDelete(all),
    db.tracking.bulkDelete(all),
    db.readings.delete(`orders ${buyer}`),
  ]);
}
