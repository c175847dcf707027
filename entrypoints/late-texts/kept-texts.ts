import type { Refusal } from '../../core/domain/desk/refusal.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { TextAsk, TextTools } from '../background/text-asks.ts';

/** So many of a buyer's ways to ask are kept with an entry: more would not find it better. */
const mostAsked = 20;
const unjudged = { used: 0, edited: 0, ignored: 0 };

/** Counts what became of suggestions; a question that a FAQ entry answered is one of its phrasings in this browser from now on. */
async function noteSuggestions(
  db: DeskDb,
  { asked, outcomes }: Extract<Ask, { ask: 'noteSuggestions' }>,
): Promise<void> {
  await db.transaction('rw', [db.suggestionFates, db.faqs, db.faqWordings], async () => {
    for (const { key, outcome } of outcomes) {
      const fate = (await db.suggestionFates.get(key)) ?? { key, ...unjudged };
      await db.suggestionFates.put({ ...fate, [outcome]: fate[outcome] + 1 });
      if (outcome !== 'used' || !key.startsWith('faq ') || asked.trim() === '') continue;
      const id = key.slice('faq '.length);
      if (!(await db.faqs.get(id))) continue;
      const before = (await db.faqWordings.get(id))?.asked ?? [];
      if (before.includes(asked)) continue;
      await db.faqWordings.put({ id, asked: [...before, asked].slice(-mostAsked) });
    }
  });
}

/** Keeps, changes or forgets one of the texts; or says why not: what the guard lets through is for those who set up the shop. */
export async function keepText({ db, run }: TextTools, ask: TextAsk): Promise<Refusal | null> {
  switch (ask.ask) {
    case 'usedReply':
      await db.replyUses.put({ id: ask.id, usedAt: Date.now() });
      return null;
    case 'noteSuggestions':
      await noteSuggestions(db, ask);
      return null;
    case 'keepMistakes': {
      const { by, conversation, text, mistakes } = ask;
      return (await run({ do: 'keepMistakes', by, conversation, text, mistakes })).refusal;
    }
    case 'settleMistake': {
      const { by, id, state } = ask;
      return (await run({ do: 'settleMistake', by, id, state })).refusal;
    }
  }
}
