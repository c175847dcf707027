import type { AskedLine } from '../../domain/suggest/uncovered.ts';
import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

const chatsAtOnce = 40;
const linesOfEach = 50;

/**
 * Texts that buyers wrote in chats that began since an instant, the latest chats first, a few chats at a time.
 * @param since epoch ms by the shop's clock.
 * @param most how many at most, give or take those of one chat.
 */
export async function* askedLately(
  db: DeskDb,
  since: number,
  most: number,
): AsyncGenerator<AskedLine[], void> {
  let before = Number.POSITIVE_INFINITY;
  let found = 0;
  while (found < most) {
    const rows = await db.chats
      .where('firstInboundAt')
      .between(since, before, true, false)
      .reverse()
      .limit(chatsAtOnce)
      .toArray();
    const last = rows.at(-1)?.firstInboundAt;
    if (last === undefined) return;
    // Chats that began at the same instant are all read before the next are.
    const same = await db.chats.where('firstInboundAt').equals(last).toArray();
    before = last;
    const chats = new Map([...rows, ...same].map((row) => [row.id, row]));
    const lines = (await Promise.all([...chats.values()].map((row) => linesIn(db, row)))).flat();
    found += lines.length;
    yield lines;
  }
}

async function linesIn(db: DeskDb, { conversation, n, openedAt, nickname }: ChatRow): Promise<AskedLine[]> {
  const rows = await db.entries
    .where('[conversation+at+tie]')
    .between([conversation, openedAt], [conversation, Number.POSITIVE_INFINITY])
    .filter((row) => row.kind === 'message' && row.author === 'buyer' && row.chat === n)
    .limit(linesOfEach)
    .toArray();
  return rows
    .flatMap((row) => {
      if (row.kind !== 'message' || row.content.kind !== 'text') return [];
      return [{ id: row.id, text: row.content.text, conversation, nickname, at: row.at }];
    })
    .reverse();
}
