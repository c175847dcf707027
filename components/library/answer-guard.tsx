import { libraryWords } from '../words/library-words.ts';
import { words } from '../words/words.ts';
import { useGuard } from './use-guard.ts';

const texts = libraryWords.guard;
const quoted = 2;

/** What the guard says of a text that is kept for answers: what it stops would never be sent (docs/rules.md §9). */
export function AnswerGuard({ text }: { text: string }) {
  const report = useGuard().value?.(text);
  const worst = report?.findings.filter(({ verdict }) => verdict === report.verdict).slice(0, quoted) ?? [];
  return (
    <div role="status">
      {report && worst.length > 0 && (
        <p class={`answer-guard${report.verdict === 'stop' ? ' stops' : ''}`}>
          <b>{report.verdict === 'stop' ? texts.stop : texts.warn}</b>{' '}
          {worst.map(({ category, start, end }) => (
            <span key={`${category} ${start}`}>
              <mark dir="auto">{text.slice(start, end)}</mark> {words.guard.of(category).wrong}{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
