import './translation-settings.css';
import { useId } from 'preact/hooks';
import type { TranslationSettings as Chosen } from '../../../core/domain/translation/translation-settings.ts';
import { hasTranslator } from '../../../core/platform/on-device-ai.ts';
import { ask } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { languageName, languages, readsIn } from '../../translation/languages.ts';
import { closeTranslators } from '../../translation/translators.ts';
import { words } from '../../words/words.ts';
import { Choice } from '../choice.tsx';
import { TranslatorList } from './translator-list.tsx';

const texts = words.translation;

/** Whether the browser's own translator is used, and what it has on this machine. */
export function TranslationSettings({ settings }: { settings: Chosen }) {
  const act = useAct();
  const set = (change: Partial<Chosen>) =>
    void act.run(() => ask({ ask: 'saveSettings', settings: { translation: { ...settings, ...change } } }));
  const there = hasTranslator();
  return (
    // Drawn anew when something was refused: a box must not stay as it was clicked.
    <div class="settings-group" aria-busy={act.busy.value}>
      {!there && <p>{texts.none}</p>}
      <Choice
        name={texts.on}
        hint={texts.onHint}
        on={settings.on}
        disabled={!there && !settings.on}
        turn={(on) => {
          if (!on) closeTranslators();
          set({ on });
        }}
      />
      {there && settings.on && <Details settings={settings} set={set} />}
      <Refused words={act.words} />
    </div>
  );
}

function Details({ settings, set }: { settings: Chosen; set: (change: Partial<Chosen>) => void }) {
  const into = readsIn(settings.into);
  const id = useId();
  return (
    <>
      <Choice
        name={texts.asTheyCome}
        hint={texts.asTheyComeHint}
        on={settings.asTheyCome}
        turn={(asTheyCome) => set({ asTheyCome })}
      />
      <div>
        <label class="label" for={id}>
          {texts.into}
        </label>
        <select
          id={id}
          class="select"
          aria-describedby={`${id}-hint`}
          value={into}
          onChange={({ currentTarget }) => set({ into: currentTarget.value })}
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </select>
        <p class="hint" id={`${id}-hint`}>
          {texts.intoHint}
        </p>
      </div>
      <TranslatorList key={into} into={into} />
    </>
  );
}
