import './translation.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { writtenIn } from '../../../core/domain/translation/language-id.ts';
import { words } from '../../words/words.ts';
import type { Tab } from '../log/line-props.ts';
import type { ChatTranslation } from './chat-translation.ts';
import { LanguageChoice } from './language-choice.tsx';
import { hasWords, messageLanguage } from './message-language.ts';
import { keepTranslation, keptTranslation } from './translations.ts';
import { useTranslated } from './use-translated.ts';
import { Wanting } from './wanting.tsx';

const texts = words.translation;

export interface MessageTranslationProps {
  id: string;
  text: string;
  /** The message is the one that Tab leads to: then this comes next. */
  within: Tab;
  how: ChatTranslation;
}

/** In the line under a buyer's message in another language: the way to its translation, then the translation itself. */
export function MessageTranslation(props: MessageTranslationProps) {
  const { id, text, within, how } = props;
  const from = useSignal<string | null>(null);
  const known = useSignal(false);
  const opened = useSignal<boolean | null>(null);
  const chosen = useSignal(false);
  useEffect(() => {
    let gone = false;
    void messageLanguage(text, how.theirs).then((language) => {
      if (gone || chosen.peek()) return;
      from.value = language;
      known.value = true;
    });
    return () => {
      gone = true;
    };
  }, [text, how.theirs]);
  if (!known.value || !hasWords(text)) return null;
  if (from.value === how.mine && !chosen.value) return null;
  const kept = from.value !== null && keptTranslation(id, from.value, how.mine) !== undefined;
  const unasked = from.value !== null && (how.asTheyCome || kept);
  const open = () => {
    opened.value = true;
  };
  if (!(opened.value ?? unasked)) return <Translate within={within} open={open} />;
  return (
    <Opened
      {...props}
      from={from.value ?? ''}
      asked={opened.value === true}
      open={open}
      choose={(language) => {
        chosen.value = true;
        opened.value = true;
        from.value = language;
      }}
      hide={() => {
        opened.value = false;
      }}
    />
  );
}

function Translate({ within, open }: { within: Tab; open: () => void }) {
  return (
    <button type="button" class="link" tabIndex={within} onClick={open}>
      {texts.translate}
    </button>
  );
}

interface OpenedProps extends MessageTranslationProps {
  from: string;
  /** A person asked for it: then it is also said why there is none. */
  asked: boolean;
  open: () => void;
  choose: (language: string) => void;
  hide: () => void;
}

function Opened({ id, text, within, how, from, asked, open, choose, hide }: OpenedProps) {
  const kept = keptTranslation(id, from, how.mine);
  const { translated, translator, again } = useTranslated({
    // What was translated before is not translated again.
    text: kept === undefined ? text : '',
    from,
    to: how.mine,
    left: how.left,
    keep: (translation) => keepTranslation(id, from, how.mine, translation),
  });
  const state = translated.value;
  const done = kept ?? (state.is === 'done' ? state.text : null);
  // Unasked, a message does not speak of downloads.
  if (!asked && done === null && state.is === 'wanting') return <Translate within={within} open={open} />;
  const tab = { tabIndex: within ? 0 : -1 };
  return (
    <div class="translation">
      {done !== null && (
        <p class="translated" lang={writtenIn(how.mine)} dir="auto">
          {done}
        </p>
      )}
      <div class="translation-foot">
        {done !== null && <span>{texts.mark}</span>}
        {from === '' && <span>{texts.unknownLanguage}</span>}
        {from !== '' && done === null && state.is === 'working' && <span>{texts.working}</span>}
        {from !== '' && done === null && state.is === 'wanting' && (
          <Wanting translator={translator} language={from} />
        )}
        {done === null && state.is === 'failed' && (
          <>
            <span role="status">{texts.notTranslated(state.why)}</span>
            <button type="button" class="link" {...tab} onClick={again}>
              {texts.again}
            </button>
          </>
        )}
        {(asked || done !== null) && (
          <LanguageChoice
            class="small-select"
            name={texts.from}
            chosen={from}
            without={how.mine}
            choose={choose}
            within={within}
          />
        )}
        <button type="button" class="link" {...tab} onClick={hide}>
          {texts.hide}
        </button>
      </div>
    </div>
  );
}
