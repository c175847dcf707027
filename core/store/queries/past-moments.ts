import type { SpokenLine } from '../../domain/suggest/moments-of.ts';
import { momentsOf, type PastMoment } from '../../domain/suggest/moments-of.ts';
import type { OwnFacts } from '../../domain/suggest/reusable-reply.ts';
import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../entry-rows.ts';
import { wholeChats } from './whole-chats.ts';

/** A past moment, and what in it was the buyer's own. */
export interface OwnMoment {
  readonly moment: PastMoment;
  readonly own: OwnFacts;
}

const chatsAtOnce = 40;
const linesOfEach = 200;
const mostConversations = 2000;

/** Lines of the timeline as suggestions read them; notes and what is not shown are left out. */
export function spokenLines(entries: readonly EntryRow[]): SpokenLine[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'message' || entry.content.kind === 'notice') return [];
    const { id, author, content, at } = entry;
    const isText = content.kind === 'text';
    return [{ id, by: author, text: isText ? content.text : content.kind, isText, at }];
  });
}

/**
 * The newest moments at which agents of this shop answered, worked out from the timelines, a few chats at a time and the
 * latest chats first. The same whether the timelines were written as it happened or made anew.
 * @param most how many moments at most, all chats together.
 */
export async function* pastMoments(db: DeskDb, most: number): AsyncGenerator<OwnMoment[], void> {
  const read = new Set<string>();
  let before = Number.POSITIVE_INFINITY;
  let found = 0;
  while (found < most && read.size < mostConversations) {
    const rows = await db.chats.where('firstInboundAt').below(before).reverse().limit(chatsAtOnce).toArray();
    const last = rows.at(-1)?.firstInboundAt;
    if (last === undefined) return;
    // Chats that began at the same instant are all read before the next are.
    const same = await db.chats.where('firstInboundAt').equals(last).toArray();
    before = last;
    const fresh = [...rows, ...same].filter(({ conversation }) => !read.has(conversation));
    const owners = new Map(fresh.map((row) => [row.conversation, row]));
    for (const conversation of owners.keys()) read.add(conversation);
    const moments: OwnMoment[] = [];
    const chats = await wholeChats(
      db,
      [...owners.values()].map(({ id }) => id),
    );
    for (const { conversation, orders } of chats) {
      const own = { nickname: owners.get(conversation)?.nickname ?? '', orders };
      for (const moment of await momentsIn(db, conversation)) moments.push({ moment, own });
    }
    found += moments.length;
    yield moments;
  }
}

async function momentsIn(db: DeskDb, conversation: string): Promise<PastMoment[]> {
  const rows = await db.entries
    .where('[conversation+at+tie]')
    .between([conversation, Number.NEGATIVE_INFINITY], [conversation, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(linesOfEach)
    .toArray();
  return momentsOf(spokenLines(rows.reverse()).filter(({ by }) => by !== 'platform'));
}
