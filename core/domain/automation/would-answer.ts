import type { GuardVerdict } from '../guard/report.ts';
import { unfilledIn } from '../message/fill-variables.ts';
import { type AutoSending, type LeftToAPerson, mayAnswerByItself } from '../suggest/may-answer.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { type ChatAutomation, nothingSaid } from './automated.ts';
import type { Automation } from './automation.ts';
import type { QuietReason } from './quiet.ts';

/** What was read in the lines that wait for an answer. */
export interface AskedSigns {
  /** They bring an order or product card, an id, a tracking number or a photo. */
  readonly details: boolean;
  /** Greetings, thanks, a yes or no and nothing else. */
  readonly smallTalk: boolean;
  /** Only the order says what the answer is. */
  readonly needsOrderData: boolean;
}

/** What was found for a message: the best entry of the FAQ library, and the best suggested reply. */
export interface FoundAnswers {
  readonly faq: Suggestion | null;
  readonly suggested: Suggestion | null;
}

/** What decides whether a message is answered without a person. */
export interface AnswerFacts {
  readonly automation: Pick<Automation, 'answers' | 'suggested'>;
  /** Whether FAQ answers are among the chatbot's activities. */
  readonly faq: boolean;
  /** Whether an automated answer counts as a reply in this market (docs/rules.md §1). */
  readonly marketCounts: boolean;
  readonly agentJoined: boolean;
  readonly said: ChatAutomation | undefined;
  readonly feelsBad: boolean;
  readonly signs: AskedSigns;
  readonly found: FoundAnswers;
  /** A text with its variables filled in as far as they are known. */
  readonly fill: (text: string) => string;
  /** What the guard says of a text as it would be sent. */
  readonly verdictOf: (text: string) => GuardVerdict;
}

/** What would be said to a message, or why nothing. */
export type WouldAnswer =
  | {
      readonly say: 'faqAnswer' | 'suggestedAnswer';
      readonly text: string;
      readonly suggestion: Suggestion;
    }
  | { readonly say: 'handOff'; readonly text: string; readonly because: QuietReason }
  | { readonly say: null; readonly why: QuietReason };

/** Reasons after which a buyer is told that a person will answer: they asked something, and no person is there yet. */
const handsOff: ReadonlySet<QuietReason> = new Set([
  'answeredBefore',
  'details',
  'needsOrderData',
  'feelsBad',
  'guard',
  'unfilled',
  'notSure',
  'nothingFound',
]);

/**
 * What automation would say to a buyer's message: the FAQ's answer, else a suggested reply, else the hand-off note once a chat,
 * else nothing and why (docs/rules.md §8). Everything about the chat beyond this message is the caller's to look at.
 */
export function wouldAnswer(facts: AnswerFacts): WouldAnswer {
  const { automation, found, faq } = facts;
  const fromFaq = tried(facts, 'faqAnswer', found.faq, { on: faq, from: automation.answers.from });
  if (fromFaq.say) return fromFaq;
  const suggested = tried(facts, 'suggestedAnswer', found.suggested, automation.suggested);
  if (suggested.say) return suggested;
  if (!faq) return suggested;
  return handOff(facts, fromFaq.why) ?? fromFaq;
}

type Tried = Exclude<WouldAnswer, { say: 'handOff' }>;

function tried(
  facts: AnswerFacts,
  say: 'faqAnswer' | 'suggestedAnswer',
  suggestion: Suggestion | null,
  setting: AutoSending,
): Tried {
  const text = suggestion ? facts.fill(suggestion.text) : '';
  const why = mayAnswerByItself(suggestion ?? nothing, {
    setting,
    marketCounts: facts.marketCounts || say === 'faqAnswer',
    agentJoined: facts.agentJoined,
    answeredBefore: suggestion !== null && (facts.said ?? nothingSaid).answered.includes(suggestion.key),
    hasDetails: facts.signs.details,
    feelsBad: facts.feelsBad,
    signs: facts.signs,
    verdict: text === '' ? 'pass' : facts.verdictOf(text),
    unfilled: unfilledIn(text).length > 0,
  });
  if (why) return { say: null, why: suggestion === null ? unfound(why) : why };
  return suggestion ? { say, text, suggestion } : { say: null, why: 'nothingFound' };
}

const nothing = { confidence: 0 };

function unfound(why: LeftToAPerson): QuietReason {
  return why === 'notSure' ? 'nothingFound' : why;
}

function handOff(facts: AnswerFacts, because: QuietReason): WouldAnswer | null {
  const { automation, said, fill, verdictOf } = facts;
  if (!handsOff.has(because) || said?.handedOff) return null;
  const text = fill(automation.answers.handOff);
  const isSaid = text.trim() !== '' && unfilledIn(text).length === 0 && verdictOf(text) === 'pass';
  return isSaid ? { say: 'handOff', text, because } : null;
}
