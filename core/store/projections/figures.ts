import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';
import type { FigureFactRow, FigureTallyRow } from '../figure-rows.ts';
import { chatsOfConversation } from '../queries/chats-of-conversation.ts';
import { together } from '../together.ts';
import type { Changed } from './change.ts';
import { countedAs, figureFacts, turnedLate } from './figure-facts.ts';
import { Ground } from './ground.ts';
import type { Kept } from './moved.ts';
import { type SpanKey, spansAt } from './spans.ts';

/** The facts of a chat before and after a batch. */
export interface FactChange {
  readonly before: readonly FigureFactRow[];
  readonly after: readonly FigureFactRow[];
}

type FactKey = [number, string, string];

const factKey = ({ at, chat, as }: FigureFactRow): FactKey => [at, chat, as];

/** The chats that were changed by themselves. */
function touchedChats({ before, after }: Changed): Map<string, FactChange> {
  const changes = new Map<string, FactChange>();
  for (const { conversation, chat } of after.touched.values()) {
    const was = before.conversations.get(conversation.id);
    const known: Chat | undefined =
      [was?.latest, was?.previous].find((each) => each?.id === chat.id) ?? undefined;
    const blocked = after.conversations.get(conversation.id)?.blocked ?? conversation.blocked;
    if (known?.facts === chat.facts && was?.blocked === blocked) continue;
    changes.set(chat.id, {
      before: known ? figureFacts(known, was?.blocked ?? false) : [],
      after: figureFacts(chat, blocked),
    });
  }
  return changes;
}

/** All other chats of the buyers who were blocked or unblocked, of whatever age. */
async function rebooked(db: DeskDb, { before, after }: Changed): Promise<[string, FactChange][]> {
  const turned = [...after.conversations.values()].filter(
    ({ id, blocked }) => (before.conversations.get(id)?.blocked ?? false) !== blocked,
  );
  const found = await together(
    turned.map(async ({ id, blocked }) => {
      const chats = await chatsOfConversation(db, id);
      return chats.filter((chat) => !after.touched.has(chat.id)).map((chat) => ({ chat, blocked }));
    }),
  );
  return found
    .flat()
    .map(({ chat, blocked }) => [
      chat.id,
      { before: figureFacts(chat, !blocked), after: figureFacts(chat, blocked) },
    ]);
}

/** How tallies change by a batch: per span the difference of each count. */
class SpanChanges {
  readonly #changes = new Map<string, { readonly key: SpanKey; readonly counts: Map<string, number> }>();

  add(fact: FigureFactRow, asOf: number, by: 1 | -1): void {
    const as = countedAs(fact, asOf);
    for (const key of spansAt(fact.at)) {
      const name = key.join();
      const known = this.#changes.get(name) ?? { key, counts: new Map<string, number>() };
      known.counts.set(as, (known.counts.get(as) ?? 0) + by);
      this.#changes.set(name, known);
    }
  }

  move(facts: readonly FigureFactRow[], was: number, at: number): void {
    for (const fact of facts) {
      this.add(fact, was, -1);
      this.add(fact, at, 1);
    }
  }

  async write(db: DeskDb, ground: Ground): Promise<void> {
    const changes = [...this.#changes.values()].filter(({ counts }) =>
      [...counts.values()].some((by) => by !== 0),
    );
    if (changes.length === 0) return;
    const known = await ground.spans(changes.map(({ key }) => key));
    const rows = changes.map(({ key: [span, at], counts }, n): FigureTallyRow => {
      const sums = new Map(Object.entries(known[n]?.counts ?? {}));
      for (const [as, by] of counts) sums.set(as, (sums.get(as) ?? 0) + by);
      return { span, at, counts: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)) };
    });
    ground.noteSpans(
      changes.map(({ key }) => key),
      rows.map((row) => (isOfAny(row) ? row : undefined)),
    );
    const [full, empty] = [rows.filter(isOfAny), rows.filter((row) => !isOfAny(row))];
    if (full.length > 0) await db.figureTallies.bulkPut(full);
    if (empty.length > 0) await db.figureTallies.bulkDelete(empty.map(({ span, at }): SpanKey => [span, at]));
  }
}

function isOfAny({ counts }: FigureTallyRow): boolean {
  return Object.keys(counts).length > 0;
}

async function writeFacts(db: DeskDb, changes: readonly FactChange[]): Promise<void> {
  const name = (fact: FigureFactRow) => JSON.stringify(fact);
  const put: FigureFactRow[] = [];
  const gone = new Map<string, FactKey>();
  for (const { before, after } of changes) {
    const were = new Set(before.map(name));
    put.push(...after.filter((fact) => !were.has(name(fact))));
    for (const fact of before) gone.set(JSON.stringify(factKey(fact)), factKey(fact));
    for (const fact of after) gone.delete(JSON.stringify(factKey(fact)));
  }
  if (gone.size > 0) await db.figureFacts.bulkDelete([...gone.values()]);
  if (put.length > 0) await db.figureFacts.bulkPut(put);
}

/**
 * Keeps what the figures are counted from: facts of chats, and their sums by the hour and by the minute, as of an instant
 * (`keptAfter`).
 */
export async function writeFigures(
  db: DeskDb,
  change: Changed,
  { was, asOf }: Kept,
  ground: Ground,
): Promise<void> {
  const [late, others] = await together([asOf > was ? turnedLate(db, was, asOf) : [], rebooked(db, change)]);
  const changes = new Map([...touchedChats(change), ...others]);
  const sums = new SpanChanges();
  sums.move(
    late.filter(({ chat }) => !changes.has(chat)),
    was,
    asOf,
  );
  for (const { before, after } of changes.values()) {
    for (const fact of before) sums.add(fact, was, -1);
    for (const fact of after) sums.add(fact, asOf, 1);
  }
  await together([sums.write(db, ground), writeFacts(db, [...changes.values()])]);
}

/** Puts facts in the place of others, without anything having happened. @param was the instant as of which they are kept, epoch ms. */
export async function replaceFigures(db: DeskDb, change: FactChange, was: number): Promise<void> {
  const sums = new SpanChanges();
  for (const fact of change.before) sums.add(fact, was, -1);
  for (const fact of change.after) sums.add(fact, was, 1);
  await together([sums.write(db, new Ground(db)), writeFacts(db, [change])]);
}

/** Moves the sums on with the time alone, from one instant to another (epoch ms); whoever moves the lists' clock does both. */
export async function moveFigures(db: DeskDb, was: number, at: number): Promise<void> {
  const sums = new SpanChanges();
  sums.move(await turnedLate(db, was, at), was, at);
  await sums.write(db, new Ground(db));
}
