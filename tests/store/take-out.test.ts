import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from '../../core/domain/search/search-words.ts';
import { lineRef, nameRef } from '../../core/store/projections/search-changes.ts';
import { SearchBook } from '../../core/store/search/search-book.ts';
import { type TakenOut, TakeOut } from '../../core/store/search/take-out.ts';
import { DeskInMemory } from '../support/desk-in-memory.ts';
import { searchable } from '../support/searchable.ts';

const sizes = { chunk: 2, block: 8 };
const word = fc.constantFrom('hello', 'parcel', 'where', 'is', 'blue', 'blouse', '鞋子', 'ça', 'x1', 'x12');
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
/** A line, a chat's name, or a line that was called back before anybody was erased. */
const thing = fc.record({
  text,
  kind: fc.constantFrom('line' as const, 'name' as const, 'recalled' as const),
  goes: fc.boolean(),
});

test('what is taken out of search leaves no word of its own, and all else as it was found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(thing, { minLength: 1, maxLength: 40 }), async (things) => {
      const { db } = new DeskInMemory();
      const book = () => new SearchBook(db, sizes);
      const numbers = new Map<string, number>();
      const named = things.map((each, n) => {
        const ref = each.kind === 'name' ? nameRef(`c${n}`) : lineRef(`m${n}`);
        const mark = each.goes ? ` gone${n}` : '';
        return { ...each, ref, at: n, text: `${each.text}${mark}` };
      });
      for (const { ref, at, text: said } of named) {
        const doc = { ref, at, words: ` ${searchWords(said).join(' ')} ` };
        for (const [key, number] of await book().change([{ do: 'add', doc }], numbers))
          numbers.set(key, number);
      }
      for (const { ref, kind } of named)
        if (kind === 'recalled') await book().change([{ do: 'remove', ref }], numbers);
      const goes = named.filter((each) => each.goes);
      const before = await searchable(db, sizes);
      await db.transaction('rw', db.tables, async () =>
        new TakeOut(db, sizes).these(
          goes.map(({ text: said, ref, kind }): TakenOut => {
            if (kind === 'recalled') return { text: said, doc: null, ref: '' };
            return { text: said, ref, doc: kind === 'line' ? (numbers.get(ref) ?? null) : null };
          }),
        ),
      );
      const refs = goes.map(({ ref }) => `${ref} `);
      expect(await searchable(db, sizes)).toEqual(
        before.filter((each) => !refs.some((ref) => each.startsWith(ref))),
      );
      const kept = JSON.stringify([
        await db.searchWords.toArray(),
        await db.searchTail.toArray(),
        await db.searchRefs.toArray(),
      ]);
      expect(kept).not.toContain('gone');
    }),
    { numRuns: 80 },
  );
});
