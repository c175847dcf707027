import { repliesAsWritten } from '../../core/domain/suggest/replies-as-written.ts';
import { ReplyIndex } from '../../core/domain/suggest/reply-index.ts';
import type { ReplyMoment } from '../../core/domain/suggest/reply-moment.ts';
import type { Line, Task } from './task.ts';

interface Given {
  readonly past: readonly ReplyMoment[];
  readonly replies: Readonly<Record<string, string>>;
  readonly queries: readonly { readonly context: readonly string[] }[];
}

interface Ranked {
  readonly ranked: readonly (readonly string[])[];
  readonly confidence: readonly number[];
}

const coverages = [0.1, 0.2, 0.25, 0.3, 0.5];

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Which of its saved replies a shop gives next. */
export const reply: Task = {
  predict: (lines) =>
    lines.map((line) => {
      const { past, replies, queries } = line as unknown as Given;
      const index = new ReplyIndex();
      for (const [id, text] of Object.entries(replies)) index.addText(id, text);
      for (const [text, reply] of repliesAsWritten(past)) index.addText(reply, text);
      for (const { context, reply } of past) index.add({ context, reply });
      index.goOver(0, index.size);
      const rankings = queries.map(({ context }) => index.rank(context));
      return {
        ranked: rankings.map(({ ranked }) => ranked.map(({ reply }) => reply)),
        confidence: rankings.map(({ margin }) => margin),
      };
    }),
  score: (lines, predictions) =>
    lines.map((line, at) => figures(line, predictions[at] as Ranked, (line as unknown as Given).past.length)),
};

function figures(line: Line, { ranked, confidence }: Ranked, past: number) {
  const truth = line['truth'] as readonly string[];
  const within = (k: number) =>
    percent(truth.filter((each, at) => ranked[at]?.slice(0, k).includes(each)).length, truth.length);
  const sure = truth.map((_, at) => at).sort((a, b) => (confidence[b] ?? 0) - (confidence[a] ?? 0));
  const right = coverages.map((coverage) => {
    const first = sure.slice(0, Math.floor(sure.length * coverage));
    const hits = first.filter((at) => ranked[at]?.[0] === truth[at]).length;
    return [`right at ${100 * coverage} %`, percent(hits, first.length)];
  });
  return {
    past,
    n: truth.length,
    'R@1': within(1),
    'R@3': within(3),
    'R@5': within(5),
    ...Object.fromEntries(right),
  };
}
