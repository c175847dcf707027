import type { FaqEntry } from '../../core/domain/suggest/faq-entry.ts';
import { type FaqIndex, prepareFaqs } from '../../core/domain/suggest/faq-index.ts';
import { type FaqAnswer, findFaqs } from '../../core/domain/suggest/find-faqs.ts';
import { messageSigns } from '../../core/domain/triage/message-signs.ts';
import { shippedModel } from '../support/shipped-models.ts';
import { auroc } from './auroc.ts';
import type { Line, Task } from './task.ts';

type Said = Omit<FaqAnswer, 'beside'>;

interface GivenEntry {
  readonly id: string;
  readonly questions: readonly string[];
  readonly answer: string;
}

function entryOf({ id, questions, answer }: GivenEntry): FaqEntry {
  const [question = '', ...phrasings] = questions;
  return { id, question, phrasings, answer, category: null, language: null };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Which entry of a FAQ library a buyer's text asks for, and whether any does. */
export const faq: Task = {
  predict(lines) {
    const models = {
      smallTalk: shippedModel('small-talk'),
      orderData: shippedModel('order-data'),
      category: shippedModel('category'),
    };
    let prepared: { readonly of: string; readonly index: FaqIndex } | undefined;
    return lines.map((line) => {
      const of = JSON.stringify(line['faqs']);
      if (prepared?.of !== of)
        prepared = { of, index: prepareFaqs((line['faqs'] as GivenEntry[]).map(entryOf)) };
      const { ranked, confidence, answer } = findFaqs(
        prepared.index,
        String(line['text']),
        messageSigns(models, [{ text: String(line['text']) }]),
      );
      return { ranked, confidence, answer };
    });
  },
  score(lines, predictions) {
    const given = predictions as readonly Said[];
    const sets = [...new Set(lines.map(setOf))];
    return [...sets, ...(sets.length > 1 ? ['all'] : [])].map((set) => {
      const places = lines.flatMap((line, at) => (set === 'all' || setOf(line) === set ? [at] : []));
      return { set, ...figures(places.map((at) => [lines[at] as Line, given[at] as Said])) };
    });
  },
};

function setOf(line: Line): string {
  return `${line['set'] ?? ''} ${line['draw'] ?? ''}`.trim() || 'set';
}

function figures(pairs: readonly (readonly [Line, Said])[]) {
  const inScope = pairs.filter(([{ truth }]) => truth !== null);
  const within = (k: number) =>
    percent(
      inScope.filter(([{ truth }, { ranked }]) => ranked.slice(0, k).includes(String(truth))).length,
      inScope.length,
    );
  const answered = pairs.filter(([, { answer }]) => answer);
  const right = answered.filter(([{ truth }, { ranked }]) => ranked[0] === truth);
  return {
    n: pairs.length,
    'in scope': inScope.length,
    'R@1': within(1),
    'R@3': within(3),
    AUROC: auroc(pairs.map(([{ truth }, { confidence }]) => [truth !== null, confidence])).toFixed(3),
    answered: percent(answered.length, pairs.length),
    'of those right': percent(right.length, answered.length),
    ...coverages(pairs),
  };
}

/** How much could be answered nine times in ten right, had the threshold been known. */
function coverages(pairs: readonly (readonly [Line, Said])[]) {
  const sure = [...pairs].sort(([, a], [, b]) => b.confidence - a.confidence);
  let right = 0;
  let most = 0;
  for (const [at, [{ truth }, { ranked }]] of sure.entries()) {
    if (ranked[0] === truth) right += 1;
    if (at > 15 && right / (at + 1) >= 0.9) most = at + 1;
  }
  const threshold = sure[most - 1]?.[1].confidence.toFixed(3) ?? '–';
  return { 'at 90 % at best': percent(most, sure.length), from: threshold };
}
