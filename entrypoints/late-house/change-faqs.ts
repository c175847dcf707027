import * as v from 'valibot';
import { faqFaults, faqLimits, tidyFaq } from '../../core/domain/library/faq-faults.ts';
import { mostTexts } from '../../core/domain/library/text-fault.ts';
import type { FaqToKeep, TextsBefore } from '../../core/protocol/library-work.ts';
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

async function carryOut(
  { db }: HouseTools,
  { keep, forget }: { readonly keep: readonly FaqToKeep[]; readonly forget: readonly string[] },
) {
  const before = await db
    .transaction('rw', db.faqs, async () => {
      const touched = await db.faqs.bulkGet([...keep.map((each) => each.id), ...forget]);
      await db.faqs.bulkDelete([...forget]);
      await db.faqs.bulkPut(
        keep.map((each, at) => ({ ...each, asked: each.asked ?? touched[at]?.asked ?? [] })),
      );
      return touched.filter((row) => row !== undefined);
    })
    .catch((error) => {
      throw asStoreFault(error);
    });
  return { ok: true, value: { before } satisfies TextsBefore<FaqRow> } as const;
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
