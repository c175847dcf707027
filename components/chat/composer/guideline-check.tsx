import type { RefObject } from 'preact';
import type { GuardFinding, GuardReport } from '../../../core/domain/guard/report.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { sentenceAround } from './sentence-around.ts';
import type { Draft } from './use-draft.ts';
import type { Guideline } from './use-guideline.ts';

const says = words.guard;
/** So many places are quoted; all are marked in the field. */
const quoted = 2;

interface GuidelineCheckProps {
  guideline: Guideline;
  draft: Draft;
  field: RefObject<HTMLTextAreaElement | null>;
  send: () => void;
}

/** Says which words break a guideline, before they leave (docs/rules.md §9). */
export function GuidelineCheck({ guideline, draft, field, send }: GuidelineCheckProps) {
  const report = guideline.objection.value;
  if (!report) return null;
  const worst = worstOf(report);
  const [first] = worst;
  if (!first) return null;
  const text = draft.text.value;
  const stop = report.verdict === 'stop';
  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const mend = (instead: string) => {
    const { start, end } = sentenceAround(text, first);
    draft.write(text.slice(0, start) + instead + text.slice(end));
    field.current?.focus();
  };
  const names = [...new Set(worst.map(({ category }) => says.of(category).guideline))].join(', ');
  return (
    <div class={`guideline${stop ? '' : ' warns'}`} role="alert" aria-label={says.name}>
      <Icon name={stop ? 'octagon-x' : 'triangle-alert'} />
      <p>
        <b>{stop ? says.stop : says.warn}</b>
        {worst.slice(0, quoted).map((finding) => (
          <Quoted key={`${finding.category} ${finding.start}`} finding={finding} text={text} />
        ))}
        {worst.length > quoted && ` ${says.more(worst.length - quoted)}`}
      </p>
      <p class="hint">
        {says.guideline(names)} {stop && says.remove}
      </p>
      <Instead words={stop ? says.of(first.category).instead : ''} mend={mend} />
      <div class="side-by-side">
        <button type="button" class="button small-button" onClick={() => select(first.start, first.end)}>
          {says.edit}
        </button>
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

function Quoted({ finding: { category, start, end }, text }: { finding: GuardFinding; text: string }) {
  return (
    <>
      {' '}
      <mark dir="auto">{text.slice(start, end)}</mark> {says.of(category).wrong}
    </>
  );
}

/** A wording that can be sent, to take over in place of the sentence. */
function Instead({ words: instead, mend }: { words: string; mend: (instead: string) => void }) {
  if (instead === '') return null;
  return (
    <p>
      {says.instead} <q>{instead}</q>{' '}
      <button type="button" class="button small-button" onClick={() => mend(instead)}>
        {says.useInstead}
      </button>
    </p>
  );
}
