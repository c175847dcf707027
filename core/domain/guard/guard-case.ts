import type { GuardCaseSettled, GuardMistakesKept } from './events.ts';
import type { GuardMistake } from './mistake.ts';
import { guardCategories } from './report.ts';

/** A stop of the guard that somebody calls a mistake, one for each guideline and words. */
export interface GuardCase extends GuardMistake {
  readonly id: string;
  /** The text that was stopped last; the words alone where that was forgotten. */
  readonly text: string;
  /** The agent who said so last. */
  readonly by: string;
  /** When, epoch ms. */
  readonly at: number;
  readonly state: 'kept' | 'allowed' | 'dismissed';
}

/** The same words stopped for the same guideline are one case. */
export function guardCaseId({ category, words }: Pick<GuardMistake, 'category' | 'words'>): string {
  return `${category} ${words}`;
}

/** Whether this is a mistake in shape: the log of a team, or a backup, may say anything. */
function isMistake(said: Partial<GuardMistake> | null): boolean {
  const { category, words, allowable } = said ?? {};
  const isCategory = guardCategories.some((each) => each === category);
  return isCategory && typeof words === 'string' && typeof allowable === 'string';
}

/** The mistakes that an event tells of; what is none in shape is passed over. */
export function mistakesOf({ mistakes }: GuardMistakesKept): readonly GuardMistake[] {
  return Array.isArray(mistakes) ? mistakes.filter(isMistake) : [];
}

type Cases = ReadonlyMap<string, GuardCase>;

/** The cases after somebody called stops a mistake: each stands for the shop to look at, also where it was settled before. */
function withKept(cases: Cases, event: GuardMistakesKept): Cases {
  const { text, by, at } = event;
  if (typeof text !== 'string') return cases;
  const after = new Map(cases);
  for (const { category, words, allowable } of mistakesOf(event)) {
    const id = guardCaseId({ category, words });
    after.set(id, { id, category, words, allowable, text: text || words, by, at, state: 'kept' });
  }
  return after;
}

function withSettled(cases: Cases, { category, words, allowable, state, by, at }: GuardCaseSettled): Cases {
  if (!isMistake({ category, words, allowable })) return cases;
  const id = guardCaseId({ category, words });
  const known = cases.get(id) ?? { id, category, words, allowable, text: words, by, at };
  return new Map(cases).set(id, { ...known, state });
}

/** The cases after an event about them. */
export function evolveCases(cases: Cases, event: GuardMistakesKept | GuardCaseSettled): Cases {
  return event.type === 'GuardMistakesKept' ? withKept(cases, event) : withSettled(cases, event);
}
