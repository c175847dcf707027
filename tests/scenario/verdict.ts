import type { Played } from './play-scenario.ts';

/** A question as a file of examples holds it: with its right answer. */
interface Asked {
  readonly what: string;
  readonly is?: unknown;
}

/** A scenario with right answers. */
export interface Example {
  readonly name: string;
  readonly ask: readonly Asked[];
  readonly refused?: readonly number[];
}

/** What a comparison came to: wrong answers in words, and how many questions were right or are not served yet. */
export interface Verdict {
  readonly wrong: readonly string[];
  readonly right: number;
  readonly unsupported: number;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}

/** The part of an answer that a right answer speaks of: for a chat it may name only some of the fields. */
function spokenOf({ what, is }: Asked, answer: unknown): unknown {
  if (what !== 'chat' || !is || !answer) return answer;
  const fields = answer as Record<string, unknown>;
  return Object.fromEntries(Object.keys(is).map((key) => [key, fields[key]]));
}

function isUnsupported(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'unsupported' in answer;
}

/** Holds what was played against an example's right answers. */
export function verdictOn(example: Example, played: Played): Verdict {
  const wrong: string[] = [];
  let right = 0;
  let unsupported = 0;
  if (played.error) wrong.push(`could not be played: ${played.error}`);
  if (canonical(example.refused ?? []) !== canonical(played.refused)) {
    wrong.push(`refused ${canonical(played.refused)}, not ${canonical(example.refused ?? [])}`);
  }
  example.ask.forEach((asked, n) => {
    const answer = played.answers[n];
    if (isUnsupported(answer)) unsupported += 1;
    else if (!('is' in asked) || canonical(asked.is) === canonical(spokenOf(asked, answer))) right += 1;
    else
      wrong.push(
        `${canonical({ ...asked, is: undefined })} is ${canonical(asked.is)}, was ${canonical(answer)}`,
      );
  });
  return { wrong, right, unsupported };
}
