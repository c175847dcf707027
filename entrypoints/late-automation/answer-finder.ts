import {
  type AnswerBook,
  type AskedLine,
  answerBookInSlices,
  answerIn,
  askedText,
} from '../../core/domain/automation/find-answers.ts';
import type { FoundAnswers } from '../../core/domain/automation/would-answer.ts';
import { chatbotNow, type Shop } from '../../core/domain/shop/shop.ts';
import type { FaqEntry } from '../../core/domain/suggest/faq-entry.ts';
import { libraryInSlices } from '../../core/domain/suggest/library-of.ts';
import { contextOf, type SpokenLine } from '../../core/domain/suggest/moments-of.ts';
import { type Library, ShopMemory } from '../../core/domain/suggest/shop-memory.ts';
import type { Suggestion } from '../../core/domain/suggest/suggestion.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { deskBegan } from '../../core/store/queries/desk-began.ts';
import { faqsNow } from '../../core/store/queries/faqs-now.ts';
import { type OwnMoment, pastMoments } from '../../core/store/queries/past-moments.ts';
import { savedReplies } from '../../core/store/queries/saved-replies.ts';
import { suggestionFates } from '../../core/store/queries/suggestion-fates.ts';

/** What the worker can bear to remember: a page remembers more. */
const mostMoments = 3000;
const stepsBetweenBreaths = 12;

/** Lets others have a turn. */
function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

async function inSlices<Result>(work: Generator<undefined, Result>): Promise<Result> {
  for (let n = 1; ; n += 1) {
    const step = work.next();
    if (step.done) return step.value;
    if (n % stepsBetweenBreaths === 0) await breath();
  }
}

/** Something that is made of texts, and anew only when they change. */
class MadeOf<Made> {
  #of = '';
  #made: Promise<Made> | null = null;

  have(of: string, make: () => Promise<Made>): Promise<Made> {
    if (this.#made && this.#of === of) return this.#made;
    this.#of = of;
    this.#made = make().catch((error: unknown) => {
      this.#made = null;
      throw error;
    });
    return this.#made;
  }
}

/** Finds answers: in the FAQ library, and among all that can be suggested. What it needs for that is made once in a life of the worker. */
export class AnswerFinder {
  readonly #book = new MadeOf<AnswerBook>();
  readonly #library = new MadeOf<Library>();
  readonly #memory = new MadeOf<ShopMemory>();

  async find(
    db: DeskDb,
    shop: Shop,
    { asked, said }: { readonly asked: readonly AskedLine[]; readonly said: readonly SpokenLine[] },
  ): Promise<FoundAnswers> {
    const entries = (await faqsNow(db)).map(
      ({ asked: more, ...entry }): FaqEntry => ({ ...entry, phrasings: [...entry.phrasings, ...more] }),
    );
    const faq = chatbotNow(shop).includes('faq') ? await this.#fromFaqs(entries, askedText(asked)) : null;
    const suggested = shop.automation.suggested.on ? await this.#suggested(db, entries, said) : null;
    return { faq, suggested };
  }

  async #fromFaqs(entries: readonly FaqEntry[], text: string): Promise<Suggestion | null> {
    if (entries.length === 0) return null;
    const book = await this.#book.have(JSON.stringify(entries), () => inSlices(answerBookInSlices(entries)));
    return answerIn(book, text);
  }

  async #suggested(
    db: DeskDb,
    entries: readonly FaqEntry[],
    said: readonly SpokenLine[],
  ): Promise<Suggestion | null> {
    // Only what is the whole team's: nobody's own words are said without them.
    const saved = (await savedReplies(db, '')).map(({ id, title, text }) => ({ id, title, text }));
    const texts = [entries, saved.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
    const [library, memory, fates] = await Promise.all([
      this.#library.have(JSON.stringify(texts), () => inSlices(libraryInSlices(entries, saved))),
      this.#memory.have(await deskBegan(db), () => remember(db)),
      suggestionFates(db),
    ]);
    const question = {
      context: contextOf(said),
      signs: { smallTalk: false, needsOrderData: false },
      fates,
      allowed: () => true,
    };
    return memory.suggest(library, question)[0] ?? null;
  }
}

async function remember(db: DeskDb): Promise<ShopMemory> {
  const memory = new ShopMemory();
  const all: OwnMoment[] = [];
  for await (const some of pastMoments(db, mostMoments)) all.push(...some);
  const moments = all.sort((a, b) => a.moment.at - b.moment.at).slice(-mostMoments);
  for (const [n, { moment, own }] of moments.entries()) {
    memory.learn(moment, own);
    if (n % 20 === 19) await breath();
  }
  for (let at = 0; at < memory.size; at += 20) {
    memory.goOver(at, Math.min(memory.size, at + 20));
    await breath();
  }
  return memory;
}
