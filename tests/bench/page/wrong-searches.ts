import type { DeskDb } from '../../../core/store/db.ts';
import { searchChats } from '../../../core/store/queries/search-chats.ts';
import { type Plan, type PlannedChat, plansOf, type World } from '../world/plan.ts';

const limit = 20;

/** Without regard to case and accents, as the desk looks. */
function plain(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFC').replaceAll('đ', 'd').replaceAll('ß', 'ss');
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u);
}

/** Whether texts hold all words of a query, the last as a beginning. */
function answers(texts: readonly string[], query: string): boolean {
  const there = texts.flatMap(wordsOf);
  const asked = query.split(' ');
  const last = asked.at(-1) ?? '';
  return (
    asked.slice(0, -1).every((word) => there.includes(word)) && there.some((word) => word.startsWith(last))
  );
}

/** For each query the chats that must be found (one message holds it all) and those that may be (the chat does). */
class Scan {
  readonly must = new Set<string>();
  readonly may = new Set<string>();
  readonly query: string;

  constructor(query: string) {
    this.query = plain(query);
  }

  look(plan: Plan, chat: PlannedChat): void {
    const texts = chat.messages.map(({ text }) => plain(text));
    const nickname = plain(plan.nickname);
    // Cheap, and leaves almost nothing to be looked at closely.
    const all = `${texts.join('\n')}\n${nickname}`;
    if (!this.query.split(' ').every((word) => all.includes(word))) return;
    const id = `${plan.id}#${chat.n}`;
    if (answers([...texts, nickname], this.query)) this.may.add(id);
    if (texts.some((text) => answers([text], this.query))) this.must.add(id);
  }
}

/** Holds searches against a reading of every text; what is wrong, in words. */
export async function wrongSearches(
  db: DeskDb,
  { world, chats, queries }: { world: World; chats: number; queries: readonly string[] },
): Promise<string[]> {
  const scans = queries.map((query) => new Scan(query));
  for (const plan of plansOf(world, chats))
    for (const chat of plan.chats) for (const scan of scans) scan.look(plan, chat);
  const wrong: string[] = [];
  for (const { query, must, may } of scans) {
    const { hits } = await searchChats(db, { text: query, limit });
    const strange = hits.filter(({ row }) => !may.has(row.id)).length;
    if (strange > 0) wrong.push(`"${query}" finds ${strange} chats that do not hold it`);
    if (hits.length < Math.min(limit, must.size))
      wrong.push(`"${query}" finds ${hits.length} chats of ${must.size}`);
    if (hits.some(({ at }, n) => n > 0 && at > (hits[n - 1]?.at ?? 0)))
      wrong.push(`"${query}" is not answered newest first`);
  }
  return wrong;
}
