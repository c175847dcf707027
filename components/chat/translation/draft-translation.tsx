import './translation.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { writtenIn } from '../../../core/domain/translation/language-id.ts';
import { languageName } from '../../translation/languages.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { Panel } from '../composer/panel.tsx';
import type { Draft } from '../composer/use-draft.ts';
import type { ChatTranslation } from './chat-translation.ts';
import { LanguageChoice } from './language-choice.tsx';
import { useTranslated } from './use-translated.ts';
import { Wanting } from './wanting.tsx';

const { draft: texts, again, notTranslated, working } = words.translation;

export interface DraftTranslationProps {
  how: ChatTranslation;
  draft: Draft;
  /** Goes back to the field. */
  leave: () => void;
}

/** What an agent's own words were before their translation took their place. */
interface Used {
  readonly mine: string;
  readonly theirs: string;
}

/** The draft in the buyer's language: seen first, then put into the field; what is sent is what stands there. */
export function DraftTranslation({ how, draft, leave }: DraftTranslationProps) {
  const open = useSignal(false);
  const chosen = useSignal('');
  const used = useSignal<Used | null>(null);
  const read = how.theirs === how.mine ? '' : (how.theirs ?? '');
  const to = chosen.value || read;
  const name = texts.name(to === '' ? '' : languageName(to));
  const put = (text: string) => {
    draft.write(text);
    open.value = false;
    leave();
  };
  const { value: text } = draft.text;
  const mine = used.value !== null && used.value.theirs === text ? used.value.mine : null;
  return (
    <>
      <button
        type="button"
        class="icon-button compact"
        aria-label={name}
        title={name}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="languages" />
      </button>
      {open.value && (
        <Panel
          name={name}
          class="translation-panel"
          close={() => {
            open.value = false;
          }}
        >
          <Chosen
            to={to}
            mine={how.mine}
            choose={(language) => {
              chosen.value = language;
            }}
          />
          {mine !== null && (
            <button type="button" class="button small-button" onClick={() => put(mine)}>
              {texts.putBack}
            </button>
          )}
          {mine === null && text.trim() === '' && <p class="hint">{texts.nothing}</p>}
          {mine === null && text.trim() !== '' && to !== '' && (
            <Preview
              key={to}
              text={text}
              to={to}
              how={how}
              use={(theirs) => {
                used.value = { mine: text, theirs };
                put(theirs);
              }}
            />
          )}
        </Panel>
      )}
    </>
  );
}

function Chosen({ to, mine, choose }: { to: string; mine: string; choose: (language: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('select')?.focus(), []);
  return (
    <div ref={place} class="side-by-side">
      <span aria-hidden="true">{texts.to}</span>
      <LanguageChoice class="grow" name={texts.to} chosen={to} without={mine} choose={choose} />
    </div>
  );
}

interface PreviewProps {
  text: string;
  to: string;
  how: ChatTranslation;
  use: (translation: string) => void;
}

function Preview({ text, to, how, use }: PreviewProps) {
  const {
    translated,
    translator,
    again: retry,
  } = useTranslated({
    text,
    from: how.mine,
    to,
    left: how.left,
  });
  const state = translated.value;
  switch (state.is) {
    case 'working':
      return <p role="status">{working}</p>;
    case 'wanting':
      return (
        <div class="side-by-side">
          <Wanting translator={translator} language={to} />
        </div>
      );
    case 'failed':
      return (
        <div class="side-by-side">
          <span role="status">{notTranslated(state.why)}</span>
          <button type="button" class="button small-button" onClick={retry}>
            {again}
          </button>
        </div>
      );
    case 'done':
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there */}
          <section class="preview scrolls" aria-label={texts.preview} tabIndex={0}>
            <p lang={writtenIn(to)} dir="auto">
              {state.text}
            </p>
          </section>
          <ReadBack text={state.text} from={to} how={how} />
          <p class="hint">{texts.check}</p>
          <div class="side-by-side">
            <button type="button" class="button small-button" onClick={() => use(state.text)}>
              {texts.use}
            </button>
          </div>
        </>
      );
  }
}

/** The translation put back into the agent's language, where that is ready: the only way to see a gross mistake in it. */
function ReadBack({ text, from, how }: { text: string; from: string; how: ChatTranslation }) {
  const { translated } = useTranslated({ text, from, to: how.mine, left: how.left });
  const state = translated.value;
  if (state.is !== 'done') return null;
  return (
    <p class="read-back">
      <span class="hint">{texts.readBack}</span>{' '}
      <span lang={writtenIn(how.mine)} dir="auto">
        {state.text}
      </span>
    </p>
  );
}
