import {
  type AnswerBook,
  type AskedLine,
  answerBookInSlices,
  answerIn,
  askedText,
} from '../../../../core/domain/automation/find-answers.ts';
import type { Setting } from '../../../../core/domain/automation/rehearsal/rehearsed.ts';
import type { FoundAnswers } from '../../../../core/domain/automation/would-answer.ts';
import type { FaqEntry } from '../../../../core/domain/suggest/faq-entry.ts';
import { libraryInSlices } from '../../../../core/domain/suggest/library-of.ts';
import type { PastMoment } from '../../../../core/domain/suggest/moments-of.ts';
import { contextOf, type SpokenLine } from '../../../../core/domain/suggest/moments-of.ts';
import type { OwnFacts } from '../../../../core/domain/suggest/reusable-reply.ts';
import { type Library, ShopMemory } from '../../../../core/domain/suggest/shop-memory.ts';
import type { Suggestion, SuggestionFate } from '../../../../core/domain/suggest/suggestion.ts';
import { faqsNow } from '../../../../core/store/queries/faqs-now.ts';
import { type OwnMoment, pastMoments } from '../../../../core/store/queries/past-moments.ts';
import { deskDb } from '../../../../core/store/queries/reading.ts';
import { savedReplies } from '../../../../core/store/queries/saved-replies.ts';
import { suggestionFates } from '../../../../core/store/queries/suggestion-fates.ts';
import { inSlices, type Pace } from '../../../ui/in-slices.ts';

/** The worker remembers as many. */
const mostMoments = 3000;
const mostRead = 20_000;
const pieces = 400;

/** What answers are found with: the FAQ library as it is now, and what the shop had answered by then. */
export class AnswersOfThePast {
  readonly #book: AnswerBook;
  readonly #library: Library | null;
  readonly #fates: ReadonlyMap<string, SuggestionFate>;
  readonly #memory = new ShopMemory();
  readonly #found = new Map<string, Suggestion | null>();

  constructor(book: AnswerBook, library: Library | null, fates: ReadonlyMap<string, SuggestionFate>) {
    this.#book = book;
    this.#library = library;
    this.#fates = fates;
  }

  learn(moment: PastMoment, own: OwnFacts): void {
    if (!this.#library) return;
    this.#memory.learn(moment, own);
  }

  find(asked: readonly AskedLine[], said: readonly SpokenLine[], setting: Setting): FoundAnswers {
    const { automation, activities } = setting;
    const faq = activities.includes('faq') ? this.#inLibrary(askedText(asked)) : null;
    return { faq, suggested: automation.suggested.on ? this.#suggested(said) : null };
  }

  #inLibrary(text: string): Suggestion | null {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const found = answerIn(this.#book, text);
    this.#found.set(text, found);
    return found;
  }

  #suggested(said: readonly SpokenLine[]): Suggestion | null {
    const question = {
      context: contextOf(said),
      signs: { smallTalk: false, needsOrderData: false },
      fates: this.#fates,
      allowed: () => true,
    };
    return this.#memory.suggest(this.#library, question)[0] ?? null;
  }
}

/**
 * Prepares what answers are found with.
 * @param suggests whether replies beyond the FAQ library are asked for. @param before answers given before this instant are known, epoch ms.
 */
export async function answersOfThePast(
  suggests: boolean,
  before: number,
  pace: Pace,
): Promise<AnswersOfThePast> {
  const db = deskDb();
  const entries = (await faqsNow(db)).map(
    ({ asked, ...entry }): FaqEntry => ({ ...entry, phrasings: [...entry.phrasings, ...asked] }),
  );
  const book = await inSlices(answerBookInSlices(entries), pace, pieces);
  if (!suggests) return new AnswersOfThePast(book, null, new Map());
  const saved = (await savedReplies(db, '')).map(({ id, title, text }) => ({ id, title, text }));
  const library = await inSlices(libraryInSlices(entries, saved), pace, pieces);
  const answers = new AnswersOfThePast(book, library, await suggestionFates(db));
  const all: OwnMoment[] = [];
  for await (const some of pastMoments(db, mostRead)) {
    pace.signal.throwIfAborted();
    all.push(...some.filter(({ moment }) => moment.at < before));
  }
  const known = all.sort((a, b) => a.moment.at - b.moment.at).slice(-mostMoments);
  await inSlices(learned(answers, known), pace, known.length);
  return answers;
}

function* learned(answers: AnswersOfThePast, known: readonly OwnMoment[]): Generator<undefined, void> {
  for (const { moment, own } of known) {
    answers.learn(moment, own);
    yield;
  }
}
