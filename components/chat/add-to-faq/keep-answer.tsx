import { useSignal } from '@preact/signals';
import type { ForAll } from '../../../core/domain/library/from-chat.ts';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { FaqForm, newFaq } from '../../library/faq-form.tsx';
import { libraryWords } from '../../words/library-words.ts';
import { PhrasingForm } from './phrasing-form.tsx';
import { useNearest } from './use-nearest.ts';

const texts = libraryWords.add;

/** A question and its answer out of a chat. */
export interface FromChat {
  /** What the buyer asked, in the order of the chat. */
  readonly questions: readonly string[];
  readonly answer: ForAll;
}

interface KeepAnswerProps {
  said: FromChat;
  kept: () => void;
  close: () => void;
}

type How = 'fresh' | 'phrasing';

/** Asks how it is to be kept, once it is known what the library has: as an entry, or as a way to ask for one. */
export function KeepAnswer({ said, kept, close }: KeepAnswerProps) {
  const { shop, me } = useDesk();
  const nearest = useNearest(said.questions.join(' '), me.id);
  const rows = useLive(() => faqsNow(deskDb()), []).value ?? [];
  const chosen = useSignal<How | null>(null);
  const first = useSignal(newFaq(entryFrom(said)));
  const done = (isKept: boolean) => (isKept ? kept() : close());
  if (nearest === undefined)
    return (
      <p class="modal-body" role="status">
        {texts.finding}
      </p>
    );
  const how = chosen.value ?? (nearest?.likely ? 'phrasing' : 'fresh');
  const choice = nearest && (
    <fieldset>
      <legend class="label">{texts.how}</legend>
      {(['fresh', 'phrasing'] as const).map((each) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="how-to-keep"
            checked={how === each}
            onChange={() => {
              chosen.value = each;
            }}
          />
          {texts[each]}
        </label>
      ))}
    </fieldset>
  );
  if (how === 'phrasing' && nearest)
    return (
      <PhrasingForm to={nearest.entry} asked={said.questions} by={me.id} done={done}>
        {choice}
      </PhrasingForm>
    );
  return (
    <FaqForm
      entry={first.value}
      categories={[...new Set(rows.flatMap(({ category }) => category ?? []))]}
      by={me.id}
      names={{ agent: me.nickname, shop: shop.name }}
      done={done}
    >
      {choice ?? <p class="hint">{texts.none}</p>}
      {said.answer.personal && <p class="answer-guard stops">{texts.personal}</p>}
    </FaqForm>
  );
}

/** The last question is asked most plainly: what stands before it is other ways to ask. */
function entryFrom({ questions, answer }: FromChat) {
  return { question: questions.at(-1) ?? '', phrasings: questions.slice(0, -1), answer: answer.text };
}
