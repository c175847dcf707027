import type { Ask } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';

/** So many of a buyer's ways to ask are kept with an entry: more would not find it better. */
const mostAsked = 20;
const unjudged = { used: 0, edited: 0, ignored: 0 };

/** Counts what became of suggestions; a question that a FAQ entry answered is one of its phrasings from now on. */
async function noteSuggestions(
  db: DeskDb,
  { asked, outcomes }: Extract<Ask, { ask: 'noteSuggestions' }>,
): Promise<void> {
  await db.transaction('rw', [db.suggestionFates, db.faqs], async () => {
    for (const { key, outcome } of outcomes) {
      const fate = (await db.suggestionFates.get(key)) ?? { key, ...unjudged };
      await db.suggestionFates.put({ ...fate, [outcome]: fate[outcome] + 1 });
      if (outcome !== 'used' || !key.startsWith('faq ') || asked.trim() === '') continue;
      const entry = await db.faqs.get(key.slice('faq '.length));
      if (!entry || entry.asked.includes(asked)) continue;
      await db.faqs.put({ ...entry, asked: [...entry.asked, asked].slice(-mostAsked) });
    }
  });
}

const keeps = {
  usedReply: (db, { id }) => db.savedReplies.update(id, { usedAt: Date.now() }),
  noteSuggestions,
  keepMistakes: (db, { by, text, mistakes }) =>
    db.guardCases.bulkPut(
      mistakes.map((each) => ({
        ...each,
        id: `${each.category} ${each.words}`,
        by,
        text,
        at: Date.now(),
        state: 'kept' as const,
      })),
    ),
  settleMistake: (db, { id, state }) => db.guardCases.update(id, { state }),
} satisfies { readonly [Kind in Ask['ask']]?: Keep<Kind> };

type Keep<Kind extends Ask['ask']> = (db: DeskDb, ask: Extract<Ask, { ask: Kind }>) => PromiseLike<unknown>;

/** What is asked of the texts that are kept for use again. */
export type TextAsk = Extract<Ask, { readonly ask: keyof typeof keeps }>;

/** Whether an ask is about the texts that are kept: that one was used, what became of suggestions, and stops called a mistake. */
export function isAboutTexts(ask: Ask): ask is TextAsk {
  return ask.ask in keeps;
}

/** Notes what is said of the texts. */
export async function keepText(db: DeskDb, ask: TextAsk): Promise<void> {
  await (keeps[ask.ask] as Keep<TextAsk['ask']>)(db, ask);
}
