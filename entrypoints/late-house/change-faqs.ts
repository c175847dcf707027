import * as v from 'valibot';
import { faqFaults, faqLimits, tidyFaq } from '../../core/domain/library/faq-faults.ts';
import { mostTexts } from '../../core/domain/library/text-fault.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { FaqToKeep, TextsBefore } from '../../core/protocol/library-work.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { FaqRow } from '../../core/store/rows.ts';
import { asStoreFault } from '../../core/store/store-fault.ts';
import type { HouseTools } from '../background/house-tools.ts';
import { knownWork } from './work.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(faqLimits.id));
const line = v.pipe(v.string(), v.maxLength(5000));

/** Strict, so that nothing is kept that nobody knows; the rest is what a person is told at the field. */
const entry = v.pipe(
  v.strictObject({
    id,
    question: line,
    phrasings: v.pipe(v.array(line), v.maxLength(1000)),
    answer: line,
    category: v.nullable(line),
    language: v.nullable(line),
    asked: v.optional(v.pipe(v.array(line), v.maxLength(20))),
  }),
  v.transform(({ asked, ...rest }): FaqToKeep => ({ ...tidyFaq(rest), ...(asked ? { asked } : {}) })),
  v.check((tidy) => faqFaults(tidy).length === 0),
);

interface Told {
  readonly keep: readonly FaqToKeep[];
  readonly forget: readonly string[];
}

/** Entries as they are, of those with these ids. */
async function entriesNow(db: DeskDb, ids: readonly string[]): Promise<FaqRow[]> {
  const [entries, wordings] = await Promise.all([
    db.faqs.bulkGet([...ids]),
    db.faqWordings.bulkGet([...ids]),
  ]);
  return entries.flatMap((entry, at) => (entry ? [{ ...entry, asked: wordings[at]?.asked ?? [] }] : []));
}

/** The entries are the team's; what buyers asked them with stays in this browser. */
async function carryOut({ db, run }: HouseTools, { keep, forget }: Told, by: string): Promise<Reply> {
  const before = await entriesNow(db, [...keep.map((each) => each.id), ...forget]);
  const entries = keep.map(({ asked: _, ...entry }) => entry);
  const { refusal } = await run({ do: 'changeFaqs', by, keep: entries, forget });
  if (refusal) return { ok: false, refusal };
  await db
    .transaction('rw', db.faqWordings, async () => {
      await db.faqWordings.bulkDelete([...forget]);
      await db.faqWordings.bulkPut(keep.flatMap(({ id, asked }) => (asked ? [{ id, asked }] : [])));
    })
    .catch((error) => {
      throw asStoreFault(error);
    });
  return { ok: true, value: { before } satisfies TextsBefore<FaqRow> };
}

/** Keeps and forgets entries of the FAQ library, all at once or not at all (docs/rules.md §8). */
export const changeFaqs = knownWork({
  may: 'managers',
  told: v.strictObject({
    do: v.literal('changeFaqs'),
    keep: v.pipe(v.array(entry), v.maxLength(mostTexts)),
    forget: v.pipe(v.array(id), v.maxLength(mostTexts)),
  }),
  carryOut,
});
