import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn } from '../../core/domain/search/find.ts';
import { readQuery } from '../../core/domain/search/query.ts';
import { searchWords } from '../../core/domain/search/search-words.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { lineRef, nameRef } from '../../core/store/projections/search-changes.ts';
import { searchChats } from '../../core/store/queries/search-chats.ts';
import { SearchBook, type SearchChange } from '../../core/store/search/search-book.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { queries, type ScriptText, saysAll, texts } from '../support/texts-in-scripts.ts';

const start = Date.UTC(2026, 2, 3, 9);
const DAY = 86_400_000;

interface Said {
  readonly buyer: string;
  readonly text: ScriptText;
  /** Ms since the one before. */
  readonly wait: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  buyer: fc.constantFrom('b1', 'b2', 'b3'),
  text: texts,
  wait: fc.oneof(fc.integer({ min: 1, max: DAY }), fc.constantFrom(8 * DAY)),
});

async function deskOf(
  all: readonly Said[],
): Promise<{ desk: DeskInMemory; told: (Said & { at: number; id: string })[] }> {
  const desk = await deskWith('ana');
  let at = start;
  const told: (Said & { at: number; id: string })[] = [];
  for (const [n, each] of all.entries()) {
    at += each.wait;
    await desk.given(at, arrive(each.buyer, shopMessage(n, at, { content: saying(each.text.text) })));
    told.push({ ...each, at, id: `m${n}` });
  }
  return { desk, told };
}

/** What is found, the slow way: of each chat the newest message that says it all. */
async function expected(
  desk: DeskInMemory,
  query: ScriptText,
  told: readonly (Said & { at: number; id: string })[],
) {
  const rows = await desk.db.entries.toArray();
  const chatOf = new Map(rows.map((row) => [row.id, `${row.conversation}#${row.chat}`]));
  const seen = new Set<string>();
  return told
    .filter(({ text }) => saysAll(text, query))
    .sort((a, b) => b.at - a.at)
    .flatMap(({ id, at }) => {
      const chat = chatOf.get(id) ?? '';
      if (seen.has(chat)) return [];
      seen.add(chat);
      return [{ chat, entry: id, at }];
    });
}

async function found(desk: DeskInMemory, text: string, limit = 100) {
  const { hits } = await searchChats(desk.db, { text, limit });
  return hits.map(({ row, entry, at }) => ({ chat: row.id, entry, at }));
}

describe('a search', () => {
  test('finds in any script what a reader of all texts finds, newest first, each chat once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 25 }),
        fc.array(queries, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (all, asked, limit) => {
          const { desk, told } = await deskOf(all);
          for (const query of asked) {
            const meant = await expected(desk, query, told);
            expect(await found(desk, query.text)).toEqual(meant);
            expect(await found(desk, query.text, limit)).toEqual(meant.slice(0, limit));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('finds the same in blocks as in what is not bound yet, also what was moved or taken back since', async () => {
    const late = fc.array(
      fc.record({ pick: fc.nat(), by: fc.integer({ min: -DAY, max: DAY }), gone: fc.boolean() }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 6, maxLength: 30 }),
        late,
        fc.array(queries, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        // So small that some searches go on from the latest blocks to older ones.
        fc.constantFrom(2, 6),
        async (all, altered, asked, together, block) => {
          const { desk, told } = await deskOf(all);
          const { db } = desk;
          const add = told.map(({ id, at, text }): SearchChange => {
            const words = ` ${searchWords(text.text).join(' ')} `;
            return { do: 'add', doc: { ref: lineRef(id), at, words } };
          });
          const changes = [...add];
          const now = new Map(told.map((each) => [each.id, each]));
          for (const { pick, by, gone } of altered) {
            const each = told[pick % told.length] as (typeof told)[number];
            const at = each.at + by;
            changes.push(
              gone ? { do: 'remove', ref: lineRef(each.id) } : { do: 'move', ref: lineRef(each.id), at },
            );
            if (gone) now.delete(each.id);
            else if (now.has(each.id)) now.set(each.id, { ...each, at });
          }
          for (const table of [db.searchState, db.searchTail, db.searchBlocks, db.searchWords])
            await table.clear();
          let known = new Map<string, number>();
          for (let n = 0; n < changes.length; n += together) {
            const book = new SearchBook(db, { chunk: 2, block });
            const added = await book.change(changes.slice(n, n + together), known);
            known = new Map([...known, ...added]);
          }
          expect(await db.searchBlocks.count()).toBe(Math.floor(told.length / block));
          for (const query of asked) {
            const hits = await found(desk, query.text);
            // Of what lies at one instant, either may come first.
            const meant = await expected(desk, query, [...now.values()]);
            expect(hits.map(({ at }) => at)).toEqual(meant.map(({ at }) => at));
            expect(new Set(hits.map(({ entry }) => entry))).toEqual(new Set(meant.map(({ entry }) => entry)));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('holds the same whether it was written step by step or at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 5, maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (all, together) => {
          const changes = all.map(({ text }, n): SearchChange => {
            const words = ` ${searchWords(text).join(' ')} `;
            return { do: 'add', doc: { ref: `m${n}`, at: start + ((n * 7) % 11), words } };
          });
          const kept = async (step: number) => {
            const { db } = await deskWith('ana');
            for (let n = 0; n < changes.length; n += step)
              await new SearchBook(db, { chunk: 3, block: 9 }).change(changes.slice(n, n + step), new Map());
            const tables = [db.searchState, db.searchTail, db.searchBlocks, db.searchWords];
            return Promise.all(tables.map((table) => table.toArray()));
          };
          expect(await kept(together)).toEqual(await kept(changes.length));
        },
      ),
      { numRuns: 12 },
    );
  });

  test('finds chats by their buyer’s nickname, whatever was written: the one they had when the chat was last at hand', async () => {
    const desk = await deskWith('ana');
    const named = (nickname: string, n: number, at: number) => {
      const command = arrive('b1', shopMessage(n, at));
      return command.do === 'receiveMessages'
        ? { ...command, buyer: { id: 'b1', nickname, avatar: '' } }
        : command;
    };
    const later = (n: number) => start + 9 * n * DAY;
    for (const n of [0, 1, 2]) await desk.given(later(n), named('Putri.Ánggun', n, later(n)));
    await desk.given(later(3), named('night owl', 3, later(3)));
    expect(await found(desk, 'putri ang')).toEqual([{ chat: 'b1#1', entry: null, at: start }]);
    expect((await found(desk, 'owl')).map(({ chat }) => chat)).toEqual(['b1#4', 'b1#3', 'b1#2']);
    const { hits } = await searchChats(desk.db, { text: 'angg', limit: 5 });
    expect(hits).toMatchObject([{ by: 'nickname', excerpt: 'Putri.Ánggun', marks: [[6, 10]] }]);
  });

  test('finds chats by an order, whole or by its last four digits, not by fewer', async () => {
    const desk = await deskWith('ana');
    const about = (to: string, order: string, n: number) => {
      const command = arrive(to, shopMessage(n, start + n));
      if (command.do !== 'receiveMessages') return command;
      return { ...command, messages: command.messages.map(({ message }) => ({ message, order })) };
    };
    await desk.given(start, about('b1', '576461413038785752', 1), about('b2', 'A-15752', 2));
    const chats = async (text: string) => (await found(desk, text)).map(({ chat }) => chat);
    expect(await chats('576461413038785752')).toEqual(['b1#1']);
    expect(await chats('5752')).toEqual(['b2#1', 'b1#1']);
    expect(await chats('#85752 ')).toEqual(['b1#1']);
    expect(await chats('752')).toEqual([]);
    expect(await chats('a-15752')).toEqual(['b2#1']);
    const { hits } = await searchChats(desk.db, { text: '85752', limit: 5 });
    expect(hits).toMatchObject([
      { by: 'order', entry: null, excerpt: '576461413038785752', marks: [[13, 18]] },
    ]);
  });

  test('finds our own messages as soon as they are written, not those that were given up or called back', async () => {
    const desk = await deskWith('ana');
    await desk.given(start, arrive('b1', shopMessage(1, start)));
    const send = (messageId: string, text: string) =>
      ({ do: 'sendMessage', by: 'ana', conversation: 'b1', messageId, content: saying(text) }) as never;
    await desk.given(start, send('own1', 'Parcel is packed'), send('own2', 'Parcel was lost'));
    const of = { by: 'ana', conversation: 'b1' };
    expect(await found(desk, 'packed')).toMatchObject([{ entry: 'own1' }]);
    await desk.given(start, { do: 'recallMessage', ...of, messageId: 'own2' });
    expect(await found(desk, 'lost')).toEqual([]);
    await desk.given(
      start,
      { do: 'recordFailure', conversation: 'b1', messageId: 'own1', why: 'No.' },
      { do: 'discardMessage', ...of, messageId: 'own1' },
    );
    expect(await found(desk, 'parcel')).toEqual([]);
  });

  test('does not find what was kept out of sight', async () => {
    const desk = await deskWith('ana');
    await desk.given(
      start,
      arrive('b1', shopMessage(1, start, { content: saying('seen') })),
      { do: 'blockBuyer', conversation: 'b1' },
      arrive('b1', shopMessage(2, start + 1, { content: saying('hidden words') })),
    );
    expect(await found(desk, 'hidden')).toEqual([]);
    expect(await found(desk, 'seen')).toHaveLength(1);
  });

  test('says how much it looks through, and gives up when nobody wants to know any more', async () => {
    const desk = await deskWith('ana');
    expect((await searchChats(desk.db, { text: 'x', limit: 5 })).range).toEqual({ chats: 0, since: null });
    await desk.given(start + 9 * DAY, arrive('b1', shopMessage(1, start), shopMessage(2, start + 9 * DAY)));
    expect((await searchChats(desk.db, { text: '', limit: 5 })).range).toEqual({ chats: 2, since: start });
    const abandoned = AbortSignal.abort();
    await expect(searchChats(desk.db, { text: 'line', limit: 5 }, abandoned)).rejects.toBe(abandoned.reason);
  });

  test('marks what it found in the excerpt of the line it points to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 8 }), queries, async (all, query) => {
        const { desk } = await deskOf(all);
        const { hits } = await searchChats(desk.db, { text: query.text, limit: 20 });
        for (const { entry, excerpt, marks } of hits) {
          const line = (await desk.db.entries.get(entry ?? '')) as MessageEntry;
          expect(findIn((line.content as { text: string }).text, readQuery(query.text))).not.toBeNull();
          expect(marks.length).toBeGreaterThan(0);
          for (const [from, to] of marks) expect(excerpt.slice(from, to).trim()).not.toBe('');
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('a chat is named by its id, a line by its own', () => {
  expect([nameRef('b1#1'), lineRef('m1')]).toEqual(['nb1#1', 'mm1']);
});
