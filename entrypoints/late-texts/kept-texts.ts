import type { Refusal } from '../../core/domain/desk/refusal.ts';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { TextAsk } from '../background/text-asks.ts';

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
} satisfies { readonly [Kind in TextAsk['ask']]: Keep<Kind> };

type Keep<Kind extends Ask['ask']> = (db: DeskDb, ask: Extract<Ask, { ask: Kind }>) => PromiseLike<unknown>;

/** Keeps, changes or forgets one of the texts; or says why not: what the guard lets through is for those who set up the shop. */
export async function keepText(db: DeskDb, ask: TextAsk): Promise<Refusal | null> {
  const cannot = ask.ask === 'settleMistake' ? cannotManage(await shopNow(db), ask.by) : null;
  if (!cannot) await (keeps[ask.ask] as Keep<TextAsk['ask']>)(db, ask);
  return cannot;
}
