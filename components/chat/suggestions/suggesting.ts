import { computed, type ReadonlySignal } from '@preact/signals';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { contextOf, momentsOf, type SpokenLine } from '../../../core/domain/suggest/moments-of.ts';
import { outcomesOf } from '../../../core/domain/suggest/outcomes-of.ts';
import type { OwnFacts } from '../../../core/domain/suggest/reusable-reply.ts';
import type { Outcome, Suggestion } from '../../../core/domain/suggest/suggestion.ts';
import { allowedWords } from '../../../core/store/queries/guard-cases.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { suggestionFates } from '../../../core/store/queries/suggestion-fates.ts';
import { beginToRemember, shopMemory } from './shop-memory-now.ts';
import { signsOf } from './signs-of.ts';

/** What makes suggestions. It is read when a chat is open and the page has nothing to do. */
export interface Suggesting {
  /** Whether all has been read that it suggests from: half of it would suggest something else a moment later. */
  readonly ready: ReadonlySignal<boolean>;
  readonly replies: (
    said: readonly SpokenLine[],
    fill: (text: string) => Promise<string>,
  ) => Promise<readonly Suggestion[]>;
  /** Learns the answers in these lines that are not known yet. */
  readonly learn: (said: readonly SpokenLine[], own: OwnFacts) => void;
  readonly outcomes: (
    said: readonly SpokenLine[],
    asked: string,
    shown: readonly Suggestion[],
    answer: string,
  ) => { readonly asked: string; readonly outcomes: { key: string; outcome: Outcome }[] };
}

const longest = 2000;
const ready = computed(() => shopMemory.version.value > 0 && shopMemory.answers.value !== null);

/** Begins to read what this agent can be suggested from. */
export function suggestingFor(agent: string): Suggesting {
  void beginToRemember(agent).catch(console.error);
  return { ready, replies, learn, outcomes };
}

async function replies(said: readonly SpokenLine[], fill: (text: string) => Promise<string>) {
  const [fates, allowed] = await Promise.all([suggestionFates(deskDb()), allowedWords(deskDb())]);
  const mayBeSent = (text: string) => checkOutgoing(text, allowed).verdict !== 'stop';
  const found = shopMemory.memory.suggest(shopMemory.answers.peek(), {
    context: contextOf(said),
    signs: await signsOf(said),
    fates,
    allowed: mayBeSent,
  });
  const filled = await Promise.all(found.map(async (each) => ({ ...each, text: await fill(each.text) })));
  return filled.filter(({ text }) => mayBeSent(text));
}

function learn(said: readonly SpokenLine[], own: OwnFacts) {
  for (const moment of momentsOf(said)) shopMemory.learn({ moment, own });
}

function outcomes(said: readonly SpokenLine[], asked: string, shown: readonly Suggestion[], answer: string) {
  const question = said.find(({ id }) => id === asked);
  return {
    asked: question?.isText ? question.text.slice(0, longest) : '',
    outcomes: outcomesOf(shown, answer).map(([key, outcome]) => ({ key, outcome })),
  };
}
