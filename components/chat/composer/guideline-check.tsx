import type { RefObject } from 'preact';
import type { GuardCategory, GuardFinding, GuardReport } from '../../../core/domain/guard/report.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { Mistake } from './mistake.tsx';
import { sentenceAround } from './sentence-around.ts';
import type { Draft } from './use-draft.ts';
import type { Guideline } from './use-guideline.ts';
import { useWording } from './use-wording.ts';

const says = words.guard;
/** So many are quoted of each; all are marked in the field. */
const quoted = 2;

interface GuidelineCheckProps {
  conversation: string;
  guideline: Guideline;
  draft: Draft;
  field: RefObject<HTMLTextAreaElement | null>;
  send: () => void;
}

/** Says which words break a guideline, before they leave (docs/rules.md §9). */
export function GuidelineCheck({ conversation, guideline, draft, field, send }: GuidelineCheckProps) {
  const report = guideline.objection.value;
  const worst = report ? worstOf(report) : [];
  const [first] = worst;
  const text = draft.text.value;
  const stop = report?.verdict === 'stop';
  const instead = useWording(text, stop && first ? first.category : null).value;
  if (!first) return null;
  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const mend = () => {
    const { start, end } = sentenceAround(text, first);
    draft.write(text.slice(0, start) + instead + text.slice(end));
    field.current?.focus();
  };
  const quotes = worst.map(({ start, end }) => text.slice(start, end));
  const categories = [...new Set(worst.map(({ category }) => category))];
  const names = categories.map((category) => says.of(category).guideline).join(', ');
  return (
    <div class={`guideline${stop ? '' : ' warns'}`} role="alert" aria-label={says.name}>
      <Icon name={stop ? 'octagon-x' : 'triangle-alert'} />
      <p>
        <b>{stop ? says.stop : says.warn}</b>
        {categories.slice(0, quoted).map((category) => (
          <Quoted
            key={category}
            category={category}
            quotes={worst
              .filter((each) => each.category === category)
              .slice(0, quoted)
              .map(({ start, end }) => text.slice(start, end))}
          />
        ))}
      </p>
      <p class="hint">
        {says.guideline(names)} {stop && says.remove}
      </p>
      {instead !== '' && (
        <p>
          {says.instead} <q>{instead}</q>
        </p>
      )}
      <div class="side-by-side">
        <button type="button" class="button small-button" onClick={() => select(first.start, first.end)}>
          {says.edit}
        </button>
        {instead !== '' && (
          <button type="button" class="button small-button" onClick={mend}>
            {says.useInstead}
          </button>
        )}
        {stop && <Mistake key={quotes.join()} text={text} conversation={conversation} />}
        {!stop && (
          <button
            type="button"
            class="button bare small-button"
            onClick={() => {
              guideline.accept();
              send();
            }}
          >
            {says.sendAnyway}
          </button>
        )}
      </div>
    </div>
  );
}

function worstOf({ verdict, findings }: GuardReport): GuardFinding[] {
  const worst = findings.filter((each) => each.verdict === verdict);
  return worst.filter(
    (each, n) =>
      worst.findIndex(({ category, start }) => category === each.category && start === each.start) === n,
  );
}

function Quoted({ category, quotes }: { category: GuardCategory; quotes: readonly string[] }) {
  return (
    <>
      {quotes.map((quote) => (
        <span key={quote}>
          {' '}
          <mark dir="auto">{quote}</mark>
        </span>
      ))}{' '}
      {says.of(category).wrong}
    </>
  );
}
