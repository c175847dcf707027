import './coverage.css';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import type { OpenQuestion } from '../../../core/domain/suggest/uncovered.ts';
import type { FaqRow } from '../../../core/store/rows.ts';
import { newFaq } from '../../library/faq-form.tsx';
import { percent } from '../../ui/share.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { useOpenChat } from '../open-chat.ts';
import type { Looked } from './look-for-questions.ts';
import { phrasingsFrom, withPhrasings } from './phrasings-from.ts';
import { type Looking, useLooking } from './use-looking.ts';

const texts = settingsWords.faq.coverage;
const listed = 30;
const exampled = 3;

interface CoverageProps {
  rows: readonly FaqRow[];
  /** Why nothing can be written here, '' where it can. */
  cannot: string;
  edit: (entry: FaqEntry) => void;
}

/** What buyers asked lately that the library does not answer. */
export function Coverage({ rows, cannot, edit }: CoverageProps) {
  const { state, look, stop } = useLooking(rows);
  const now = state.value;
  return (
    <div class="coverage">
      {now.is === 'under way' ? (
        <div class="side-by-side">
          <progress aria-label={texts.reading} value={now.share} />
          <span>{percent(now.share, 1)}</span>
          <button type="button" class="button small-button" onClick={stop}>
            {texts.stop}
          </button>
        </div>
      ) : (
        <div>
          <button type="button" class="button" onClick={() => void look()}>
            {now.is === 'done' ? texts.again : texts.look}
          </button>
        </div>
      )}
      <p role="status" class={now.is === 'failed' ? 'trouble-words' : undefined}>
        {wordsOf(now)}
      </p>
      {now.is === 'done' && <Questions found={now.found} rows={rows} cannot={cannot} edit={edit} />}
    </div>
  );
}

function wordsOf(now: Looking): string {
  if (now.is === 'stopped' || now.is === 'failed') return texts[now.is];
  if (now.is !== 'done') return '';
  const { messages, more, unanswered } = now.found;
  if (messages === 0) return texts.unread;
  const read = `${texts.read(messages)}${more ? ` ${texts.only(messages)}` : ''}`;
  return unanswered === 0 ? `${read} ${texts.nothing}` : read;
}

interface QuestionsProps extends CoverageProps {
  found: Looked;
}

function Questions({ found, rows, cannot, edit }: QuestionsProps) {
  const { smallTalk, needOrder, answered, unanswered, open, messages } = found;
  if (messages === 0) return null;
  return (
    <>
      <ul class="coverage-figures">
        {[
          texts.open(unanswered),
          texts.answered(answered),
          texts.needOrder(needOrder),
          texts.smallTalk(smallTalk),
        ].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <ol class="texts" aria-label={texts.list}>
        {open.slice(0, listed).map((each) => (
          <Question
            key={each.asked[0]?.id}
            of={each}
            nearest={rows.find(({ id }) => id === each.nearest)}
            cannot={cannot}
            edit={edit}
          />
        ))}
      </ol>
      {open.length > listed && <p class="hint">{texts.more(open.length - listed)}</p>}
    </>
  );
}

interface QuestionProps {
  of: OpenQuestion;
  nearest: FaqRow | undefined;
  cannot: string;
  edit: (entry: FaqEntry) => void;
}

function Question({ of, nearest, cannot, edit }: QuestionProps) {
  const open = useOpenChat();
  const examples = of.asked
    .filter(
      ({ conversation }, at) => of.asked.findIndex((other) => other.conversation === conversation) === at,
    )
    .slice(0, exampled);
  return (
    <li>
      <h3 dir="auto">{of.question}</h3>
      <p class="hint">
        {texts.buyers(of.buyers)}
        {of.asked.length > of.buyers && ` · ${texts.messages(of.asked.length)}`}
      </p>
      <details>
        <summary>{texts.examples}</summary>
        <ul class="coverage-examples">
          {examples.map((each) => (
            <li key={each.id}>
              <q dir="auto">{each.text}</q>
              <button
                type="button"
                class="button bare small-button"
                aria-label={texts.openChatOf(each.nickname)}
                onClick={() => open(each.conversation)}
              >
                {texts.openChat}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {nearest && (
        <p class="hint">
          {texts.nearest} <bdi>{nearest.question}</bdi>
        </p>
      )}
      <div class="side-by-side">
        <button
          type="button"
          class="button small-button"
          aria-label={texts.writeNamed(of.question)}
          disabled={cannot !== ''}
          title={cannot}
          onClick={() => edit(newFaq(phrasingsFrom(of)))}
        >
          {texts.write}
        </button>
        {nearest && (
          <button
            type="button"
            class="button bare small-button"
            aria-label={texts.addNamed(of.question)}
            disabled={cannot !== ''}
            title={cannot}
            onClick={() => edit(withPhrasings(nearest, of))}
          >
            {texts.add}
          </button>
        )}
      </div>
    </li>
  );
}
